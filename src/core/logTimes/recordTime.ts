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
const programName = /^(?:[A-Za-z-]{1,40}|\d{1,9}): $/;
/** A sentence before a time, which says something of that time: `expires on`. Rails says so of its own. */
const sentence =
  /(?:\b(?:on|at|after|before|until|till|since|from|to|by|and|than|is|was|expires|expired)|[a-z] (?!trace|debug|info|notice|warn|error|fatal)[a-z]{2,}) ["'(]?$/;
const rails = /^Started [A-Z]{3,7} "/;
/** At the head of a line, or where Fluent Bit and Linux' audit print it. */
const epochAtHead =
  /^(?:(?<bare>\d{10,19}(?:\.\d{1,9})?)(?=[ \t]|: |$)|(?:\[(?=\d{10}(?:\.\d{1,9})?\] )|\[\d{1,9}\] [\w.*-]{1,200}: \[{1,2}|type=[A-Z_]{1,40} msg=audit\()(?<wrapped>\d{10}(?:\.\d{1,9})?))/;

/**
 * When the entry happened that something stands in: the time at the head of the nearest line at or before it, or the
 * field of a structured entry whose key says so. Times inside a payload (`expires_at`) don't count.
 *
 * @param record The text of one record, 8 kB at most
 * @param offset Where in it what is asked about stands
 * @returns with the place of the time in the record
 */
export function recordTime(record: string, offset: number, file: TimesOfFile): FoundTime | undefined {
  const time = nearestTime(record, offset, file);
  if (time?.zone === "assumed") file.notes.add("zoneAssumed");
  return time;
}

function nearestTime(record: string, offset: number, file: TimesOfFile): FoundTime | undefined {
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
  const found = epochTimeOf(head, file) ?? headTime(head, file);
  return found
    ? { ...found, start: lineStart + found.start, end: lineStart + found.end }
    : eventTime(record, lineStart, offset, file);
}

function epochTimeOf(head: string, file: TimesOfFile): FoundTime | undefined {
  const match = epochAtHead.exec(head);
  const digits = match?.groups?.["bare"] ?? match?.groups?.["wrapped"];
  const value = digits === undefined ? undefined : file.readValue(digits);
  if (!value || digits === undefined) return undefined;
  const end = match?.[0].length ?? 0;
  return { ...value, start: end - digits.length, end };
}

function headTime(head: string, file: TimesOfFile): FoundTime | undefined {
  const found = file.read(head);
  if (!found) return undefined;
  const before = head.slice(0, found.start);
  if (before !== "" && isMessage(before)) return undefined;
  const named = found.form !== "http" && programName.test(before) && head.slice(found.end).trim() !== "";
  if (!named && found.form !== "chromium" && payloadKey.test(head.slice(Math.max(0, found.start - 40), found.start)))
    return undefined;
  return found;
}

/** Whether a message has begun before a time: a sentence, or a quotation that goes on. */
function isMessage(before: string): boolean {
  const isQuoted = before.split('"').length % 2 === 0 && !before.endsWith('"');
  return isQuoted || (sentence.test(before) && !rails.test(before));
}
