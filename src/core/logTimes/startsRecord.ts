/** Every form of time that a record starts with, by its first characters alone. */
const starts = new RegExp(
  [
    String.raw`[[(]?\d{4}[-/]\d\d[-/]\d\d[T \t]\d\d:`,
    String.raw`\[?\d{1,2}[./]\d{1,2}[./]\d{4},? \d`,
    String.raw`\[?\d\d[-/ ](?:\d\d|[A-Z][a-z]{2}[-/ ]\d{4})[ :]\d\d:\d\d`,
    String.raw`\[?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:\d\d )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]`,
    String.raw`\d{8}T\d{6}`,
    String.raw`\d{10,19}(?:\.\d{1,9})?[ \t]`,
    String.raw`[IWEF]\d{4} \d\d:`,
    String.raw`<\d{1,3}>`,
    String.raw`\{ ?"`,
    String.raw`[DIWEFA], \[`,
    String.raw`(?:ts|time|level|lvl|timestamp)=`,
    String.raw`[[(]?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|SEVERE|PANIC|trace|debug|info|notice|warn|warning|error|fatal|critical)(?:[\]):]| {1,5}[[(\w])`,
    String.raw`[\w.:-]{1,60} [\w.-]{1,60} [\w.@-]{1,60} \[\d\d/[A-Z][a-z]{2}/\d{4}[: ]`,
    // HAProxy's address, Go's prefix, Spring Boot's and Redis' process, systemd's weekday.
    String.raw`[\d.a-f:]{7,60} \[\d\d/[A-Z][a-z]{2}/\d{4}:`,
    String.raw`[\w-]{1,40}: \d{4}[-/]\d\d[-/]\d\d[T ]\d\d:`,
    String.raw`\d{1,7}:(?:\d{1,7} \d{4}-\d\d-\d\d |[A-Z] \d\d [A-Z][a-z]{2} \d{4} )`,
    String.raw`(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{4}-\d\d-\d\d `,
    // uWSGI, Rails, NestJS, Windows' events as CSV.
    String.raw`\[pid: \d|Started (?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) "|\[Nest\] \d`,
    String.raw`"?[A-Z][a-z]{3,15}"?,"?\d{1,4}[-./]\d{1,2}[-./]\d{2,4} `,
    String.raw`(?:https?|h2|grpcs?|wss?) \d{4}-\d\d-\d\dT`,
    // Fluent Bit, with the number of the record in its chunk.
    String.raw`\[\d{1,6}\] [\w.*-]{1,200}: \[`,
  ].join("|"),
  "y",
);

/** What Docker Compose and kubectl put before each line, whether a record starts there or goes on. */
const collector = /[\w./-]{1,60} {1,20}\| |\[pod\/[^\]\n]{1,120}\] /y;

/** Whether a new record starts on a line, by its head alone: what is indented, a stack frame, a bracket continues one. */
export function startsRecord(text: string, lineStart: number): boolean {
  collector.lastIndex = lineStart;
  const prefix = collector.exec(text)?.[0].length ?? 0;
  starts.lastIndex = lineStart + prefix;
  return starts.test(text);
}
