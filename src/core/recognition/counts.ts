import { isOAuthAlone } from "../../catalog/standards";
import { everyones, hasStatus, isErrorArgument, statusBefore } from "./arguments";
import type { Context } from "./context";
import type { Evidence, FileEvidence, Policy } from "./evidence";
import { isDefined } from "./definitions";
import { lineAround } from "./line";
import { isChallenge } from "./oauthContext";
import { isUnmistakable as isNobodyElses, type Mention } from "./names";
import type { Neighbours } from "./neighbours";

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
  /** What stands around it is about OAuth. */
  isAboutOAuth(): boolean;
  /** For a word that Stytch uses for something else too: it stands among errors, or is asked for as one. */
  isAmongErrors(): boolean;
  /** It is one of several strings of a list that are errors' names. */
  isListedWithErrors(): boolean;
  /** The names around it. */
  readonly neighbours: Neighbours;
}

/** `StatusCode.`, `InputError.` before a constant: a member of something that isn't an SDK's enumeration. */
const otherMember = /\b(?!\w*(?:Stytch|ErrorType\b))[A-Z]\w*(?:\.|::)$/;

/** A member of an enumeration of Stytch's errors: an SDK's, or the code's own by its name. */
const stytchMember = /\bStytch\w*(?:ErrorType|ErrorCode|ErrorKind|Error|Failure|Refusal)(?:\.|::)$/;
const stytchEnumeration = /^enum\s+(?:class\s+|struct\s+)?\w{0,60}Stytch\w{0,60}(?:Err|Fail|Refus)[^{}]*\{[^{}]*$/;

/** Whether a name counts as a Stytch error type. */
export function counts(
  text: string,
  mention: Mention,
  context: Context,
  around: Surroundings,
  file: Pick<FileEvidence, "errorTypes" | "constants">,
  { mode, dependsOnStytch }: Policy,
): boolean {
  const { entry } = mention;
  if (context === "name") return false;
  if (context === "url" || context === "own") return true;
  // No enumeration of Stytch's has a code of OAuth.
  if (context === "constant" && isOAuthAlone(entry)) return false;
  if (context === "constant") return isConstant(text, mention, around, file);
  if (context === "alias") return isAlias(text, mention, around, file, mode);
  // Whoever takes every name for Stytch's doesn't mean what all the world's OAuth servers answer.
  const isAnyServers = context === "oauth" || isOAuthAlone(entry);
  if (mode === "always" && !isAnyServers) return true;
  if (around.isNoError()) return false;
  if (entry.alsoMeans && context !== "field" && !around.isAmongErrors()) return false;
  // What a name alone proves needs no more than a look at its line.
  const isUnmistakable = isNobodyElses(mention);
  if (mode === "auto" && isUnmistakable && !(context === "key" && isSwitch(text, mention)))
    return !around.isSomebodyElses();
  const strongest = around.evidence();
  if (strongest === "payload") return true;
  if (strongest === "foreign") return false;
  if (!isUnmistakable && context !== "field" && around.isOtherwiseMeant()) return false;
  if (isAnyServers && context !== "oauth" && context !== "field" && !around.isAboutOAuth()) return false;
  if (strongest === "beside") return true;
  const isNamed = strongest === "file";
  if (mode === "strict") return isNamed;
  const isOurProject = dependsOnStytch === "project";
  // An app challenges its own clients, so that Stytch has to be named beside it.
  if (context === "oauth" && isChallenge(lineAround(text, mention.start, mention.end).before)) return false;
  if (context === "oauth") return isNamed || (isOurProject && around.isAboutOAuth());
  if (context === "key") return isNamed || (isOurProject && isUnmistakable);
  if (context === "field") return isNamed || dependsOnStytch !== "none";
  if (context === "case") return isNamed || isOurProject;
  if (context === "symbol") return isErrorSymbol(text, mention, around, isNamed);
  if (context !== "argument") return isNamed;
  return isNamed && (around.isListedWithErrors() || isErrorArgument(text, mention, around.neighbours));
}

/** A symbol that every HTTP library has is a status. */
function isErrorSymbol(text: string, mention: Mention, { neighbours }: Surroundings, isNamed: boolean): boolean {
  if (everyones.has(mention.entry.type)) return false;
  if (neighbours.areStytch(mention)) return true;
  const status = Number(statusBefore.exec(before(text, mention).replace(/:$/, ""))?.[1]);
  return isNamed && (neighbours.has(mention) || hasStatus(mention, status));
}

/** `"use_https": true`: a setting, which may be called after the error that it prevents. */
function isSwitch(text: string, mention: Mention): boolean {
  return /^\\*["'`]?\s*(?:=>|[:=])\s*(?:true|false|null|nil|none|on|off|yes|no)\b/i.test(after(text, mention));
}

function isConstant(
  text: string,
  mention: Mention,
  around: Surroundings,
  { errorTypes }: Pick<FileEvidence, "errorTypes">,
): boolean {
  if (mention.spelling === "sessionNotFound" && after(text, mention).startsWith("(")) return false;
  if (isCalledAfterStytch(text, mention)) return true;
  const isOthers = otherMember.test(before(text, mention)) || isDeclaredHere(text, mention);
  if (mention.entry.ambiguous && (isOthers || around.evidence() === "foreign")) return false;
  return errorTypes || isShown(around.evidence());
}

/** Whether a constant of the code's own is an error type. */
function isAlias(
  text: string,
  mention: Mention,
  around: Surroundings,
  { constants }: Pick<FileEvidence, "constants">,
  mode: Policy["mode"],
): boolean {
  if (!isDefined(text, mention, constants)) {
    // What is called is a function.
    return !after(text, mention).startsWith("(") && isCalledAfterStytch(text, mention);
  }
  const { ambiguous, alsoMeans } = mention.entry;
  if (mode === "always" || (mode === "auto" && !ambiguous && !alsoMeans)) return true;
  const evidence = around.evidence();
  return isShown(evidence) || evidence === "file";
}

/** Whether a constant belongs to an enumeration that is called after Stytch's errors. */
function isCalledAfterStytch(text: string, mention: Mention): boolean {
  return stytchMember.test(before(text, mention)) || isInStytchEnumeration(text, mention);
}

/** How far before a member the head of its enumeration is looked for, in UTF-16 units. */
const headReach = 1500;

/** Whether a constant is a member in the declaration of an enumeration that is called after Stytch's errors. */
function isInStytchEnumeration(text: string, { start }: Mention): boolean {
  const before = text.slice(Math.max(0, start - headReach), start);
  const head = before.slice(Math.max(0, before.lastIndexOf("enum ")));
  return stytchEnumeration.test(head) && /(?:^|[{,\s|])$/.test(before);
}

/** `enum UserErrorCode {` and the members before this one. */
const ownEnumeration = /\benum(?:\s+class|\s+struct)?\s+(?!\w*Stytch|\w*ErrorTypes?\b)\w+[^{}"']{0,80}\{[^{}]*$/;

/** How far around a member an enumeration of the file's own is looked for, in UTF-16 units. */
const declarationReach = 5000;

/** Whether an enumeration of the code's own has a case of this name, and gives it no error type as its value. */
function isDeclaredHere(text: string, { entry, start, end, spelling }: Mention): boolean {
  if (spelling !== "sessionNotFound") return ownEnumeration.test(text.slice(Math.max(0, start - headReach), start));
  const name = text.slice(start, end);
  const around = text.slice(Math.max(0, start - declarationReach), end + declarationReach);
  const declared = new RegExp(`\\bcase [^\\n.="]{0,200}\\b${name}\\b(?! *= *"${entry.type}")`).exec(around);
  if (!declared) return false;
  const heads = [...around.slice(0, declared.index).matchAll(/\benum\s+(\w+)/g)];
  return !/Stytch|ErrorTypes?$/.test(heads.at(-1)?.[1] ?? "");
}

function isShown(evidence: Evidence): boolean {
  return evidence === "payload" || evidence === "beside";
}

function after(text: string, { start, end }: Mention): string {
  return lineAround(text, start, end).after;
}

function before(text: string, { start, end }: Mention): string {
  return lineAround(text, start, end).before.replace(/\\*["'`]$/, "");
}
