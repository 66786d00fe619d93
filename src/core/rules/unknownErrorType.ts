import { payloadRegion } from "../payload/region";
import { isStytchPayload } from "../payload/payload";
import { branchings } from "../syntax/branches";
import { fieldValues, type FieldValue } from "../syntax/fieldValues";
import type { Problem, Rule, RuleContext } from "./problem";

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
/** How much less likely than the first another name may be and still be offered. */
const asLikely = 0.15;
/** How much likelier than any other a name must be to be the one that is meant. */
const clearLead = 0.02;

/** A name in an error-type position that no error has. */
export const unknownErrorType: Rule = {
  id: "unknown-error-type",
  check(context) {
    const { text, source } = context;
    // A log prints what a server sent: if a name is unknown there, the catalog is old.
    if (source.kind === "log" || source.kind === "prose") return [];
    const values = new Map<number, FieldValue>();
    for (const value of [...fieldValues(text), ...branchings(text).flatMap((block) => block.values)]) {
      values.set(value.start, value);
    }
    return [...values.values()]
      .filter((value) => isUnknown(value, context) && hasEvidence(value, context))
      .map((value) => problem(value, context));
  },
};

function isUnknown({ value }: FieldValue, { catalog }: RuleContext): boolean {
  return (
    shape.test(value) && value.length > 4 && !allowed.has(value) && !placeholder.test(value) && !catalog.find(value)
  );
}

function hasEvidence({ start, end }: FieldValue, { text, source, evidence }: RuleContext): boolean {
  return evidence.stytch || isStytchPayload(text, payloadRegion(text, start, end), source);
}

/** With the names that it resembles, if any. */
function problem({ value, start, end }: FieldValue, { search, t }: RuleContext): Problem {
  const alike = search.alike(value);
  const [best, next] = alike;
  // Beside a name that is surely meant, those that resemble it from afar are noise.
  const likely = alike.slice(0, mostFixes).filter(({ likeness }) => likeness > (best?.likeness ?? 0) - asLikely);
  return {
    rule: "unknown-error-type",
    start,
    end,
    message: best
      ? t('"{0}" isn\'t a Stytch error type; did you mean {1}?', value, best.entry.type)
      : t("\"{0}\" isn't a Stytch error type; look it up in Stytch's reference.", value),
    fixes: likely.map(({ entry, likeness }) => ({
      title: t("Change to {0}", entry.type),
      edits: [{ start, end, text: entry.type }],
      isPreferred: likeness > (next?.likeness ?? 0) + clearLead,
    })),
  };
}
