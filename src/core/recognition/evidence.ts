import type { Mention } from "./names";
import type { Context } from "./context";
import { calleeOf } from "./callee";
import { lineAround } from "./line";
import type { Source } from "../text/textKind";

/** What shows that a name is Stytch's, strongest first. `none` leaves it to the name itself. */
export type Evidence = "payload" | "file" | "none";

/** What a text as a whole says about Stytch. */
export interface FileEvidence {
  /** It names Stytch (an import, a client, an address, a header, a comment), or several errors that nobody else has. */
  readonly stytch: boolean;
  /** It names the error-type enumeration of an official SDK. */
  readonly errorTypes: boolean;
}

/** How much a name has to be Stytch's before it counts. */
export interface Policy {
  /** `auto`: common names need evidence. `strict`: every name does. `always`: none does. */
  readonly mode: "auto" | "strict" | "always";
  readonly dependsOnStytch: StytchDependency;
}

/**
 * Who depends on a Stytch SDK: the file's own `project` (a manifest beside it or above), another one of its
 * `workspace` folder, or nobody. A front end's own manifest often says nothing of its backend's.
 */
export type StytchDependency = "project" | "workspace" | "none";

const enumerations = /StytchAPIErrorType|StytchErrorType|\bAPIErrorType\b/;
const swiftModules = /import Stytch(?:Core|UI)|StytchAPIErrorType|StytchAPIError\b/;
/** Names that HTTP libraries and other APIs give to their own errors all the time. */
const everyones = new Set([
  ...["bad_request", "internal_server_error", "internal_error", "service_unavailable", "server_unavailable"],
  ...["method_not_allowed", "too_many_requests", "unknown_error", "invalid_argument", "invalid_token", "invalid_id"],
]);
/** `EMAIL_NOT_FOUND("email_not_found")`, as enumerations of Kotlin and Java have it. */
const enumMember = /^[A-Z][A-Z0-9_]+$/;
const helper = /stytch|error|err\b|expect|assert|mock|throw|fail|reject|case/i;

/** How many unmistakable names show that a text is about Stytch, though it doesn't say so: a table of messages, say. */
export const fewestUnmistakable = 3;

/**
 * @param text a whole text, read when it is first asked for
 * @param mentions the names in it
 */
export function fileEvidence(text: string, source: Source, mentions: readonly Mention[]): FileEvidence {
  let [stytch, errorTypes]: (boolean | undefined)[] = [];
  return {
    get stytch() {
      return (stytch ??= namesStytch(text) || unmistakable(mentions).size >= fewestUnmistakable);
    },
    get errorTypes() {
      return (errorTypes ??= namesErrorTypes(text, source));
    },
  };
}

/** Three searches are faster than one that ignores case. */
export function namesStytch(text: string): boolean {
  return text.includes("stytch") || text.includes("Stytch") || text.includes("STYTCH");
}

/** Whether a text names the error-type enumeration of an SDK. */
export function namesErrorTypes(text: string, { language }: Source): boolean {
  return (language === "swift" ? swiftModules : enumerations).test(text);
}

/** The types among these names that no other API has. */
export function unmistakable(mentions: readonly Mention[]): Set<string> {
  const types = mentions.filter(({ entry, spelling }) => !entry.ambiguous && spelling === "session_not_found");
  return new Set(types.map(({ entry }) => entry.type));
}

/**
 * Whether a name counts as a Stytch error type.
 * @param evidence finds the strongest there is; in a log, what the file names says nothing about one line
 */
export function counts(
  text: string,
  mention: Mention,
  context: Context,
  evidence: () => Evidence,
  file: Pick<FileEvidence, "errorTypes">,
  { mode, dependsOnStytch }: Policy,
): boolean {
  if (context === "name") return false;
  if (context === "url" || context === "own") return true;
  if (context === "constant") return file.errorTypes || evidence() === "payload" || isMemberOfOurs(text, mention);
  if (mode === "always") return true;
  // What a name alone proves needs no look around it.
  if (mode === "auto" && !mention.entry.ambiguous && context !== "key") return true;
  const strongest = evidence();
  if (strongest === "payload") return true;
  const isNamed = strongest === "file";
  if (mode === "strict") return isNamed;
  const isOurProject = dependsOnStytch === "project";
  if (context === "key") return isNamed || (isOurProject && !mention.entry.ambiguous);
  if (context === "field") return isNamed || dependsOnStytch !== "none";
  if (context === "case") return isNamed || isOurProject;
  if (context !== "argument") return isNamed;
  const callee = calleeOf(before(text, mention)) ?? "";
  return isNamed && !everyones.has(mention.entry.type) && (helper.test(callee) || enumMember.test(callee));
}

function isMemberOfOurs(text: string, mention: Mention): boolean {
  return /Stytch\w*ErrorType\.$/.test(before(text, mention));
}

function before(text: string, { start, end }: Mention): string {
  return lineAround(text, start, end).before.replace(/\\*["'`]$/, "");
}
