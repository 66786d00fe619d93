import type { Span } from "../text/span";
import type { Code } from "./code";

/** What one arm of a branching asks for. */
export interface Arm extends Span {
  /** The plain strings, without quotes; in a shell the bare words too. */
  readonly values: readonly Span[];
  /** The members of enumerations: `ErrorType.GONE`, `.gone`. */
  readonly members: readonly Span[];
  /** Whether it asks for more than these values, so that another arm may ask for them again. */
  readonly isGuarded: boolean;
}

const separator = /\s*(?:\|\|?|,|\bor\b)\s*/y;
const guard = /\s*(?:if|when|where|unless|and|&&)(?!\w)/y;
/** A constant, a member, a number: a value too, but not one that is written out. */
const constant = /(?:[@$:]?[A-Za-z_][\w$]*(?:(?:\.|::|\\)\w+)*|\.\w+|-?\d[\w.]*|_)/y;
const bareWord = /[A-Za-z]\w*(?![\w*?[$-])/y;
const space = /\s*/y;
const most = 300;

/**
 * Reads the pattern between two offsets.
 * @param isShell whether words without quotes are values
 * @returns one arm; none where the pattern is more than a list of values
 */
export function patternOf(code: Code, start: number, end: number, isShell = false): Arm[] {
  const { mask, brackets } = code;
  const values: Span[] = [];
  const members: Span[] = [];
  const arm = (isGuarded: boolean): Arm[] => [{ start, end, values, members, isGuarded }];
  let at = start + (/^[\s|]*/.exec(mask.slice(start, Math.min(end, start + 400)))?.[0].length ?? 0);
  if (mask[at] === "(" && brackets.partner(at) !== -1 && brackets.partner(at) < end) {
    const close = brackets.partner(at);
    const isAlone = close + 1 + ahead(space, mask, close + 1) >= end;
    return isAlone ? patternOf(code, at + 1, close) : [];
  }
  while (at < end && values.length < most) {
    const string = code.stringAt(at);
    if (string) {
      if (!string.isComposed) values.push(string.inner);
      at = string.end;
    } else {
      const word = isShell ? ahead(bareWord, mask, at) : 0;
      if (word > 0) values.push({ start: at, end: at + word });
      const item = word || ahead(constant, mask, at);
      if (item === 0) return [];
      const member = /(?:\.|::|\\)(\w+)$/.exec(mask.slice(at, at + item))?.[1];
      if (member !== undefined) members.push({ start: at + item - member.length, end: at + item });
      at += item;
    }
    const next = ahead(separator, mask, at);
    at += next;
    if (next > 0 && at < end) continue;
    if (at + ahead(space, mask, at) >= end) return arm(false);
    return ahead(guard, mask, at) > 0 ? arm(true) : [];
  }
  return arm(false);
}

/** How much of a text a sticky pattern matches at an offset. */
export function ahead(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
