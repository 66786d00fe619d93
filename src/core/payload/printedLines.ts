import type { Span } from "../text/span";
import { lineEnd, linesAround, type Turn, withoutColumn } from "./lines";
import { pairBlock } from "./pairs";
import { reach } from "./reach";

/** Where the next error begins on a line that prints several. */
const beginning =
  /Stytch(?: OAuth2)? Error - |status_code=\d{3} request_id=|\[\d{3}\] [a-z][a-z0-9_]+(?=[\r\n\\]|$)|StytchApiException<|Stytch API error/g;
/** Terraform and the mobile SDK print a frame down the left side, logcat its tag before that. */
const framed = /^(?:[^\n│┃┌├└╷╵]{0,60}: )?[^\n\w"]{0,12}[│┃┌├└╷╵]|^[^\n\w"]{0,12}\|/;
const frameTop = /^[^│┃|]{0,80}[╷┌]/;
const frameFoot = /^[^│┃|]{0,80}[╵└]/;
const linkLine = /^\s*(?:See )?https?:\/\/(?:www\.)?stytch\.com\//;
const errorHead = /\[\d{3}\] [a-z][a-z0-9_]+\s*$|StytchApiException</;
const headline = /\[\d{3}\] $/;
/** A line that begins something else than the message of the error above it. */
const nextEntry =
  /^\s*(?:[[(<{]|\d{4}-\d\d|\d\d:\d\d:\d\d|(?:Uncaught|at|error_\w+:|Stytch\w*Error)\b|[A-Z]{4,7}\b)|request-id-(?:test|live|fraud)-|\[\d{3}\] [a-z]/;

/** The lines around an error type that are one error's, where no brackets hold it. */
export function printedLines(text: string, start: number, end: number): Span {
  const windowStart = Math.max(0, start - reach);
  const from = windowStart + text.slice(windowStart, start).lastIndexOf("\n") + 1;
  const to = lineEnd(text, end);
  const first = text.slice(from, start);
  if (linkLine.test(withoutColumn(first))) {
    const head = headAbove(text, from);
    if (head !== undefined) return { start: head, end: blockBehind(text, to) };
  }
  if (framed.test(first)) return linesAround(text, { start: from, end: to }, upFrame, downFrame);
  if (headline.test(first)) return { start: from + beginningIn(first), end: blockBehind(text, to) };
  if (isLinkLine(text, to)) return { start: from, end: lineEnd(text, to + 1) };
  return pairBlock(text, { start: from, end: to }) ?? oneOfSeveral(text, from, to, start);
}

function upFrame(line: string): Turn {
  if (!framed.test(line) || frameFoot.test(line)) return "before";
  return frameTop.test(line) ? "behind" : "goesOn";
}

function downFrame(line: string): Turn {
  if (!framed.test(line) || frameTop.test(line)) return "before";
  return frameFoot.test(line) ? "behind" : "goesOn";
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
  let isDetails = false;
  for (let lines = 0; lines < 6 && to < text.length; lines++) {
    const next = lineEnd(text, to + 1);
    const line = withoutColumn(text.slice(to + 1, next));
    const isField = /^\s*(?:See http|request_id:|Details:)/.test(line);
    const isMessage = lines === 0 && !nextEntry.test(line);
    if (!isField && !isMessage && !(isDetails && /^\s*\{/.test(line))) break;
    isDetails = /^\s*Details:/.test(line);
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
