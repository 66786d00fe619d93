import { startsRecord } from "../logTimes/startsRecord";
import type { Span } from "../text/span";

const [newline, quote, openBrace] = [10, 34, 123];
/** The first bytes of lines that can begin an entry. */
const canBegin = Uint8Array.from({ length: 256 }, (_, byte) => (/[\w.[({<-]/.test(String.fromCharCode(byte)) ? 1 : 0));
const dateForm = [..."dddd-dd-ddTdd:"];
/** How much of an entry is read, in bytes and in lines: what is longer is cut. */
const [longest, mostLines] = [8192, 40];
/** How much of a line tells whether it begins an entry, in bytes. */
const headLength = 80;

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
  if (byte === openBrace && bytes[line + 1] === quote) return true;
  if (canBegin[byte] !== 1) return false;
  if (beginsWithDate(bytes, line)) return true;
  const head = String.fromCharCode(...bytes.subarray(line, line + headLength));
  return startsRecord(head, 0) || /^\w+\{/.test(head);
}

/** `2026-11-03T09:` or `2026/11/03 09:`, which most lines of most logs begin with. */
function beginsWithDate(bytes: Uint8Array, line: number): boolean {
  for (const [index, form] of dateForm.entries()) {
    const byte = bytes[line + index] ?? 0;
    const fits =
      form === "d"
        ? byte >= 48 && byte <= 57
        : form === "-"
          ? byte === 45 || byte === 47
          : form === ":"
            ? byte === 58
            : byte === 84 || byte === 32 || byte === 9;
    if (!fits) return false;
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
