/** Every form of time that a record starts with, by its first characters alone. */
const starts = new RegExp(
  [
    String.raw`[[(]?\d{4}[-/]\d\d[-/]\d\d(?:[T \t_]|\]\[)[ \d]\d:`,
    String.raw`\[?\d{4}(?:\.\d\d\.|-\d\d-)\d\d[ -]\d\d[:.]\d\d[:.]`,
    String.raw`\[?\d{1,2}[-./]\d{1,2}[-./](?:\d{4}(?:,? |-)\d|\d\d,? \d{1,2}:\d\d:)`,
    String.raw`\[?\d\d[-/ ](?:\d\d|[A-Z][a-z]{2}[-/ ]\d{4})[ :]\d\d:\d\d`,
    String.raw`\[?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:\d\d )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} [ \d]`,
    String.raw`\*?(?:\d{1,9}: )?\*?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d\d:`,
    String.raw`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d\d-`,
    String.raw`\d{8}T\d{6}|\d{8} \d\d:\d\d|\d{6} {1,2}\d{1,2}:\d\d:\d\d|\[[DIWECF] (?:\d{6}|\d{4}-\d\d-\d\d) \d\d:`,
    String.raw`\[?\d{10,19}(?:\.\d{1,9})?(?:\]?[ \t]|: )`,
    String.raw`[IWEF](?:\d{4}|\d{6}|\d{8}) \d\d:`,
    String.raw`(?:\d{1,4} )?<\d{1,3}>`,
    String.raw`\{ ?"`,
    String.raw`[DIWEFA], \[|[A-Z] \[\d\d/`,
    String.raw`(?:ts|time|level|lvl|timestamp)=|[\w.]{1,30}=[^ \n"]{1,60} (?:ts?|time|level)=`,
    String.raw`[[(]?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|SEVERE|PANIC|trace|debug|info|notice|warn|warning|error|fatal|critical)(?:[\]):]| {1,5}[[(\w])`,
    String.raw`[\w.:-]{1,60}(?: [\w.@-]{1,60}){1,3} \[(?:\d\d/[A-Z][a-z]{2}/\d{4}[: ]|[A-Z][a-z]{2}, \d\d )`,
    // HAProxy's address, Go's prefix, Spring Boot's and Redis' process, systemd's weekday.
    String.raw`[\d.a-f:]{7,60} \[\d\d/[A-Z][a-z]{2}/\d{4}:`,
    String.raw`[\w-]{1,40}: \d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d[\d.,Z+:-]{0,20} \S`,
    String.raw`\d{1,7}:(?:\d{1,7} \d{4}-\d\d-\d\d |[A-Z] \d\d [A-Z][a-z]{2} \d{4} )`,
    String.raw`(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{4}-\d\d-\d\d `,
    // uWSGI, Rails, NestJS, Windows' events as CSV.
    String.raw`\[pid: \d|Started (?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) "|\[Nest\] \d`,
    String.raw`"?[A-Z][a-z]{3,15}"?,"?\d{1,4}[-./]\d{1,2}[-./]\d{2,4} `,
    String.raw`(?:https?|h2|grpcs?|wss?) \d{4}-\d\d-\d\dT`,
    // Gin, CodeIgniter, Fluent Bit, Linux' audit, Chromium.
    String.raw`\[(?:[A-Z]{2,8}|\d{1,9})\] \d{4}[-/]|\d{4} [A-Z][a-z]{2} [ \d]\d \d\d:|[A-Z]{4,8} - \d{4}-|\[\d{1,9}\] [\w.*-]{1,200}: \[`,
    String.raw`type=[A-Z_]{1,40} msg=audit\(|\[(?:\d{1,9}:){0,2}\d{4}/\d{6}[.:]`,
    // WebLogic, Erlang, MySQL's slow queries, journald's export, IIS, Windows' events.
    String.raw`####<|=[A-Z]{3,10}(?: REPORT)?==== \d|# Time: \d|__REALTIME_TIMESTAMP=`,
    String.raw`[\d.a-f:]{3,45}, [^,\n]{1,40}, \d{1,2}/\d|<Event[ >]|TimeCreated {1,4}: `,
    String.raw`(?:Critical|Error|Warning|Information|Verbose)\t\d{1,4}[-./]`,
  ].join("|"),
  "y",
);

const escape = "\u001b";
/** The colours of a line's first word. */
const colours = new RegExp(String.raw`(?:${escape}\[[\d;]{0,19}m){1,4}`, "y");
/** What Docker Compose and kubectl put before each line, whether a record starts there or goes on. */
const collector = /(?:\d{1,4}\|)?[\w./-]{1,60} {1,20}\| |\[pod\/[^\]\n]{1,120}\] /y;

/** Whether a new record starts on a line, by its head alone: what is indented, a stack frame, a bracket continues one. */
export function startsRecord(text: string, lineStart: number): boolean {
  starts.lastIndex = endOf(colours, text, endOf(collector, text, endOf(colours, text, lineStart)));
  return starts.test(text);
}

/** Where a prefix ends, if it stands there. */
function endOf(prefix: RegExp, text: string, at: number): number {
  prefix.lastIndex = at;
  return prefix.test(text) ? prefix.lastIndex : at;
}
