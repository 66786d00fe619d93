import { isColour } from "../text/colours";
import type { Span } from "../text/span";
import { printedLines } from "./printedLines";
import { reach } from "./reach";

const [openBrace, closeBrace, openParen, closeParen, openBracket, closeBracket, less, greater] = [
  123, 125, 40, 41, 91, 93, 60, 62,
];
const [escape, newline, quote, backslash] = [27, 10, 34, 92];
/** JSON within JSON within JSON: deeper than that nobody writes. */
const mostEscapes = 7;
const sibling =
  /status_?code|request_?id|error_?message|error_?url|error_description|error_uri|StytchClientError|errorType=/i;

/** The smallest part around an error type that can be one error's payload: its JSON object, its printed struct, or its lines. */
export function payloadRegion(text: string, start: number, end: number): Span {
  const strings = stringsAround(text, start);
  return (
    (strings && bracketed(text, start, end, strings)) ?? bracketed(text, start, end) ?? printedLines(text, start, end)
  );
}

/** The strings of a payload in which a name stands in one: all of them have their quotes escaped as often. */
interface Strings {
  readonly escapes: number;
}

/** Undefined for a name that is no string of JSON's form: other quotes are apostrophes, too. */
function stringsAround(text: string, start: number): Strings | undefined {
  return text.charCodeAt(start - 1) === quote ? { escapes: escapesBefore(text, start - 1) } : undefined;
}

/** How many backslashes stand before a place. */
function escapesBefore(text: string, offset: number): number {
  let count = 0;
  while (count < mostEscapes && text.charCodeAt(offset - 1 - count) === backslash) count++;
  return count;
}

/**
 * Leaves out brackets that hold the name alone: `["error_type"]`, `string(17)`, an array of names.
 * @param strings whose brackets are a message's, and open and close nothing
 */
function bracketed(text: string, start: number, end: number, strings?: Strings): Span | undefined {
  let [from, to] = [start, end];
  for (let depth = 0; depth < 3; depth++) {
    // Only the name itself stands in a string.
    const inString = strings && { ...strings, isOpen: depth === 0 };
    const left = unmatched(text, from - 1, -1, start - reach, inString);
    if (left === undefined) return undefined;
    // A message may hold markup, whose brackets close nothing of the payload's.
    const right = unmatched(text, to, 1, end + reach, inString, text[left] !== "<");
    if (right === undefined) return undefined;
    // A list of records: what another one says is another's.
    const others = text.slice(left, from) + text.slice(to, right);
    if (depth > 0 && text[left] === "[" && /[{}]/.test(others)) return undefined;
    const fields = depth === 0 ? text.slice(left, right) : withoutObjects(others);
    [from, to] = [left, right + 1];
    if (sibling.test(fields)) return { start: withName(text, from), end: to };
  }
  return undefined;
}

/** The fields of an object itself: those of an object beside the one at hand are another error's, or nobody's. */
function withoutObjects(text: string): string {
  let [rest, before] = [text, ""];
  for (let depth = 0; depth < 4 && rest !== before; depth++) [before, rest] = [rest, rest.replace(/\{[^{}]*\}/g, "")];
  return rest;
}

/** The nearest bracket, going left (-1) or right (1), that isn't closed on the way. */
function unmatched(
  text: string,
  start: number,
  step: 1 | -1,
  bound: number,
  strings: (Strings & { readonly isOpen: boolean }) | undefined,
  skipsAngles = false,
): number | undefined {
  const last = Math.min(text.length - 1, Math.max(0, bound));
  let [depth, isInString] = [0, strings?.isOpen === true];
  for (let offset = start; step === 1 ? offset <= last : offset >= last; offset += step) {
    const code = text.charCodeAt(offset);
    if (strings && code === quote && escapesBefore(text, offset) === strings.escapes) isInString = !isInString;
    // No string of JSON goes on in the next line.
    if (code === newline) isInString = false;
    if (isInString || (skipsAngles && (code === less || code === greater))) continue;
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
  // It belongs to an order for a terminal.
  if (text.charCodeAt(offset - 1) === escape) return 0;
  switch (text.charCodeAt(offset)) {
    case openBrace:
    case openParen:
      return 1;
    case openBracket:
      return isColour(text, offset) ? 0 : 1;
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

/** The struct's name in front of its bracket says whose it is; the last part of a path is none. */
function withName(text: string, bracket: number): number {
  const name = /(?:[\w.:%#]+|[A-Z%#][\w.:%#]* )$/.exec(text.slice(Math.max(0, bracket - 60), bracket))?.[0] ?? "";
  return text.charAt(bracket - name.length - 1) === "/" ? bracket : bracket - name.length;
}
