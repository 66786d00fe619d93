import { withoutColours } from "../text/colours";
import { hasNamedStream, namedStream } from "./streamFields";

/** How much of a line is read to tell which program printed it, in UTF-16 units. */
const streamReach = 2000;
/** How much of a line can be what a program or its collector prints before the message. */
const longestHead = 300;
/** How far above a line what it goes on can begin, in UTF-16 units, and in lines. */
export const entryReach = 2500;
const mostLines = 30;

const month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
/** A time at the head of a line, with or without its date. */
const time = new RegExp(
  String.raw`^[[(]?(?:${month} {1,2}\d{1,2} |\d{4}[-/]\d\d[-/]\d\d[T ]|\d\d-\d\d )?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?[\])]?[ \t|]*`,
);
/** Laravel and Monolog put the environment before the level. */
const level =
  /^(?:[a-z]{2,20}\.(?=[A-Z]{4,9}:))?(?:\||-)?\s*[[(<]?(?:trace|debug|info|notice|warn(?:ing)?|error|err|fatal|crit(?:ical)?|fail|dbug|trce|inf|wrn|dbg|ftl|alert|emergency)\b[\])>]?:?(?:[ \t|]+|$)/i;
/** Thread, process and span: they tell programs no better than the rest does. */
const thread =
  /^(?:\d+ --- (?:\[[^\]]{0,60}\] ?){0,3}|\[[\w -]*\d+\] |\[ *(?:main|[\w-]*(?:exec|thread|pool)[\w-]*)\] |\d+#\d+: |- )/i;

/** What a collector or the system prints before a program's own line. The first group, and the second, name the program. */
const collectors: readonly RegExp[] = [
  // Compose and foreman.
  /^([A-Za-z][\w.-]{0,60}) +\| ?/,
  // kubectl logs --prefix, stern.
  /^\[pod\/([^/\]]{1,80})\/([^\]]{1,60})\] /,
  /^([a-z0-9][a-z0-9.-]{2,80}) ([a-z0-9-]{1,60}) [›│] ?/,
  /^([a-z][a-z0-9-]{1,60}-[0-9a-f]{6,10}-[a-z0-9]{5})(?: ([a-z0-9-]{1,60}))?(?:: | +[|>] ?| (?=\d{4}-|\{|\[))/,
  // RFC 5424.
  /^<\d{1,3}>\d \S{1,40} \S{1,80} (\S{1,60}) \S{1,60} \S{1,60} /,
];
/** What stands behind the time. */
const programs: readonly RegExp[] = [
  // logcat.
  /^(?:\d+ +\d+ )?[VDIWEFA][/ ]([^\s(:]{1,60}) *(?:\( *\d+\))?: /,
  // iOS, with the category.
  /^([A-Za-z][\w.-]{0,60})\[\d+:\w+\] (?:\[([\w.:-]{1,60})\] )?/,
  // Heroku.
  /^(app|heroku)\[([\w.-]{1,60})\]: /,
  // RFC 3164 and journald.
  /^[\w.-]{1,80} ([\w./@-]{1,60})\[\d+\]: /,
];
const syslog = /^(?:<\d{1,3}>)?[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d [\w.-]{1,80} ([\w./@-]{1,60}): /;
/** The logger, behind time, level and thread. */
const loggers: readonly RegExp[] = [
  // .NET's console, whose message stands on the next line.
  /^(?:info|warn|fail|dbug|trce|crit): ([\w.]{1,100})\[\d+\]/,
  /^(?:DEBUG|INFO|WARNING|ERROR|CRITICAL):([\w.]{1,80}):/,
  // glog and klog.
  /^[IWEF]\d{4} [\d:.]{8,15} +\d+ ([\w./-]{1,80}\.\w{1,5}):\d+\] /,
  /^[DIWEF], \[[^\]]{1,50}\] +[A-Z]+ -- ([\w.:-]{1,60}): /,
];
const behindLevel: readonly RegExp[] = [
  // Dotted or in colons: Java's classes, Rust's targets, Python's modules.
  /^((?:[a-z][\w$]*\.){1,8}[\w$[\]./]{1,60}) *(?:[-:]|$)/i,
  // A file with its line, as Go's log and browsers print it.
  /^([\w./-]{1,80}\.(?:go|py|rb|php|[cm]?[jt]sx?|lua|exs?|rs|vue|svelte)):\d+(?::\d+)?[:\]]? /,
  /^(\w{1,40}(?:::\w{1,40}){0,6}): /,
  /^(\w{1,60}) +- +(?:(?:DEBUG|INFO|WARNING|ERROR|CRITICAL) +- )?/,
  /^[[(]([A-Za-z][\w.:/@-]{0,60})(?:\/\d+)?[\])]:? /,
];
const continuation = /^(?:\s+\S|Traceback |Caused by: |[\w.]{1,120}(?:Error|Exception)\b)/;
/** Words that tell what happened and not who says so. */
export const noProgram =
  /^(?:\w*(?:error|exception|warning|failure)s?|err|failed|fail|reason|cause|caused|message|msg|code|status|type|kind|result|answer|response|request|assert\w*|expect\w*|equals?|tobe|thrown|received|actual|got|want|left|right|info|note|hint|output|url|http|https|error_\w+)$/i;

