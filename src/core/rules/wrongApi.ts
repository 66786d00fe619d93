import { apiName } from "../explanation/labels";
import type { Occurrence } from "../recognition/scan";
import { spelledAs } from "../recognition/spelling";
import type { Problem, Rule, RuleContext } from "./problem";

/** The enumerations of Stytch's SDKs, which have every name of both product lines. */
const enumeration = /\b(?:StytchAPIErrorType|StytchErrorType|APIErrorType)\s{0,3}(?:\.|::)\s{0,3}$/;

/** An error that exists in the other product line alone, beside this one's client. */
export const wrongApi: Rule = {
  id: "wrong-api",
  check(context) {
    const { source, occurrences, prose, productAt, t } = context;
    if (source.kind !== "code") return [];
    return occurrences.flatMap((occurrence): Problem[] => {
      const { entry, start, end, context: position } = occurrence;
      const { type, only } = entry;
      if (only !== "consumer" && only !== "b2b") return [];
      if (position !== "field" && position !== "case" && position !== "constant") return [];
      const product = productAt(start);
      if ((product !== "consumer" && product !== "b2b") || product === only) return [];
      const right = prose[type]?.scope?.counterpart;
      const [theirs, ours] = [apiName(only, t), apiName(product, t)];
      const message =
        right === undefined
          ? t("{0} exists in the {1} API only, and this code uses the {2} one.", type, theirs, ours)
          : t(
              "{0} exists in the {1} API only, and this code uses the {2} one; handle {3} instead.",
              type,
              theirs,
              ours,
              right,
            );
      const text = right !== undefined && isReplaceable(occurrence, context) && spelledAs(right, occurrence.spelling);
      const fixes = text ? [{ title: t("Change to {0}", text), edits: [{ start, end, text }], isPreferred: true }] : [];
      return [{ rule: "wrong-api", start, end, type, message, fixes }];
    });
  },
};

/** Whether another name can stand in its place: a constant of the code's own has no neighbour to put there. */
function isReplaceable({ start, end, context, spelling }: Occurrence, { text, evidence }: RuleContext): boolean {
  if (context !== "constant" || spelling === "sessionNotFound") return true;
  if (enumeration.test(text.slice(Math.max(0, start - 40), start))) return true;
  const name = text.slice(start, end);
  return evidence.errorTypes && !new RegExp(String.raw`\b${name}\s{0,3}[=(:]`).test(text);
}
