import type { FoundTime } from "./logTime";
import type { TimesOfFile } from "./timesOfFile";

const strong =
  /^(?:@?timestamp|@?ts|@?t|time|datetime|@time|eventTime|event_time|timeGenerated|TimeCreated|timestamp_?ms|time_?local|time_?iso8601|asctime|logTime|log_time|__REALTIME_TIMESTAMP|start_time|timeMillis|msec|timestampSeconds|requestReceivedTimestamp|lastTimestamp|eventTimestamp|timeUnixNano|EdgeStartTimestamp|SystemTime)$/i;
const weak = /^(?:created_?at|date|logged_?at|received_?at|ingestion_?time|receiveTimestamp)$/i;
const field =
  /(?<![\w@.-])(["']?)([@\w]{1,30})\1(?: ?: {0,2}|=)(?:\{"(?:\$date|seconds)": ?)?(?:"([^"\n]{1,60})"|'([^'\n]{1,60})'|([^\s,;{}"'[\]]{1,60}))(?:, ?"(?:timestampN|n)anos": ?(\d{1,9}))?/g;

interface Field {
  start: number;
  key: string;
  value: string;
  /** What Google counts beside the seconds. */
  nanos: string | undefined;
  valueStart: number;
}

/** The time in a field of the JSON objects around a place, the outermost first, or of the line's own logfmt. */
export function eventTime(record: string, lineStart: number, offset: number, file: TimesOfFile): FoundTime | undefined {
  const fields = eventFields(record, lineStart);
  if (fields.length === 0) return undefined;
  const owners = ownersOf(record, lineStart, fields, offset);
  const around = fields
    .map((each, index) => ({ ...each, depth: owners.depths[index] ?? -1 }))
    .filter(({ depth }) => depth >= 0)
    .sort((a, b) => a.depth - b.depth);
  return firstTime(around, file);
}

/** The time of the first field of a record whose key says that it is the event's, wherever it stands. */
export function loneEventTime(record: string, file: TimesOfFile): FoundTime | undefined {
  return firstTime(eventFields(record, 0), file);
}

function firstTime(fields: readonly Field[], file: TimesOfFile): FoundTime | undefined {
  for (const kind of [strong, weak])
    for (const { key, value, nanos, valueStart } of fields) {
      const time = kind.test(key)
        ? file.readValue(nanos === undefined ? value : `${value}.${nanos.padStart(9, "0")}`)
        : undefined;
      if (time) return { ...time, start: valueStart, end: valueStart + value.length };
    }
  return undefined;
}

function eventFields(record: string, from: number): Field[] {
  const found: Field[] = [];
  for (const match of record.slice(from).matchAll(field)) {
    const [, , key = "", double, single, bare, nanos] = match;
    if (!strong.test(key) && !weak.test(key)) continue;
    const value = double ?? single ?? bare ?? "";
    const start = from + match.index;
    found.push({ start, key, value, nanos, valueStart: start + match[0].indexOf(value, key.length) });
  }
  return found;
}

/** How deep in objects each field stands, and -1 for one in an object that the place isn't in. */
function ownersOf(record: string, from: number, fields: readonly Field[], offset: number): { depths: number[] } {
  const open: number[] = [];
  const inAnother = { object: -2, depth: 0 };
  const owner = fields.map(() => ({ object: -1, depth: 0 }));
  let around: ReadonlySet<number> = new Set();
  let [next, closed] = [0, 0];
  let quoted = false;
  for (let at = from; at < record.length; at++) {
    const field = fields[next];
    if (field?.start === at) {
      // What stands in a string is a payload's, unless nothing opened before it: logfmt and plain lines.
      owner[next] = { object: quoted ? -2 : (open.at(-1) ?? -1), depth: open.length };
      next++;
    }
    if (at === offset) around = new Set(open);
    const char = record[at];
    if (char === "\\") {
      at++;
      if (at === offset) around = new Set(open);
      if (fields[next]?.start === at) next++;
    } else if (char === '"') quoted = !quoted;
    else if (char === "\n") quoted = false;
    else if (!quoted && char === "{") open.push(at);
    else if (!quoted && char === "}" && open.pop() === undefined) {
      // A record may begin in the midst of an object, which ends here.
      if (at < offset) for (; closed < next; closed++) if (owner[closed]?.object === -1) owner[closed] = inAnother;
    }
  }
  const depths = owner.map(({ object, depth }) => (object === -1 || around.has(object) ? depth : -1));
  return { depths };
}
