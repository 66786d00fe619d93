import type { CatalogEntry } from "../../catalog/entry";
import { referencesIn, statusIn, type WrittenReference } from "../links/referenceLinks";
import { onlyStatuses } from "../explanation/statuses";
import { surelyMeant } from "../search/likeness";
import { fitToShow, longestName } from "../text/foreign";
import { isOthers } from "./othersNames";
import type { Fix, Problem, Rule, RuleContext } from "./problem";

/** What is the name of an error, and no heading of the page: every name is of several words. */
const severalWords = /[A-Za-z0-9](?:[_-]+[A-Za-z0-9]|(?<=[a-z])[A-Z])/;
const mostFixes = 3;

/** A link to Stytch's reference that leads nowhere. The forms that the API still returns lead to the same pages. */
export const deadLink: Rule = {
  id: "dead-link",
  check(context) {
    // The links of a log are what a server sent.
    if (context.source.kind === "log") return [];
    return referencesIn(context.text).flatMap((reference): Problem[] => {
      const { type } = reference;
      if (type === undefined) return [];
      const entry = context.catalog.find(type);
      const problem = entry ? wrongStatus(reference, entry, context) : wrongName(reference, type, context);
      return problem ? [problem] : [];
    });
  },
};

function wrongName(reference: WrittenReference, type: string, context: RuleContext): Problem | undefined {
  const { catalog, search, t } = context;
  const name = snakeCase(type);
  if (!severalWords.test(type) || isOthers(name) || catalog.find(name)?.oauth) return undefined;
  const { start, end } = reference;
  const alike = search.alike(type).slice(0, mostFixes);
  const meant = surelyMeant(alike);
  const anchor = { start: end - type.length, end };
  return {
    rule: "dead-link",
    start,
    end,
    message: t(
      "Stytch has no error {0}, so this link leads to no entry; correct the name.",
      fitToShow(type, longestName),
    ),
    fixes: alike.map((one): Fix => {
      const { entry } = one;
      const edit = { ...anchor, text: entry.type };
      const [status, another] = rightStatuses(reference, entry);
      // Of two statuses the reader has to choose; the name is mended all the same.
      const isStatusWrong = status !== undefined && another === undefined;
      return {
        title: isStatusWrong ? t("Link to {0} under status {1}", entry.type, status) : t("Link to {0}", entry.type),
        edits: isStatusWrong ? [{ ...statusIn(context.text, reference), text: String(status) }, edit] : [edit],
        isPreferred: one === meant,
      };
    }),
  };
}

function wrongStatus(reference: WrittenReference, entry: CatalogEntry, { text, t }: RuleContext): Problem | undefined {
  const right = rightStatuses(reference, entry);
  if (right.length === 0) return undefined;
  const { start, end, status } = reference;
  const { type } = entry;
  return {
    rule: "dead-link",
    start,
    end,
    type,
    message: t("{0} is on the page of status {1}, not of {2}; correct the link.", type, right.join(t(" or ")), status),
    fixes: right.map((one): Fix => {
      return {
        title: t("Link to status {0}", one),
        edits: [{ ...statusIn(text, reference), text: String(one) }],
        isPreferred: right.length === 1,
      };
    }),
  };
}

/** The statuses that an error's pages have, where the link's is none of them; empty where one isn't known. */
function rightStatuses({ status }: WrittenReference, entry: CatalogEntry): number[] {
  const statuses = onlyStatuses(entry) ?? [];
  return statuses.includes(status) ? [] : statuses;
}

function snakeCase(anchor: string): string {
  return anchor
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .replaceAll("-", "_")
    .toLowerCase();
}
