import { calleeOf } from "./callee";
import { type Line, lineAround } from "./line";
import type { Mention } from "./names";
import type { Neighbours } from "./neighbours";

/** Names that HTTP libraries and other APIs give to their own errors all the time. */
export const everyones = new Set([
  ...["bad_request", "internal_server_error", "internal_error", "service_unavailable", "server_unavailable"],
  ...["method_not_allowed", "too_many_requests", "unknown_error", "invalid_argument", "invalid_token", "invalid_id"],
]);

/** `EMAIL_NOT_FOUND("email_not_found")`, `emailGone("email_not_found"),`: members of enumerations. */
const enumMember = /^[A-Z][A-Z0-9_]+$/;
const listedMember = /^\s*(?:case )?[a-z]+[A-Z]\w*\((?:[^()]*, *)?$/;
const listedBehind = /^["'`](?: *,[^()]*)?\)\s*([,{;])\s*(?:\/\/.*)?$/;
const helper = /stytch|error|err\b|expect|assert|mock|throw|fail|reject|case/i;
/** What a test lets a client answer or throw. */
const mocked = /mock|stub|fake|\band_(?:raise|return)\b|thenThrow|doThrow|willThrow|side_effect|to_return/i;
/** Functions that make lists and tables, and the attributes and macros of tests that feed them cases. */
const collection =
  /(?:^|[.:])(?:Set|List|Map|Seq|Array|Vector|Dictionary|HashSet|Tuple)(?:\.(?:of|ofEntries|entry|from|new))?$|(?:^|[.:])(?:listOf|setOf|mapOf|arrayOf|hashMapOf|linkedMapOf|mutable\w+Of|hashSetOf|asList|entry|Pair|Triple|frozenset|set|list|tuple|dict|array|ImmutableSet\.of|ImmutableMap\.of|HashSet::from|HashMap::from|vec!|EnumSet\.of|literal|Literal|enum|oneOf|to_set|Arguments\.of|arguments|of)$/;
const table =
  /(?:^|[.@[#:])(?:InlineData|TestCase\w*|DataRow|pytest\.param|param|Arguments\.of|arguments|Row|row|CsvSource|ValueSource|Values|values|Theory|TestWith|Case|case|each|where|dataset|Entry|Example\w*)$/;
/** Functions that fill a map or a list. */
const filling = /[.>:](?:put|insert|set|add|Add|append|push|register|emplace|store|on|when)$/;
/** Functions whose text is a test's title. */
const titled =
  /^(?:describe|context|it|test|specify|t\.Run|b\.Run|Describe|Context|It|When|subtest|feature|scenario)(?:\.\w+)?$/;
/** Functions that answer for the code's own. */
const answering =
  /(?:^|[.\s])(?:json|send\w*|abort|halt|render|redirect\w*|error!|problem|status|raise|HTTPException|HttpError|ApiError|respond_with|Problem|BadRequest|NotFound|Unauthorized)$/;
/** `fails(400, "`, "400 `". */
export const statusBefore = /\b([45]\d\d)(?:\s*,\s*|\s+)["'`]?$/;
const statusBehind = /^["'`]\s*,\s*([45]\d\d)\b/;

/** Whether a string that a function takes is an error, in a file that is about Stytch. */
export function isErrorArgument(text: string, mention: Mention, neighbours: Neighbours): boolean {
  const line = lineAround(text, mention.start, mention.end);
  const before = line.before.replace(/\\*["'`]$/, "");
  const callee = calleeOf(before) ?? "";
  const status = Number(statusBefore.exec(line.before)?.[1]);
  if (hasOtherStatus(mention, status) && everyones.has(mention.entry.type)) return false;
  const isOwnStatus = hasStatus(mention, status) || hasStatus(mention, Number(statusBehind.exec(line.after)?.[1]));
  if (isOwnStatus && !answering.test(callee)) return true;
  if (table.test(callee) || collection.test(callee) || neighbours.areStytch(mention)) return true;
  if (everyones.has(mention.entry.type)) return false;
  if (titled.test(callee) || mocked.test(before)) return true;
  if (helper.test(callee) || enumMember.test(callee)) return true;
  if (isHelperOfTests(text, mention, callee, neighbours)) return true;
  return isListedMember(text, mention, line);
}

/** The last member ends like a call: what stands above it tells. */
function isListedMember(text: string, { start }: Mention, { before, after }: Line): boolean {
  if (!listedMember.test(before.slice(0, -1))) return false;
  const end = listedBehind.exec(after)?.[1];
  return end === ";"
    ? /,\s*$/.test(text.slice(Math.max(0, start - before.length - 40), start - before.length))
    : end !== undefined;
}

/** Whether the same function takes names elsewhere that are Stytch's, or names with their own status. */
function isHelperOfTests(text: string, mention: Mention, callee: string, neighbours: Neighbours): boolean {
  if (callee === "" || answering.test(callee) || /^(?:t|i18n\.t|_|tr|translate)$/.test(callee)) return false;
  for (const one of neighbours.around(mention)) {
    const line = lineAround(text, one.start, one.end);
    if (!/["'`]$/.test(line.before) || calleeOf(line.before.slice(0, -1)) !== callee) continue;
    if (filling.test(callee) && one.entry !== mention.entry) return true;
    if ((!one.entry.ambiguous && !one.entry.alsoMeans) || hasStatus(one, Number(statusBefore.exec(line.before)?.[1])))
      return true;
  }
  return false;
}

/** Whether an API sends this error with this status. */
export function hasStatus({ entry }: Mention, status: number): boolean {
  return Object.values(entry.apis).some((api) => api.status === status);
}

/** Whether a status is given that no API sends this error with, though it is known which ones they send. */
function hasOtherStatus(mention: Mention, status: number): boolean {
  const isKnown = Object.values(mention.entry.apis).some((api) => api.status !== undefined);
  return !Number.isNaN(status) && isKnown && !hasStatus(mention, status);
}
