import type { Mention } from "./names";
import type { Context } from "./context";
import { calleeOf } from "./context";
import { lineAround } from "./line";
import type { Source } from "./textKind";

/** What shows that a name is Stytch's, strongest first. `none` leaves it to the name itself. */
export type Evidence = "payload" | "file" | "none";

/** What a text as a whole says about Stytch. */
export interface FileEvidence {
  /** It names Stytch: an import, a client, an address, a header, a comment. */
  readonly stytch: boolean;
  /** It names the error-type enumeration of an official SDK. */
  readonly errorTypes: boolean;
}

/** How much a name has to be Stytch's before it counts. */
export interface Policy {
  /** `auto`: common names need evidence. `strict`: every name does. `always`: none does. */
  readonly mode: "auto" | "strict" | "always";
  /** Whether the workspace folder depends on a Stytch SDK. */
  readonly dependsOnStytch: boolean;
}

const enumerations = /StytchAPIErrorType|StytchErrorType|\bAPIErrorType\b/;
const swiftModules = /import Stytch(?:Core|UI)|StytchAPIErrorType|StytchAPIError\b/;
/** Names that HTTP libraries and other APIs give to their own errors all the time. */
const everyones = new Set([
  ...["bad_request", "internal_server_error", "internal_error", "service_unavailable", "server_unavailable"],
  ...["method_not_allowed", "too_many_requests", "unknown_error", "invalid_argument", "invalid_token", "invalid_id"],
]);
const helper = /stytch|error|err\b|expect|assert|mock|throw|fail|reject|case/i;

/** @param text a whole text, read when it is first asked for */
export function fileEvidence(text: string, { language }: Source): FileEvidence {
  let [stytch, errorTypes]: (boolean | undefined)[] = [];
  return {
    get stytch() {
      // Three searches are faster than one that ignores case.
      return (stytch ??= text.includes("stytch") || text.includes("Stytch") || text.includes("STYTCH"));
    },
    get errorTypes() {
      return (errorTypes ??= (language === "swift" ? swiftModules : enumerations).test(text));
    },
  };
}

/**
 * Whether a name counts as a Stytch error type.
 * @param evidence the strongest there is; in a log, what the file names says nothing about one line
 */
export function counts(
  text: string,
  mention: Mention,
  context: Context,
  evidence: Evidence,
  file: Pick<FileEvidence, "errorTypes">,
  { mode, dependsOnStytch }: Policy,
): boolean {
  if (context === "name") return false;
  if (context === "url" || context === "own") return true;
  if (context === "constant") return evidence === "payload" || file.errorTypes || isMemberOfOurs(text, mention);
  if (mode === "always" || evidence === "payload") return true;
  const isNamed = evidence === "file";
  if (mode === "strict") return isNamed;
  if (context === "key") return isNamed || (dependsOnStytch && !mention.entry.ambiguous);
  if (!mention.entry.ambiguous) return true;
  if (context === "field" || context === "case") return isNamed || dependsOnStytch;
  if (context !== "argument") return isNamed;
  return isNamed && !everyones.has(mention.entry.type) && helper.test(calleeOf(before(text, mention)) ?? "");
}

function isMemberOfOurs(text: string, mention: Mention): boolean {
  return /Stytch\w*ErrorType\.$/.test(before(text, mention));
}

function before(text: string, { start, end }: Mention): string {
  return lineAround(text, start, end).before.replace(/\\*["'`]$/, "");
}
