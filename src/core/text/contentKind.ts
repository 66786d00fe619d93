import type { TextKind } from "./fileKinds";

/** How many lines tell what a text is. */
const most = 60;
const interpreters: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ba|z|k|da)?sh\b/, "shellscript"],
  [/python/, "python"],
  [/ruby/, "ruby"],
  [/\b(?:node|deno|bun)\b/, "javascript"],
  [/ts-node|tsx/, "typescript"],
  [/perl/, "perl"],
  [/php/, "php"],
  [/pwsh|powershell/, "powershell"],
  [/fish/, "fish"],
  [/elixir/, "elixir"],
];
const logLine = new RegExp(
  [
    // A time, as programs print it.
    String.raw`^[[(<]?(?:\d{4}[-/]\d\d[-/]\d\d[T ]?|\d\d:\d\d:\d\d|[A-Z][a-z]{2} [ \d]?\d \d\d:\d\d|\d{1,3}(?:\.\d{1,3}){3} - )`,
    String.raw`\b(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL|PANIC)\b[\]:|\s]`,
    String.raw`\b(?:level|lvl|severity|msg|ts|time|timestamp)"?[=:]`,
    // A payload, a trace of a stack, a shell's prompt.
    String.raw`\\*"?\b(?:error_type|errorType|status_code|request_id)\\*"?\s*(?:[:=]|=>)`,
    String.raw`\brequest-id-(?:test|live)-|^\s+at \S+|^Traceback |^\s+File "|^[│┃|╷╵]|^[$>#] \w|^\[\w[\w .:-]*\]`,
    String.raw`^(?:[\w.]+(?:Error|Exception)|npm ERR!|panic|thread '|goroutine \d)\b`,
  ].join("|"),
);

/** What a text is that no name tells anything of, by its first lines: code with a `#!`, a log, or prose. */
export function kindByContent(head: string): { kind: TextKind; language: string } {
  const lines = head
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, most);
  const [first = ""] = lines;
  if (first.startsWith("#!")) {
    return { kind: "code", language: interpreters.find(([name]) => name.test(first))?.[1] ?? "shellscript" };
  }
  const isProse = lines.length > 0 && !lines.some((line) => logLine.test(line.slice(0, 400)));
  return { kind: isProse && lines.some((line) => sentence.test(line)) ? "prose" : "log", language: "plaintext" };
}

/** Several words one after the other, as only people write them. */
const sentence = /(?:\b[a-z']{1,14}[,;]? ){4,}/i;
