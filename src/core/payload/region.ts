import type { Span } from "../text/span";

/** How far a payload is looked for on each side of its error type, in UTF-16 units. */
const reach = 3000;
/** How many lines a payload without brackets can go on for. */
const longestBlock = 14;
const [openBrace, closeBrace, openParen, closeParen, openBracket, closeBracket, less, greater] = [
  123, 125, 40, 41, 91, 93, 60, 62,
];
const sibling = /status_?code|request_?id|error_?message|error_?url|error_description|StytchClientError|errorType=/i;
/** Where the next error begins on a line that prints several. */
const beginning =
  /Stytch(?: OAuth2)? Error - |status_code=\d{3} request_id=|\[\d{3}\] [a-z][a-z0-9_]+(?=[\r\n\\]|$)|StytchApiException<|Stytch API error/g;
/** Terraform and the mobile SDK print a frame down the left side. */
const framed = /^[^\n\w"]{0,12}[│┃┌├└╷╵|]/;
const linkLine = /^\s*(?:See )?https?:\/\/(?:www\.)?stytch\.com\//;
const errorHead = /\[\d{3}\] [a-z][a-z0-9_]+\s*$|StytchApiException</;
const headline = /\[\d{3}\] $/;
/** A line of YAML, TOML or the like that holds one of a payload's fields and nothing else. */
const pair =
  /^(\s*(?:- )?)["']?(?:error|status|request)_?(?:type|code|id|message|url|details)["']?\s*[:=](?!.*\s\w+=)/i;

/** The smallest part around an error type that can be one error's payload: its JSON object, its printed struct, or its lines. */
export function payloadRegion(text: string, start: number, end: number): Span {
  return bracketed(text, start, end) ?? printedLines(text, start, end);
}

/** Leaves out brackets that hold the name alone: `["error_type"]`, `string(17)`, an array of names. */
function bracketed(text: string, start: number, end: number): Span | undefined {
  let [from, to] = [start, end];
  for (let depth = 0; depth < 3; depth++) {
    const left = unmatched(text, from - 1, -1, start - reach);
    if (left === undefined) return undefined;
    // A message may hold markup, whose brackets close nothing of the payload's.
    const right = unmatched(text, to, 1, end + reach, text[left] !== "<");
    if (right === undefined) return undefined;
    [from, to] = [left, right + 1];
    if (sibling.test(text.slice(from, to))) return { start: withName(text, from), end: to };
  }
  return undefined;
}

/** The nearest bracket, going left (-1) or right (1), that isn't closed on the way. */
function unmatched(text: string, start: number, step: 1 | -1, bound: number, skipsAngles = false): number | undefined {
  const last = Math.min(text.length - 1, Math.max(0, bound));
  let depth = 0;
  for (let offset = start; step === 1 ? offset <= last : offset >= last; offset += step) {
    if (skipsAngles && (text[offset] === "<" || text[offset] === ">")) continue;
    const turn = turnAt(text, offset) * step;
    if (turn === 1) depth++;
    else if (turn === -1 && depth-- === 0) return offset;
  }
  return undefined;
}

/**
 * 1 for a bracket that opens, -1 for one that closes, 0 for anything else: Ruby's `=>`, Rust's `->` and comparisons
 * aren't brackets.
 */
function turnAt(text: string, offset: number): -1 | 0 | 1 {
  switch (text.charCodeAt(offset)) {
    case openBrace:
    case openParen:
    case openBracket:
      return 1;
    case closeBrace:
    case closeParen:
    case closeBracket:
      return -1;
    case less:
      return /\w/.test(text.charAt(offset - 1)) ? 1 : 0;
    case greater:
      return /[-= ]/.test(text.charAt(offset - 1)) ? 0 : -1;
    default:
      return 0;
  }
}

/** The struct's name in front of its bracket says whose it is. */
function withName(text: string, bracket: number): number {
  const name = /[\w.:%#]+ ?$/.exec(text.slice(Math.max(0, bracket - 60), bracket));
  return bracket - (name?.[0].length ?? 0);
}

function printedLines(text: string, start: number, end: number): Span {
  const windowStart = Math.max(0, start - reach);
  const from = windowStart + text.slice(windowStart, start).lastIndexOf("\n") + 1;
  const to = lineEnd(text, end);
  const first = text.slice(from, start);
  if (linkLine.test(first)) {
    const head = headAbove(text, from);
    if (head !== undefined) return { start: head, end: blockBehind(text, to) };
  }
  if (framed.test(first)) return linesWhile(text, from, to, (line) => framed.test(line));
  if (headline.test(first)) return { start: from + beginningIn(first), end: blockBehind(text, to) };
  if (isLinkLine(text, to)) return { start: from, end: lineEnd(text, to + 1) };
  const indent = pairIndent(text.slice(from, to));
  if (indent !== undefined) {
    const block = linesWhile(text, from, to, (line) => pairIndent(line) === indent);
    if (block.start < from || block.end > to) return block;
  }
  return oneOfSeveral(text, from, to, start);
}

/** How far a pair is indented; the dash of a list counts as a blank. */
function pairIndent(line: string): string | undefined {
  return pair.exec(line)?.[1]?.replace("-", " ");
}

/** Cuts a line at the errors that begin on it. */
function oneOfSeveral(text: string, from: number, to: number, start: number): Span {
  const begins = [...text.slice(from, to).matchAll(beginning)].map(({ index }) => from + index);
  return {
    // What stands in front of the first error, such as a time, belongs to it.
    start: begins.slice(1).findLast((begin) => begin <= start) ?? from,
    end: begins.find((begin) => begin > start) ?? to,
  };
}

function beginningIn(line: string): number {
  return [...line.matchAll(/(?:Stytch\w*Error: )?\[\d{3}\] |StytchApiException</g)].pop()?.index ?? 0;
}

/** The lines that the browser SDK prints below its headline. */
function blockBehind(text: string, end: number): number {
  let to = end;
  for (let lines = 0; lines < 6; lines++) {
    const next = lineEnd(text, to + 1);
    const line = text.slice(to + 1, next);
    if (lines > 0 && !/^\s*(?:See http|request_id:|Details:|\{)/.test(line)) break;
    to = next;
  }
  return to;
}

/** Where the error begins whose link stands on this line, if it begins on one of the lines above. */
function headAbove(text: string, lineStart: number): number | undefined {
  let from = lineStart;
  for (let lines = 0; lines < 4 && from > 0; lines++) {
    const end = from - 1;
    from = text.lastIndexOf("\n", end - 1) + 1;
    if (end - from > reach) return undefined;
    const line = text.slice(from, end);
    if (errorHead.test(line)) return from + beginningIn(line);
  }
  return undefined;
}

/** .NET prints the reference link on a line of its own. */
function isLinkLine(text: string, end: number): boolean {
  return /^\s*https?:\/\/(?:www\.)?stytch\.com\//.test(text.slice(end + 1, end + 80));
}

function linesWhile(text: string, start: number, end: number, belongs: (line: string) => boolean): Span {
  let [from, to] = [start, end];
  for (let lines = 0; lines < longestBlock && from > 0; lines++) {
    const previous = text.lastIndexOf("\n", from - 2) + 1;
    if (from - previous > reach || !belongs(text.slice(previous, from - 1))) break;
    from = previous;
  }
  for (let lines = 0; lines < longestBlock; lines++) {
    const next = lineEnd(text, to + 1);
    if (!belongs(text.slice(to + 1, next))) break;
    to = next;
  }
  return { start: from, end: to };
}

/** Bounded, so that a text of one endless line stays linear. */
function lineEnd(text: string, offset: number): number {
  const end = text.slice(offset, offset + reach).indexOf("\n");
  return end === -1 ? Math.min(text.length, offset + reach) : offset + end;
}
