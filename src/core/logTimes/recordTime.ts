import { eventTime, loneEventTime } from "./eventFields";
import type { FoundTime } from "./logTime";
import type { TimesOfFile } from "./timesOfFile";

/** How far into a line the time of its record stands: behind a host, a program, a level. */
const headLength = 200;
/** As many lines as a record has at most; what stands further away is another's. */
const longestRecord = 40;
/** A key right before a value, which makes it a part of a payload; a level isn't one. */
const payloadKey = /(?<!\b(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL))(?<=[\w-])["']?[:=]>? ?["']?$/i;
/** A program's name before the time, where a message follows it; what is nothing but a key and a time is a payload's. */
const programName = /^[A-Za-z-]{1,40}: $/;
const bareEpoch = /^\d{10,19}(?:\.\d{1,9})?(?=[ \t]|$)/;
/** Fluent Bit's `[0] tag: [[1793354401.123456789, {}], {…}]`. */
const bracketedEpoch = /(?<=^\[\d{1,6}\] [\w.*-]{1,200}: \[{1,2})\d{10}\.\d{1,9}(?=, )/;

/**
 * When the entry happened that something stands in: the time at the head of the nearest line at or before it, or the
 * field of a structured entry whose key says so. Times inside a payload (`expires_at`) don't count.
 *
 * @param record The text of one record, 8 kB at most
 * @param offset Where in it what is asked about stands
 * @returns with the place of the time in the record
 */
export function recordTime(record: string, offset: number, file: TimesOfFile): FoundTime | undefined {
  let lineStart = record.lastIndexOf("\n", offset - 1) + 1;
  for (let lines = 0; lines < longestRecord; lines++) {
    const time = entryTime(record, lineStart, offset, file);
    if (time) return time;
    if (lineStart === 0) break;
    // A start of -1 would be read as 0, and find the same line for ever.
    lineStart = lineStart === 1 ? 0 : record.lastIndexOf("\n", lineStart - 2) + 1;
  }
  return eventTime(record, 0, offset, file) ?? loneEventTime(record, file);
}

function entryTime(record: string, lineStart: number, offset: number, file: TimesOfFile): FoundTime | undefined {
  const newline = record.indexOf("\n", lineStart);
  const line = record.slice(lineStart, Math.min(newline < 0 ? record.length : newline, lineStart + headLength));
  if (/^[ \t}\])]/.test(line) && lineStart > 0) return undefined;
  const bracket = line.search(/\{ ?["':]/);
  const head = bracket < 0 ? line : line.slice(0, bracket);
  const epoch = bareEpoch.exec(head) ?? bracketedEpoch.exec(head);
  const value = epoch ? file.readValue(epoch[0]) : undefined;
  const found =
    value && epoch ? { ...value, start: epoch.index, end: epoch.index + epoch[0].length } : headTime(head, file);
  return found
    ? { ...found, start: lineStart + found.start, end: lineStart + found.end }
    : eventTime(record, lineStart, offset, file);
}

function headTime(head: string, file: TimesOfFile): FoundTime | undefined {
  const found = file.read(head);
  if (!found) return undefined;
  const named = programName.test(head.slice(0, found.start)) && head.slice(found.end).trim() !== "";
  if (!named && payloadKey.test(head.slice(Math.max(0, found.start - 40), found.start))) return undefined;
  return found;
}
