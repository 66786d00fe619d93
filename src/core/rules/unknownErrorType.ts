import { isCertain } from "../search/search";
import { payloadRegion } from "../payload/region";
import { isStytchPayload } from "../payload/payload";
import { branchings } from "../syntax/branches";
import { fieldValues, type FieldValue } from "../syntax/fieldValues";
import type { Fix, Problem, Rule, RuleContext } from "./problem";

/** OAuth's own names, which Stytch's OAuth endpoints pass on, and what stands for "anything" in samples. */
const allowed = new Set([
  ...["invalid_request", "invalid_client", "invalid_grant", "unauthorized_client", "unsupported_grant_type"],
  ...["unsupported_response_type", "invalid_scope", "access_denied", "server_error", "temporarily_unavailable"],
  ...["insufficient_scope", "interaction_required", "login_required", "consent_required", "invalid_target"],
  ...["invalid_redirect_uri", "invalid_client_metadata", "authorization_pending", "slow_down", "expired_token"],
]);
const placeholder =
  /^(?:string|error_?type|unknown|type|null|none|any|code|(?:some|fake|mock|test|dummy|other|my|example|foo|bar)(?:_\w+)?)$/i;
const shape = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
const mostFixes = 4;

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
      .sort((a, b) => a.start - b.start)
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

function problem(value: FieldValue, context: RuleContext): Problem {
  const fixes = suggestions(value, context);
  const best = fixes[0];
  return {
    rule: "unknown-error-type",
    start: value.start,
    end: value.end,
    message: best
      ? context.t('"{0}" isn\'t a Stytch error type; did you mean {1}?', value.value, best.edits[0]?.text ?? "")
      : context.t("\"{0}\" isn't a Stytch error type; look it up in Stytch's reference.", value.value),
    fixes,
  };
}

/** The likeliest names, by spelling and by meaning. */
function suggestions({ value, start, end }: FieldValue, { search, t }: RuleContext): Fix[] {
  const hits = search.find(value, mostFixes);
  const [first, second] = hits;
  const standsOut = first !== undefined && isCertain(first) && (second === undefined || second.score < first.score);
  // Beside a name that is surely meant, those that merely share a word are noise.
  const likely = first !== undefined && isCertain(first) ? hits.filter(isCertain) : hits;
  return likely.map(({ entry }, index) => ({
    title: t("Change to {0}", entry.type),
    edits: [{ start, end, text: entry.type }],
    isPreferred: index === 0 && standsOut,
  }));
}
