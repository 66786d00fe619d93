/** Names of fields, last parts included, whose value is the program or its part. */
const name = [
  ...["logger", "logger_?name", "component", "module", "service", "service_?name", "svc", "app", "app_?name"],
  ...["application", "program", "container", "container_?name", "pod", "pod_?name", "subsystem", "category", "channel"],
  ...["SourceContext", "syslog_identifier", "ident", "appname", "log_?stream", "target", "worker", "scope", "_logger"],
];
/** `"logger":"x"`, `component=x`, `dd.service: x`, escaped or not. */
const field = new RegExp(
  String.raw`(?<![\w.-])(?:@|\w{1,20}[._])?(${name.join("|")})\\{0,3}["']?\s?[:=]\s?\\{0,3}["']?([\w@][^\s"'\\,;|)}\]]{0,80})`,
  "gi",
);
/** `"name":"x"` is a logger's name in a line of Bunyan or pino, and anything elsewhere. */
const bunyan = /^\s*\{[^{}]{0,200}?"name":"([\w.@/-]{1,60})"/;
const any = new RegExp(`(?:${name.join("|")})\\\\{0,3}["']?\\s?[:=]|^\\s*\\{.{0,200}?"name":`, "i");
const most = 4;

/** Whether a line may have such a field; quick to see. */
export function hasNamedStream(line: string): boolean {
  return /[:=]/.test(line) && any.test(line);
}

/** The programs that a line's fields name, in the order of the fields' names. */
export function namedStream(line: string): string[] {
  const found = new Map<string, string>();
  for (const [, key, value] of line.matchAll(field)) {
    if (found.size === most) break;
    if (key !== undefined && value !== undefined && !found.has(key)) found.set(key, value);
  }
  const own = bunyan.exec(line)?.[1];
  if (own !== undefined) found.set("name", own);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => `${key}=${value}`);
}
