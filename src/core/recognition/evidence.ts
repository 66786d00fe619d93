import type { Neighbours } from "./neighbours";
import type { Mention } from "./names";
import type { Context } from "./context";
import { everyones, isErrorArgument } from "./arguments";
import { constantOf, type Constants, isDefined } from "./definitions";
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
  /** The constants of its own that are given an error type, by the same name, as their value. */
  readonly constants: Constants;
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
/** How many unmistakable names show that a text is about Stytch, though it doesn't say so: a table of messages, say. */
export const fewestUnmistakable = 3;

/**
 * @param text a whole text, read when it is first asked for
 * @param mentions the names in it
 */
export function fileEvidence(text: string, source: Source, mentions: readonly Mention[]): FileEvidence {
  let [stytch, errorTypes]: (boolean | undefined)[] = [];
  let constants: Constants | undefined;
  return {
    get stytch() {
      return (stytch ??= namesStytch(text) || unmistakable(mentions).size >= fewestUnmistakable);
    },
    get errorTypes() {
      return (errorTypes ??= namesErrorTypes(text, source));
    },
    get constants() {
      return (constants ??= new Set(
        source.kind === "code" ? mentions.flatMap((one) => constantOf(text, one) ?? []) : [],
      ));
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
 * @param neighbours the names around it
 */
export function counts(
  text: string,
  mention: Mention,
  context: Context,
  { evidence, neighbours }: { readonly evidence: () => Evidence; readonly neighbours: Neighbours },
  file: Pick<FileEvidence, "errorTypes" | "constants">,
  { mode, dependsOnStytch }: Policy,
): boolean {
  if (context === "name") return false;
  if (context === "url" || context === "own") return true;
  if (context === "constant" && isDefined(text, mention, file.constants)) {
    if (mode === "always" || (mode === "auto" && !mention.entry.ambiguous) || evidence() !== "none") return true;
  }
  if (mention.spelling === "SessionNotFound") return false;
  if (context === "constant") return file.errorTypes || evidence() === "payload" || isMemberOfOurs(text, mention);
  if (mode === "always") return true;
  // What a name alone proves needs no look around it.
  if (mode === "auto" && !mention.entry.ambiguous && !(context === "key" && isSwitch(text, mention))) return true;
  const strongest = evidence();
  if (strongest === "payload") return true;
  const isNamed = strongest === "file";
  if (context === "symbol") {
    return (
      !everyones.has(mention.entry.type) && (neighbours.areStytch(mention) || (isNamed && neighbours.has(mention)))
    );
  }
  if (mode === "strict") return isNamed;
  const isOurProject = dependsOnStytch === "project";
  if (context === "key") return isNamed || (isOurProject && !mention.entry.ambiguous);
  if (context === "field") return isNamed || dependsOnStytch !== "none";
  if (context === "case") return isNamed || isOurProject;
  if (context !== "argument") return isNamed;
  return isNamed && isErrorArgument(text, mention, neighbours);
}

/** `"use_https": true`: a setting, which may be called after the error that it prevents. */
function isSwitch(text: string, { start, end }: Mention): boolean {
  return /^\\*["'`]?\s*(?:=>|[:=])\s*(?:true|false|null|nil|none|on|off|yes|no)\b/i.test(
    lineAround(text, start, end).after,
  );
}

function isMemberOfOurs(text: string, mention: Mention): boolean {
  return /Stytch\w*ErrorType(?:\.|::)$/.test(lineAround(text, mention.start, mention.end).before);
}
