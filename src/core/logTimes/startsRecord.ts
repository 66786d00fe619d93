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
    String.raw`[\w.-]{1,60} [\w.-]{1,60} [\w.@-]{1,60} \[\d\d/[A-Z][a-z]{2}/\d{4}:`,
    String.raw`(?:https?|h2|grpcs?|wss?) \d{4}-\d\d-\d\dT`,
  ].join("|"),
  "y",
);

/** Whether a new record starts on a line, by its head alone: what is indented, a stack frame, a bracket continues one. */
export function startsRecord(text: string, lineStart: number): boolean {
  starts.lastIndex = lineStart;
  return starts.test(text);
}
