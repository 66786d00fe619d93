import { startsRecord } from "../logTimes/startsRecord";
import type { Span } from "../text/span";
import { asciiText } from "./recordText";

const [newline, quote, openBrace, openBracket, hyphen, slash, colon] = [10, 34, 123, 91, 45, 47, 58];
const [capitalT, blank, tab, zero, nine, escape] = [84, 32, 9, 48, 57, 27];
const [carriageReturn, closeBrace, comma] = [13, 125, 44];
/** The first bytes of lines that can begin an entry. */
const canBegin = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === escape || /[\w.[({<*#=:"-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);
const digitsOfDate = [0, 1, 2, 3, 5, 6, 8, 9, 11, 12];
/** How much of an entry is read, in bytes and in lines: what is longer is cut. */
const [longest, mostLines] = [8192, 40];
/** How much of a line tells whether it begins an entry, in bytes: what is longer is told by its words. */
const headLength = 96;
const longestWord = 60;
const isWord = Uint8Array.from({ length: 256 }, (_, byte) => (/[\w.:@-]/.test(String.fromCharCode(byte)) ? 1 : 0));

/**
 * The lines of one entry of a log around a place: the line that begins it, above or at the place, and those that go on.
 * Offsets are bytes.
 * @param from where the bytes begin that belong to nothing else
 */
export function recordExtent(bytes: Uint8Array, at: number, from: number): Span {
  const first = Math.max(from, at - longest);
  let start = lineStart(bytes, at, first);
  for (let lines = 0; lines < mostLines && start > first && !beginsEntry(bytes, start); lines++)
    start = lineStart(bytes, start - 1, first);
  const last = Math.min(bytes.length, at + longest);
  let end = lineEnd(bytes, at, last);
  for (let lines = 0; lines < mostLines && end + 1 < last && !beginsEntry(bytes, end + 1); lines++)
    end = lineEnd(bytes, end + 1, last);
  return { start, end };
}

/** Whether a line begins an entry: as logs begin theirs, or as a counter does that Prometheus reads. */
function beginsEntry(bytes: Uint8Array, line: number): boolean {
  const byte = bytes[line] ?? 0;
  if (byte === openBrace) return bytes[line + 1] === quote || isNextObject(bytes, line);
  if (canBegin[byte] !== 1) return false;
  if (beginsWithDate(bytes, line)) return true;
  const word = wordEnd(bytes, line);
  // A counter of Prometheus, or a line of an access log: host, two names, and a date in brackets.
  if (bytes[word] === openBrace || isAccessLine(bytes, line, word)) return true;
  return startsRecord(asciiText(bytes, { start: line, end: line + headLength }), 0);
}

/** Whether a brace opens an object behind another one's end: behind a line of words it is what that line speaks of. */
function isNextObject(bytes: Uint8Array, line: number): boolean {
  let before = line - 2;
  if (bytes[before] === carriageReturn) before--;
  const last = bytes[before];
  return last === undefined || last === closeBrace || last === comma || last === openBracket;
}

function isAccessLine(bytes: Uint8Array, line: number, firstEnd: number): boolean {
  let [at, end] = [line, firstEnd];
  for (let words = 0; words < 3; words++) {
    if (end === at || bytes[end] !== blank) return false;
    at = end + 1;
    end = wordEnd(bytes, at);
  }
  return bytes[at] === openBracket && bytes[at + 3] === slash;
}

/** The end of a word, a host or an address of mail, as far as one is read. */
function wordEnd(bytes: Uint8Array, start: number): number {
  const last = Math.min(bytes.length, start + longestWord);
  let end = start;
  while (end < last && isWord[bytes[end] ?? 0] === 1) end++;
  return end;
}

/** `2026-11-03T09:` or `2026/11/03 09:`, which most lines of most logs begin with. */
function beginsWithDate(bytes: Uint8Array, line: number): boolean {
  const between = bytes[line + 4] ?? 0;
  if ((between !== hyphen && between !== slash) || bytes[line + 7] !== between || bytes[line + 13] !== colon)
    return false;
  const gap = bytes[line + 10];
  if (gap !== capitalT && gap !== blank && gap !== tab) return false;
  for (const index of digitsOfDate) {
    const byte = bytes[line + index] ?? 0;
    if (byte < zero || byte > nine) return false;
  }
  return true;
}

/** Not before `from`. */
function lineStart(bytes: Uint8Array, at: number, from: number): number {
  return Math.max(from, bytes.lastIndexOf(newline, at - 1) + 1);
}

/** Not behind `to`. */
function lineEnd(bytes: Uint8Array, at: number, to: number): number {
  const end = bytes.indexOf(newline, at);
  return end === -1 ? to : Math.min(end, to);
}
