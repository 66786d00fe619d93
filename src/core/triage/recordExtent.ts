import { startsRecord } from "../logTimes/startsRecord";
import type { Span } from "../text/span";

const newline = 10;
/** How much of an entry is read, in bytes and in lines: what is longer is cut. */
const [longest, mostLines] = [8192, 40];
/** How much of a line tells whether it begins an entry, in bytes. */
const headLength = 80;

/**
 * The lines of one entry of a log around a place: the line that begins it, above or at the place, and those that go on.
 * Offsets are bytes.
 * @param from where the bytes begin that belong to nothing else
 * @param begins whether a line begins an entry, by its first bytes
 */
export function recordExtent(bytes: Uint8Array, at: number, from: number, begins: (head: string) => boolean): Span {
  const first = Math.max(from, at - longest);
  const isHead = (line: number): boolean =>
    begins(String.fromCharCode(...bytes.subarray(line, Math.min(bytes.length, line + headLength))));
  let start = lineStart(bytes, at, first);
  for (let lines = 0; lines < mostLines && start > first && !isHead(start); lines++)
    start = lineStart(bytes, start - 1, first);
  const last = Math.min(bytes.length, at + longest);
  let end = lineEnd(bytes, at, last);
  for (let lines = 0; lines < mostLines && end + 1 < last && !isHead(end + 1); lines++)
    end = lineEnd(bytes, end + 1, last);
  return { start, end };
}

/** Whether a line begins an entry: as logs begin theirs, or as a counter does that Prometheus reads. */
export function beginsEntry(head: string): boolean {
  return startsRecord(head, 0) || /^\w+\{/.test(head);
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
