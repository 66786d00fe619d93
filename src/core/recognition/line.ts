import { withoutColours } from "../text/colours";
import type { Source } from "../text/textKind";

/** What stands on a mention's line on either side of it. */
export interface Line {
  readonly before: string;
  readonly after: string;
}

/** How far a line is read, in UTF-16 units: enough for context, and bounded for lines without end. */
const reach = 240;
const comment = /(?:^|[\s;{})>])(?:\/\/|#(?!\[)|--|<!--|;;|%%|REM\b)|\/\*|^\s*\*(?:\s|$)|^\s*\/?\*\*|\{\/\*|<%#|\(\*/;
const docString = /"""|'''/g;

let last: { readonly text: string; readonly start: number; readonly end: number; readonly line: Line } | undefined;

/** The mention's line without colours, as much of it as matters. A list that spreads over lines counts by its own line. */
export function lineAround(text: string, start: number, end: number): Line {
  // Whoever judges a mention asks for its line once more.
  if (last?.start !== start || last.end !== end || last.text !== text) {
    last = { text, start, end, line: readLine(text, start, end) };
  }
  return last.line;
}

function readLine(text: string, start: number, end: number): Line {
  const left = text.slice(Math.max(0, start - reach), start);
  const right = text.slice(end, end + reach);
  const lineEnd = /[\r\n]/.exec(right)?.index ?? right.length;
  return {
    before: withoutColours(left.slice(Math.max(left.lastIndexOf("\n"), left.lastIndexOf("\r")) + 1)),
    after: withoutColours(right.slice(0, lineEnd)),
  };
}

/** Whether an unquoted word of code is text for people: part of a comment, of a longer string, or of a doc string. */
export function isInCommentOrText(text: string, offset: number, { before }: Line, { language }: Source): boolean {
  if (isComment(before)) return true;
  if (isInString(before)) return true;
  return language !== "json" && isInDocString(text, offset);
}

/** Whether a line's end lies in a comment that begins on it. */
export function isComment(before: string): boolean {
  return comment.test(withoutStrings(before));
}

/** Strings may hold `//` or `#` that start no comment. */
function withoutStrings(before: string): string {
  return before.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''");
}

function isInString(before: string): boolean {
  const rest = withoutStrings(before);
  return /["`]/.test(rest) || /(?:^|[\s(,[=:{+!])'/.test(rest.replaceAll("''", ""));
}

/** How much text before a word is looked through for the beginning of a doc string. */
const docStringReach = 6000;

function isInDocString(text: string, offset: number): boolean {
  const window = text.slice(Math.max(0, offset - docStringReach), offset);
  const quotes = window.match(docString) ?? [];
  if (quotes.length % 2 === 1) return true;
  // A block comment, as in JSDoc without a star at each line.
  return isOpen(window, "/*", "*/") || isOpen(window, "<!--", "-->");
}

/** Looking for what isn't there is much faster from the front. */
function isOpen(window: string, open: string, close: string): boolean {
  return window.includes(open) && window.lastIndexOf(open) > window.lastIndexOf(close);
}
