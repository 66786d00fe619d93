import type { CatalogEntry } from "../../catalog/entry";
import { apiName } from "../explanation/explanation";
import type { Problem, Rule, RuleContext } from "./problem";

/** What the same thing is called on the other side. */
const counterparts: readonly (readonly [consumer: string, b2b: string])[] = [
  ["user_not_found", "member_not_found"],
  ["no_user_password", "member_password_not_found"],
  ["reset_password", "member_reset_password"],
  ["duplicate_email", "duplicate_member_email"],
  ["duplicate_phone_number", "duplicate_member_phone_number"],
  ["phone_number_not_found", "member_phone_number_not_found"],
  ["consumer_session_authorization_error", "session_authorization_error"],
  ["user_impersonation_not_allowed", "member_impersonation_not_allowed"],
  ["duplicate_user_external_id", "duplicate_member_external_id"],
];

/** An error of the other product line than the client in use. */
export const wrongApi: Rule = {
  id: "wrong-api",
  check(context) {
    const { source, occurrences, product, t } = context;
    if (source.kind !== "code" || (product !== "consumer" && product !== "b2b")) return [];
    return occurrences.flatMap(({ entry, start, end, context: position }): Problem[] => {
      if (position !== "field" && position !== "case" && position !== "constant") return [];
      const other = belongsTo(entry, context);
      if (other === undefined || other === product) return [];
      const right = counterpart(entry.type, product);
      const [theirs, ours] = [apiName(other, t), apiName(product, t)];
      const message =
        right === undefined
          ? t(
              "{0} comes from the {1} API, and this file uses the {2} one; it can't arrive here.",
              entry.type,
              theirs,
              ours,
            )
          : t(
              "{0} comes from the {1} API, and this file uses the {2} one; handle {3} instead.",
              entry.type,
              theirs,
              ours,
              right,
            );
      const fixes =
        right === undefined || position === "constant"
          ? []
          : [{ title: t("Change to {0}", right), edits: [{ start, end, text: right }], isPreferred: true }];
      return [{ rule: "wrong-api", start, end, type: entry.type, message, fixes }];
    });
  },
};

/** The one product line that is known to send it, from documentation or real answers. */
function belongsTo({ type, apis }: CatalogEntry, { prose }: RuleContext): "consumer" | "b2b" | undefined {
  const known = Object.keys(apis);
  const [only] = known;
  if (known.length !== 1 || prose[type]?.source === "sdk") return undefined;
  return only === "consumer" || only === "b2b" ? only : undefined;
}

function counterpart(type: string, product: "consumer" | "b2b"): string | undefined {
  const [mine, theirs] = product === "consumer" ? ([0, 1] as const) : ([1, 0] as const);
  return counterparts.find((pair) => pair[theirs] === type)?.[mine];
}
