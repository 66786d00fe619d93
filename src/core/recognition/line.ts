import { withoutColours } from "../text/colours";
import type { Span } from "../text/span";
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

/** How far around a word its tags are looked for, in UTF-16 units on either side. */
const tagReach = 400;
/** A tag, and the text behind it: `<code>`, `<p class="a">Unless `. */
const tagBefore = /<\/?[A-Za-z][\w.:-]*(?:\s[^<]*)?>[^<>{}]*$/;
const arrow = /[=-]>[^<>{}]*$/;
const expression = /\{[^{}]*\}/g;
const tagBehind = /^[^<>{}=;]*<[/A-Za-z]/;
const markup = new Set([
  "html",
  "xml",
  "vue",
  "svelte",
  "astro",
  "razor",
  "handlebars",
  "erb",
  "blade",
  "xsl",
  "po",
  "aspnetcorerazor",
]);
const scripts = new Set(["javascript", "javascriptreact", "typescript", "typescriptreact", "php"]);

/** Whether an unquoted word is text for people: part of a comment, of a longer string, of a doc string, or between tags. */
export function isTextForPeople(text: string, { start, end }: Span, { before }: Line, source: Source): boolean {
  if (isComment(before) || isInString(before)) return true;
  return (source.language !== "json" && isInDocString(text, start)) || isMarkupText(text, start, end, source);
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

/** Whether a bare word is text between tags: what HTML, JSX or a template shows to people. */
function isMarkupText(text: string, start: number, end: number, { language }: Source): boolean {
  if (!markup.has(language) && !scripts.has(language)) return false;
  const behind = text.slice(end, end + tagReach).replace(expression, "_");
  if (!tagBehind.test(behind)) return false;
  const before = text.slice(Math.max(0, start - tagReach), start).replace(expression, "_");
  return tagBefore.test(before) && !arrow.test(before);
}
