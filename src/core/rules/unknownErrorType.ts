import { isCertain } from "../search/search";
import type { FieldValue } from "../syntax/fieldValue";
import type { Problem, Rule, RuleContext } from "./problem";
import { stytchValues } from "./stytchValues";

/** OAuth's own names, which Stytch's OAuth endpoints pass on. */
const allowed = new Set([
  ...["invalid_request", "invalid_client", "invalid_grant", "unauthorized_client", "unsupported_grant_type"],
  ...["unsupported_response_type", "invalid_scope", "access_denied", "server_error", "temporarily_unavailable"],
  ...["insufficient_scope", "interaction_required", "login_required", "consent_required", "invalid_target"],
  ...["invalid_redirect_uri", "invalid_client_metadata", "authorization_pending", "slow_down", "expired_token"],
]);
/** What stands for "anything" in samples. */
const placeholder = /^(?:string|error_?type|unknown|(?:some|fake|mock|test|dummy|other|my|example|foo|bar)(?:_\w+)?)$/;
const shape = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
const mostFixes = 4;

/** A name in an error-type position that no error has. */
export const unknownErrorType: Rule = {
  id: "unknown-error-type",
  check(context) {
    const { source } = context;
    // A log prints what a server sent: if a name is unknown there, the catalog is old.
    if (source.kind === "log" || source.kind === "prose") return [];
    return stytchValues(context)
      .filter((value) => isUnknown(value, context))
      .map((value) => problem(value, context));
  },
};

function isUnknown({ value }: FieldValue, { catalog }: RuleContext): boolean {
  return (
    shape.test(value) && value.length > 4 && !allowed.has(value) && !placeholder.test(value) && !catalog.find(value)
  );
}

/** With the likeliest names, by spelling and by meaning. */
function problem({ value, start, end }: FieldValue, { search, t }: RuleContext): Problem {
  const hits = search.find(value, mostFixes);
  const certain = hits.filter(isCertain);
  const [best, next] = certain;
  // Beside a name that is surely meant, those that merely share a word are noise.
  const likely = best ? certain : hits;
  const [first] = likely;
  return {
    rule: "unknown-error-type",
    start,
    end,
    message: first
      ? t('"{0}" isn\'t a Stytch error type; did you mean {1}?', value, first.entry.type)
      : t("\"{0}\" isn't a Stytch error type; look it up in Stytch's reference.", value),
    fixes: likely.map((hit) => ({
      title: t("Change to {0}", hit.entry.type),
      edits: [{ start, end, text: hit.entry.type }],
      isPreferred: hit === best && hit.score > (next?.score ?? 0),
    })),
  };
}