/**
 * Which program, and which part of it, printed a line of a log, as far as its head and its fields tell: a service of
 * Compose, a pod, a tag of syslog, a logger, a field `component`. The same for each of its lines, and of no other use.
 */
export function streamOf(line: string): string | undefined {
  const parts: string[] = [];
  const take = (match: RegExpExecArray): void => {
    parts.push(...match.slice(1).filter(Boolean));
  };
  let head = withoutColours(line.slice(0, longestHead)).trim();
  const tagged = syslog.exec(head);
  if (tagged) {
    take(tagged);
    head = head.slice(tagged[0].length);
  }
  head = head.replace(/^<\d{1,3}>(?=[A-Z])/, "");
  for (const form of collectors) {
    const match = form.exec(head);
    if (!match) continue;
    take(match);
    head = head.slice(match[0].length);
  }
  head = withoutTime(head);
  for (const form of programs) {
    const match = form.exec(head);
    if (!match) continue;
    take(match);
    head = withoutTime(head.slice(match[0].length));
    break;
  }
  const isKnown = parts.length > 0;
  const logger = loggerOf(head, isKnown, /^\s/.test(line)) ?? (isKnown ? undefined : locationOf(line));
  const fields = hasNamedStream(line) ? namedStream(line.slice(0, streamReach)) : [];
  const all = [...parts.map(withoutInstance), ...(logger === undefined ? [] : [logger]), ...fields];
  return all.length > 0 ? all.join(" ") : undefined;
}

/** The source file that a browser's console prints at the end of a line. */
function locationOf(line: string): string | undefined {
  return /\s([\w@/-]{1,60}\.(?:[cm]?[jt]sx?|vue|svelte)):\d+(?::\d+)?$/.exec(line.slice(-longestHead).trimEnd())?.[1];
}

/** Whether a line goes on what a line above it began: it is indented, or ends a trace, and nothing in it says who prints it. */
export function goesOn(line: string): boolean {
  const head = withoutColours(line.slice(0, longestHead));
  return continuation.test(head) && withoutTime(head.trim()) === head.trim() && streamOf(line) === undefined;
}

/**
 * The line that began what a line goes on: a trace, a dump, a message over several lines.
 * @param above what stands above the line, up to its own beginning
 */
export function headOfEntry(above: string): string | undefined {
  const lines = above
    .slice(-entryReach)
    .split("\n")
    .slice(-mostLines - 1, -1);
  const head = lines.findLast((line) => !goesOn(line));
  return head !== undefined && isHead(head) ? head : undefined;
}

/** Whether a line begins an entry: with a time, a level, or as loggers do that print the message on the next line. */
function isHead(line: string): boolean {
  const head = withoutColours(line.slice(0, longestHead)).trimEnd();
  return messageOf(head) !== head || loggers.some((form) => form.test(head));
}

/** A line without the time, the level and the thread at its head. */
export function messageOf(line: string): string {
  return withoutLevel(withoutTime(withoutColours(line).trimStart()));
}

/** A line without the time at its head. */
export function withoutTime(head: string): string {
  return head.replace(time, "");
}

function withoutLevel(head: string): string {
  let rest = head;
  for (let layers = 0; layers < 4; layers++) {
    const shorter = rest.replace(level, "").replace(thread, "").trimStart();
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest;
}

function loggerOf(head: string, isKnown: boolean, isIndented: boolean): string | undefined {
  const first = loggers.map((form) => form.exec(head)?.[1]).find((name) => name !== undefined);
  if (first !== undefined) return first;
  const rest = withoutLevel(head);
  // A line that is indented goes on a dump or a trace, unless it begins with a level.
  if (isIndented && rest === head) return undefined;
  for (const form of behindLevel) {
    const name = form.exec(rest)?.[1];
    // A program that is known needs no word before a colon, which may be anything.
    if (
      name === undefined ||
      noProgram.test(name.replace(/^.*[.:]/, "")) ||
      (isKnown && /^\w+$/.test(name) && !/^[[(]/.test(rest))
    )
      continue;
    return name;
  }
  return undefined;
}

/** `auth-6b7f9c5d8-x2x4q` and `auth-1` are the same program, on another machine. */
function withoutInstance(name: string): string {
  return name.replace(/-[0-9a-f]{6,10}-[a-z0-9]{5}$|[-_.]\d{1,4}$/, "");
}
