import type { Catalog } from "../../catalog/catalog";
import type { Fix, Problem, Rule } from "./problem";

const link =
  /https?:\/\/(?:www\.)?stytch\.com\/docs\/(?:api-reference\/(?:consumer|b2b|fraud)\/|(?:b2b|fraud)\/)?api\/errors\/(\d{3})(?:\.md)?#([a-z0-9_]+)/g;

/** A link to Stytch's reference that leads nowhere. The forms that the API still returns lead to the same pages. */
export const deadLink: Rule = {
  id: "dead-link",
  check: ({ text, catalog, t }) =>
    [...text.matchAll(link)].flatMap((match): Problem[] => {
      const [url, status = "", type = ""] = match;
      const end = match.index + url.length;
      const entry = catalog.find(type);
      if (!entry) {
        const fixes = nearest(type, catalog).map((name): Fix => {
          const edit = { start: end - type.length, end, text: name };
          return { title: t("Link to {0}", name), edits: [edit], isPreferred: true };
        });
        const message = t("Stytch has no error {0}, so this link leads to no entry; correct the name.", type);
        return [{ rule: "dead-link", start: match.index, end, message, fixes }];
      }
      const statuses = [...new Set(Object.values(entry.apis).map((answer) => answer.status))];
      if (statuses.length === 0 || statuses.includes(undefined) || statuses.includes(Number(status))) return [];
      const at = match.index + url.indexOf(`/${status}`) + 1;
      const right = statuses.map(String);
      const message = t(
        "{0} is on the page of status {1}, not of {2}; correct the link.",
        type,
        right.join(t(" or ")),
        status,
      );
      const fixes = right.map((text): Fix => {
        return {
          title: t("Link to status {0}", text),
          edits: [{ start: at, end: at + 3, text }],
          isPreferred: right.length === 1,
        };
      });
      return [{ rule: "dead-link", start: match.index, end, type, message, fixes }];
    }),
};

/** Anchors differ from names by slips alone: a dash for an underscore, say. */
function nearest(type: string, catalog: Catalog): string[] {
  const name = type.replaceAll("-", "_");
  return catalog.find(name) ? [name] : [];
}
