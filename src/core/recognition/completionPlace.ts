import { calleeOf } from "./callee";
import { isOwn, type OwnNames } from "./context";
import { isFieldAhead } from "./fieldContext";
import type { Spelling } from "./names";
import type { Span } from "../text/span";
import type { Source } from "../text/textKind";
import { codeOf } from "../code/code";
import { askedValues } from "../syntax/askedValues";
import { isInBranching } from "../syntax/branches";

/** A place where an error type is written: what is typed of it so far, and in which spelling it goes on. */
export interface CompletionPlace extends Span {
  readonly spelling: Spelling;
}

const reach = 200;
const armBefore = /(?:\b(?:case|when)\s+|^\s*(?:\|\s*)?)(?:["'][A-Za-z0-9_]*["']\s*(?:[,|]|or)\s*)*["']$/;
const list = /(?:error_?type|errorType|ErrorType)["'\])]*\s+(?:not\s+)?in\s*[[({][^\])}]*["']$/;
const enumeration = /\bStytchAPIErrorType\.$/;
const swiftCase = /(?:errorType\s*(?:==|!=)\s*|\bcase\s+(?:\.\w+\s*,\s*)*)\.$/;

/** @returns undefined where no error type is expected, such as in any other string */
export function completionPlace(
  text: string,
  offset: number,
  source: Source,
  own: OwnNames,
): CompletionPlace | undefined {
  const left = text.slice(Math.max(0, offset - reach), offset);
  const line = left.slice(left.lastIndexOf("\n") + 1);
  const before = line.replace(/\w+$/, "");
  const rest = text.slice(offset, offset + reach).search(/\W|$/);
  const place = { start: offset - line.length + before.length, end: offset + rest };

  if (enumeration.test(before) || (source.language === "swift" && isSwiftCase(text, offset, before))) {
    return { ...place, spelling: source.language === "swift" ? "sessionNotFound" : "SESSION_NOT_FOUND" };
  }
  if (!/["'`]$/.test(before)) return undefined;
  const isArm = (): boolean => armBefore.test(before) && isInBranching(codeOf(text, source.language), offset);
  const isAsked = (): boolean =>
    askedValues(codeOf(text, source.language)).some(({ start, end }) => start <= offset && offset <= end);
  const isOwnCall = (): boolean => {
    const callee = calleeOf(before.slice(0, -1));
    return callee !== undefined && isOwn(callee, own.functions);
  };
  if (!isFieldAhead(before, own) && !list.test(before) && !isOwnCall() && !isArm() && !isAsked()) {
    return undefined;
  }
  return { ...place, spelling: "session_not_found" };
}

function isSwiftCase(text: string, offset: number, before: string): boolean {
  if (!swiftCase.test(before)) return false;
  return /errorType/.test(before) || isInBranching(codeOf(text, "swift"), offset);
}
