import type { Span } from "../text/span";
import { leftBefore, quote } from "./removal";
import { matchAt, pastAt } from "./stickyMatch";

/**
 * How a value without quotes goes on: `word` has no blanks, `spaced` may have them, `query` stands in a URL or a form,
 * `encoded` is percent-encoded together with its name, `line` is a header's.
 */
export type ValueKind = "word" | "spaced" | "query" | "encoded" | "encodedTwice" | "line";

const opening = new RegExp(quote, "y");
/** CSV doubles quotes; an empty value looks the same but for what comes after it. */
const doubled = /(["'])\1(?=[^\s,;:}\])&>])/y;
/** Casts, types and prefixes that dumps write before a value. */
const dumped = new RegExp(
  [
    String.raw`\([\w.*[\]]{1,30}\)\s?(?:\(len=\d{1,9}(?: cap=\d{1,9})?\)\s?)?(?=${quote}|[[{(])`,
    String.raw`string\(\d{1,9}\)\s`,
    String.raw`(?:Array|array\(\d{1,9}\)|object\([\w\\]{1,80}\)#?\d{0,9}(?: \(\d{1,9}\))?)\s{1,40}(?=[({])`,
    String.raw`[bBuUrRfF@$&*]{1,2}(?=${quote})`,
  ].join("|"),
  "y",
);
const wordChars = /[^\s"'`,;&<>()[\]{}\\|]+/y;
const queryChars = /[^\s"'<>`\\&#%]+/y;
const spacedChars = /[^\s,;&([{<]+/y;
const lineChars = /[^\n\r\\]+/y;
const plainChars = /[^\n"'`\\[\](){}%&]+/y;
const escapedSlash = /\\{1,31}\//y;
const escapedNewline = /\\{1,31}[rn]/y;
const encodedEnd = /%(?:2[26]|0[AD])/iy;
const encodedTwiceEnd = /%25(?:25)*(?:2[26]|0[AD])|%(?:2[26]|0[AD])/iy;
/** Behind a value in brackets. */
const ends = /[\s,;:)\]}>"'`\\]/;
/** Behind a quote that only stands in a value. */
const goesOn = /[\p{L}\p{N}_]/u;
/** The next field of a dump, a log line or a form. */
const nextField = new RegExp(
  [
    String.raw`&(?:amp;)?[\w.%[\]-]{1,60}(?:=|%3D)`,
    String.raw`[,;]\s{1,4}${quote}?[\w.@-]{1,60}${quote}?\s{0,3}(?:=>|[:=])`,
    String.raw`[,;]${quote}[\w.@-]{1,60}${quote}\s{0,3}(?:=>|[:=])`,
    String.raw`[ \t]{1,4}[\w.@-]{1,60}(?:=|:(?=\S))`,
  ].join("|"),
  "y",
);
/** A block of YAML: a list below its key, or text behind `|` and `>`. */
const yamlBlock =
  /(?:[|>][+-]?\d?)?[ \t]{0,8}\r?\n(?:[ \t]{0,60}- [^\n]*(?:\n|$)){1,}|[|>][+-]?\d?[ \t]{0,8}\r?\n(?:[ \t][^\n]*(?:\n|$)){1,}/y;
const yamlHead = /(?:[|>][+-]?\d?)?\s*/y;
const trailing = /[\s"'`\\)\]}.,;>*]/;

/** The value that begins at an offset, without its quotes. Everything that is looked at belongs to it, so that reading on stays linear. */
export function valueAt(text: string, offset: number, kind: ValueKind): Span {
  const block = matchAt(yamlBlock, text, offset);
  if (block) return trimmed(text, pastAt(yamlHead, text, offset), offset + block[0].length);
  const start = pastAt(dumped, text, offset);
  const left = matchAt(leftBefore, text, start);
  if (left) return { start, end: start + left[0].length };
  // A header's value may begin with a quote and go on behind the next.
  const string = kind === "line" ? undefined : stringAt(text, start);
  if (string) return string;
  if (!"[{".includes(text[start] ?? " ")) return trimmed(text, start, bareEnd(text, start, kind));
  const end = bracketEnd(text, start);
  return { start, end: ends.test(text[end] ?? " ") ? end : bareEnd(text, end, kind) };
}

/** The string that begins with a quote at an offset: to the same quote, escaped alike, or the end of the line. */
function stringAt(text: string, offset: number): Span | undefined {
  const [open] = matchAt(doubled, text, offset) ?? matchAt(opening, text, offset) ?? [];
  if (open === undefined) return undefined;
  const start = offset + open.length;
  return { start, end: closingOf(open, text, start, "\n") };
}

/** Where a string ends that a quote has opened before an offset, at the latest before the character that bounds it. */
export function closingOf(open: string, text: string, start: number, bound?: string): number {
  const mark = open.replace(/\\+/, "");
  const slashes = open.length - mark.length;
  for (let at = start; at < text.length; at++) {
    if (text[at] === bound) return at;
    if (!text.startsWith(mark, at)) continue;
    const before = slashesBefore(text, at);
    const closing = before < slashes || before % (2 * (slashes + 1)) === slashes;
    if (closing && !goesOn.test(text[at + mark.length] ?? "")) return at - Math.min(before, slashes);
  }
  return text.length;
}

function slashesBefore(text: string, offset: number): number {
  let at = offset;
  while (text[at - 1] === "\\") at--;
  return offset - at;
}

/** Behind the bracket that closes the one at an offset; brackets in strings don't count. */
function bracketEnd(text: string, offset: number): number {
  let [at, depth] = [offset, 0];
  while (at < text.length) {
    const char = text[at] ?? "";
    if ("([{".includes(char)) depth++;
    else if (")]}".includes(char) && --depth === 0) return at + 1;
    const string = /\w/.test(text[at - 1] ?? "") && char === "'" ? undefined : stringAt(text, at);
    at = string ? Math.max(pastAt(opening, text, string.end), string.end) : at + 1;
    at = pastAt(plainChars, text, at);
  }
  return text.length;
}

function bareEnd(text: string, start: number, kind: ValueKind): number {
  let at = start;
  while (at < text.length) {
    const next = stepOf[kind](text, at);
    if (next <= at) break;
    at = next;
  }
  return at;
}

function inUrl(text: string, at: number): number {
  const char = text[at] ?? "";
  if (char === "%") return at + 1;
  if (char === "'") return /[\s,;)\]}]/.test(text[at + 1] ?? " ") ? at : at + 1;
  return Math.max(pastAt(queryChars, text, at), pastAt(escapedSlash, text, at));
}

/** How far a value goes on from an offset; no further where it ends. */
const stepOf: Readonly<Record<ValueKind, (text: string, at: number) => number>> = {
  word(text, at) {
    const char = text[at] ?? "";
    if ("([{".includes(char)) return bracketEnd(text, at);
    return Math.max(pastAt(wordChars, text, at), pastAt(escapedSlash, text, at));
  },
  query: inUrl,
  encoded: (text, at) => (matchAt(encodedEnd, text, at) ? at : inUrl(text, at)),
  encodedTwice: (text, at) => (matchAt(encodedTwiceEnd, text, at) ? at : inUrl(text, at)),
  spaced(text, at) {
    const char = text[at] ?? "";
    if (char === "\n" || text.startsWith("</", at)) return at;
    if ("([{".includes(char)) return /["'`\\]/.test(text[at + 1] ?? "") ? bracketEnd(text, at) : at + 1;
    if (/[\s,;&]/.test(char)) return matchAt(nextField, text, at) ? at : at + 1;
    return Math.max(pastAt(spacedChars, text, at), at + 1);
  },
  line(text, at) {
    if (matchAt(escapedNewline, text, at)) return at;
    return text[at] === "\\" ? at + 1 : pastAt(lineChars, text, at);
  },
};

/** Without what closes the brackets and quotes around a value. */
function trimmed(text: string, start: number, end: number): Span {
  let last = end;
  while (last > start + 1 && !text.endsWith("removed]", last) && trailing.test(text[last - 1] ?? "")) last--;
  return { start, end: last };
}
