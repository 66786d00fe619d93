import type { Explanation } from "./explanation";
import { referenceTitle } from "./labels";
import { plain } from "./markup";
import { teamLines } from "./teamNote";
import type { Translate } from "./translate";

/** The explanation as plain text, for the clipboard. */
export function plainText(explanation: Explanation, t: Translate, requestId?: string): string {
  const { entry, prose } = explanation;
  const lines = [
    [t("Stytch error"), entry.type, explanation.origin && `(${explanation.origin})`].filter(Boolean).join(" "),
    ...(requestId === undefined ? [] : [t("Request ID: {0}", requestId)]),
    prose.meaning,
    ...(explanation.caveat ? [explanation.caveat] : []),
    ...explanation.cases.flatMap(({ when, likely, actor, retry, fixes }) => [
      ...(when === undefined ? [] : [`${when}${likely === undefined ? "" : ` (${likely})`}:`]),
      t("Who acts: {0}. Retry: {1}.", actor, retry),
      ...fixes.map((fix, index) => `${index + 1}. ${fix}`),
    ]),
    ...(explanation.standard ? [`${explanation.standard.title}: ${explanation.standard.says}`] : []),
    ...explanation.references.map((link) => `${referenceTitle(link, t)}: ${link.url}`),
  ];
  const team = explanation.team.flatMap((one) => teamLines(one, t));
  return [...lines.map(plain), ...team].join("\n") + "\n";
}
