import * as vscode from "vscode";
import type { Explanation } from "../../core/explanation/explanation";
import { referenceTitle } from "../../core/explanation/labels";
import { inlineCode } from "../../core/explanation/markup";
import type { Incident } from "../../core/payload/incident";
import { isIncident, sampleNote } from "../../core/payload/incidentKind";
import { fitToShow } from "../../core/text/foreign";
import { commands } from "../shared/commands";
import { commandLink } from "./commandLink";
import type { HoverDetail } from "../shared/settings";

const longestMessage = 300;

/** How much of an explanation a hover shows. */
interface Extent {
  readonly detail: Exclude<HoverDetail, "off">;
  /** The popup says already what the error means, in a problem above the hover. */
  readonly isMeaningSaid: boolean;
  /** What the team says, as Markdown. */
  readonly team: readonly string[];
}

/** A hover's content. Catalog text is ours and is Markdown; a payload's text is foreign and stays plain. */
export function hoverMarkdown(
  explanation: Explanation,
  incident: Incident,
  { detail, isMeaningSaid, team }: Extent,
): vscode.MarkdownString {
  const { t } = vscode.l10n;
  const { entry, prose } = explanation;
  const markdown = new vscode.MarkdownString();
  markdown.isTrusted = {
    enabledCommands: [commands.explain, commands.copy, commands.copyForSupport, commands.findHandlers],
  };

  const origin = explanation.origin && ` · ${explanation.origin}`;
  markdown.appendMarkdown(`**${t("Stytch error")}** \`${entry.type}\`${origin}\n\n`);
  if (explanation.caveat) markdown.appendMarkdown(`*${explanation.caveat}*\n\n`);
  if (!isMeaningSaid) markdown.appendMarkdown(`${prose.meaning}\n\n`);
  if (explanation.alsoMeans) markdown.appendMarkdown(`${explanation.alsoMeans}\n\n`);

  for (const one of team) markdown.appendMarkdown(one);

  const isOneLikely = explanation.cases.some(({ likely }) => likely !== undefined);
  for (const one of explanation.cases) {
    if (one.when !== undefined)
      markdown.appendMarkdown(`**${one.when}**${one.likely === undefined ? "" : ` · *${one.likely}*`}\n\n`);
    if (detail === "full")
      markdown.appendMarkdown(`*${t("Who acts:")}* ${one.actor} · *${t("Retry:")}* ${one.retry}\n\n`);
    // What is less likely is in full on the page; here the links have to stay in sight.
    const isInFull = detail === "full" && (!isOneLikely || one.likely !== undefined);
    const fixes = isInFull ? one.fixes : one.fixes.slice(0, 1);
    markdown.appendMarkdown(fixes.map((fix, index) => `${index + 1}. ${fix}\n`).join("") + "\n");
  }

  if (explanation.standard && detail === "full")
    markdown.appendMarkdown(`*${explanation.standard.title}:* ${explanation.standard.says}\n\n`);
  appendPayload(markdown, incident, prose.messages);
  markdown.appendMarkdown(links(explanation, incident));
  return markdown;
}

/** The message is shown only where it adds something: apps and older APIs word it differently from the catalog. */
function appendPayload(
  markdown: vscode.MarkdownString,
  { requestId, message }: Incident,
  known: Explanation["prose"]["messages"],
): void {
  const { t } = vscode.l10n;
  if (message !== undefined && !Object.values(known).includes(message)) {
    const shown = fitToShow(message, longestMessage);
    // In text VS Code makes links of addresses by itself, however they are escaped; in code it doesn't.
    markdown.appendMarkdown(`*${t("Message here:")}* ${inlineCode(shown)}\n\n`);
  }
  if (requestId !== undefined) {
    markdown
      .appendMarkdown(`*${t("Request ID:")}* `)
      .appendText(requestId)
      .appendMarkdown(`${sampleNote(requestId, t)}\n\n`);
  }
}

function links({ entry, references }: Explanation, incident: Incident): string {
  const { t } = vscode.l10n;
  return [
    ...references.map((link) => `[${referenceTitle(link, t)}](${link.url})`),
    commandLink(t("Explain"), t("Open the page of this error"), commands.explain, entry.type, incident),
    commandLink(t("Handlers"), t("Find all handlers of this error"), commands.findHandlers, entry.type),
    commandLink(t("Copy"), t("Copy this explanation"), commands.copy, entry.type, incident),
    ...(isIncident(incident)
      ? [
          commandLink(
            t("Copy for support"),
            t("Copy what Stytch's support needs, without secrets"),
            commands.copyForSupport,
            entry.type,
            incident,
          ),
        ]
      : []),
  ].join(" · ");
}
