import { calleeOf } from "./callee";
import type { Context } from "./context";
import type { Evidence, FileEvidence, Policy } from "./evidence";
import { lineAround } from "./line";
import type { Mention } from "./names";

/** What stands around a name, looked at when it is asked for. */
export interface Surroundings {
  /** The strongest that there is; in a log, what the file names says nothing about one line. */
  evidence(): Evidence;
  /** Its line says that it is somebody else's, though nobody else is known to have it. */
  isSomebodyElses(): boolean;
  /** Its position is one for names of something else, whatever the name. */
  isNoError(): boolean;
  /** It is an answer of the code's own, or the name of something else. */
  isOtherwiseMeant(): boolean;
  /** For a word that Stytch uses for something else too: it stands among errors, or is asked for as one. */
  isAmongErrors(): boolean;
  /** It is one of several strings of a list that are errors' names. */
  isListedWithErrors(): boolean;
}

/** Names that HTTP libraries and other APIs give to their own errors all the time. */
const everyones = new Set([
  ...["bad_request", "internal_server_error", "internal_error", "service_unavailable", "server_unavailable"],
  ...["method_not_allowed", "too_many_requests", "unknown_error", "invalid_argument", "invalid_token", "invalid_id"],
]);
/** `EMAIL_NOT_FOUND("email_not_found")`, as enumerations of Kotlin and Java have it. */
const enumMember = /^[A-Z][A-Z0-9_]+$/;
const helper = /stytch|error|err\b|expect|assert|mock|throw|fail|reject|case/i;
/** `if (["a", "b"].includes(code))` calls nothing. */
const keyword = /^(?:if|elif|elsif|unless|while|until|switch|match|return|and|or|not|in)$/;
/** `StatusCode.`, `InputError.` before a constant: a member of something that isn't an SDK's enumeration. */
const otherMember = /\b(?!\w*(?:Stytch|ErrorType\b))[A-Z]\w*(?:\.|::)$/;

/** Whether a name counts as a Stytch error type. */
export function counts(
  text: string,
  mention: Mention,
  context: Context,
  around: Surroundings,
  file: Pick<FileEvidence, "errorTypes">,
  { mode, dependsOnStytch }: Policy,
): boolean {
  const { entry } = mention;
  if (context === "name") return false;
  if (context === "url" || context === "own") return true;
  if (context === "constant") return isConstant(text, mention, around, file);
  if (mode === "always") return true;
  if (around.isNoError()) return false;
  if (entry.alsoMeans && context !== "field" && !around.isAmongErrors()) return false;
  // What a name alone proves needs no more than a look at its line.
  const isUnmistakable = !entry.ambiguous && !entry.alsoMeans;
  if (mode === "auto" && isUnmistakable && context !== "key") return !around.isSomebodyElses();
  const strongest = around.evidence();
  if (strongest === "payload") return true;
  if (strongest === "foreign") return false;
  if (!isUnmistakable && context !== "field" && around.isOtherwiseMeant()) return false;
  const isNamed = strongest === "file";
  if (mode === "strict") return isNamed;
  const isOurProject = dependsOnStytch === "project";
  if (context === "key") return isNamed || (isOurProject && isUnmistakable);
  if (context === "field") return isNamed || dependsOnStytch !== "none";
  if (context === "case") return isNamed || isOurProject;
  if (context !== "argument") return isNamed;
  const callee = calleeOf(before(text, mention)) ?? "";
  if (!isNamed || keyword.test(callee)) return isNamed;
  return around.isListedWithErrors() || (!everyones.has(entry.type) && (helper.test(callee) || enumMember.test(callee)));
}

function isConstant(
  text: string,
  mention: Mention,
  around: Surroundings,
  { errorTypes }: Pick<FileEvidence, "errorTypes">,
): boolean {
  const line = before(text, mention);
  if (/Stytch\w*ErrorType\.$/.test(line)) return true;
  if (mention.entry.ambiguous && otherMember.test(line)) return false;
  return errorTypes || around.evidence() === "payload";
}

function before(text: string, { start, end }: Mention): string {
  return lineAround(text, start, end).before.replace(/\\*["'`]$/, "");
}
