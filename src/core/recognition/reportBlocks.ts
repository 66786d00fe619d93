import { lineEndAt, lineStartAt } from "../code/blocks";
import { namesStytchInLog, showsStytch } from "../payload/stytchSigns";
import type { Span } from "../text/span";
import { withoutColours } from "../text/colours";
import { marksIn } from "../text/vendors";
import { withoutTime } from "./streams";

/** How far a block goes on each side of a line, in UTF-16 units, and in lines. */
const [reach, mostLines] = [2500, 40];
/** How much of a line tells whether it begins a block. */
const longestHead = 300;
/**
 * Begins the report on one test, the output of one command, one commit, one span of a trace, or one entry of .NET's console: `● sessions ›
 * renews`, `2) test refuse/1 (Portal.StytchTest)`, `---- quota::tests::refills stdout ----`, `$ npm test`, `app=> select`.
 */
const head =
  /^\s*(?:\d+\) |diff --git |Index: \S|● |[✕✗✘×✓✔√✖] |FAIL\b|PASS\b|-{4} .{1,200} -{4}$|_{3,} .{1,200} _{3,}$|(?:--- (?:FAIL|PASS|SKIP)|=== (?:RUN|NAME|CONT))\b|\[xUnit|(?:Failed|Passed) \S+|commit [0-9a-f]{7,40}\b|(?:Span|LogRecord|Metric) #\d+|>>> |In \[\d+\]: |(?:irb|iex|pry|php|mysql|sqlite|stytch)\b[^>\n]{0,30}> |(?:info|warn|fail|dbug|trce|crit): [\w.]+\[\d+\]\s*$|\w{1,30}(?:=>|=#|->|-#) |[$❯➜] (?!\S+:\d+:\d+)|\[ERROR\] .{1,200}(?:Time elapsed|<<<)|\w+ > .{1,200} (?:FAILED|PASSED)$|\w{1,30}@[\w.-]{1,60}:\S{0,80}[$#] )/;
/** Blocks that are about Stytch wherever in them it is named. */
const wholes = /^\s*(?:commit |diff |Index: |\w+ #\d+)/;
/** A command that asks for the type of an error: what follows answers it. */
const asksForType = /(?:irb|iex|pry|php|>>>|\$|In \[).*\berror_?type\b/i;
/** Behind these the blocks of tests end. */
const foot =
  /^\s*(?:Test Suites:|Tests:|Finished in |Failed examples:|failures:$|FAILURES!|test result:|=+ .{1,80} =+$|\(\d+ rows?\)$)/;

/** Whether the report, command or commit that a line of a log belongs to is about Stytch. */
export function isInStytchReport(text: string, { start, end }: Span): boolean {
  const near = text.slice(Math.max(0, start - reach), end + reach);
  if (!/stytch|request-id-/i.test(near)) return false;
  const block = blockAround(text, start, end);
  if (!block) return false;
  const content = text.slice(block.start, block.end);
  const newline = content.indexOf("\n");
  const first = newline === -1 ? content : content.slice(0, newline);
  const owners = new Set(marksIn(first).map(({ owner }) => owner));
  if (owners.has("vendor")) return false;
  return (
    owners.has("stytch") ||
    showsStytch(content) ||
    asksForType.test(first) ||
    (wholes.test(first) && namesStytchInLog(content))
  );
}

function blockAround(text: string, start: number, end: number): Span | undefined {
  let from: number | undefined;
  let title: string | undefined;
  for (let at = lineStartAt(text, start), lines = 0; lines <= mostLines && start - at <= reach; lines++) {
    const line = headAt(text, at);
    const own = titleOf(line);
    if (own !== undefined) {
      if (title !== undefined && own !== title) break;
      [from, title] = [at, own];
      if (own === "") break;
    } else if (isFoot(line)) break;
    if (at === 0) break;
    at = lineStartAt(text, at - 1);
  }
  if (from === undefined) return undefined;
  let to = lineEndAt(text, end);
  for (let lines = 0; lines < mostLines && to < text.length; lines++) {
    const line = headAt(text, to + 1);
    const next = lineEndAt(text, to + 1);
    const own = titleOf(line);
    if (next - end > reach || (own !== undefined && (own === "" || own !== title)) || isFoot(line)) break;
    to = next;
  }
  return { start: from, end: to };
}

/** Empty for a head that nothing else goes on under; Go tells the cases of a test apart by what follows its name. */
function titleOf(line: string): string | undefined {
  const own = bare(line);
  return head.test(own) ? (/^\s*(?:--- \w+:|=== \w+) +(\w+)/.exec(own)?.[1] ?? "") : undefined;
}

function isFoot(line: string): boolean {
  return foot.test(bare(line));
}

/** A runner of jobs puts a time before each line, and colours it. */
function bare(line: string): string {
  return withoutTime(withoutColours(line)).trimEnd();
}

function headAt(text: string, lineStart: number): string {
  return text.slice(lineStart, Math.min(lineEndAt(text, lineStart), lineStart + longestHead));
}
