import { showsStytch } from "../payload/stytchSigns";
import type { Span } from "../text/span";
import { withoutColours, withoutTime } from "./streams";
import { marksIn } from "./vendors";

/** How far a block goes on each side of a line, in UTF-16 units, and in lines. */
const [reach, mostLines] = [2500, 40];
/**
 * Begins the report on one test, the output of one command, one commit, or one entry of .NET's console: `● sessions ›
 * renews`, `2) test refuse/1 (Portal.StytchTest)`, `---- quota::tests::refills stdout ----`, `$ npm test`, `app=> select`.
 */
const head =
  /^\s*(?:\d+\) |● |[✕✗✘×✓✔√✖] |FAIL\b|PASS\b|-{4} .{1,200} -{4}$|_{3,} .{1,200} _{3,}$|(?:--- (?:FAIL|PASS|SKIP)|=== (?:RUN|NAME|CONT))\b|\[xUnit|(?:Failed|Passed) \S+|commit [0-9a-f]{7,40}\b|(?:info|warn|fail|dbug|trce|crit): [\w.]+\[\d+\]\s*$|\w{0,30}(?:=>|=#|->|-#) |[$❯➜] |\w{1,30}@[\w.-]{1,60}:\S{0,80}[$#] )/;
/** Behind these the blocks of tests end. */
const foot = /^\s*(?:Test Suites:|Tests:|Finished in |Failed examples:|failures:$|FAILURES!|test result:|=+ .{1,80} =+$|\(\d+ rows?\)$)/;

/** Whether the report, command or commit that a line of a log belongs to is about Stytch. */
export function isInStytchReport(text: string, { start, end }: Span): boolean {
  const block = blockAround(text, start, end);
  if (!block) return false;
  const content = text.slice(block.start, block.end);
  const newline = content.indexOf("\n");
  const first = newline === -1 ? content : content.slice(0, newline);
  const owners = new Set(marksIn(first).map(({ owner }) => owner));
  if (owners.has("vendor")) return false;
  return owners.has("stytch") || showsStytch(content) || (/^commit /.test(first) && /\bStytch\b/.test(content));
}

function blockAround(text: string, start: number, end: number): Span | undefined {
  let from = text.lastIndexOf("\n", start - 1) + 1;
  for (let lines = 0; ; lines++) {
    if (start - from > reach || lines > mostLines) return undefined;
    const newline = text.indexOf("\n", from);
    const line = text.slice(from, Math.min(newline === -1 ? text.length : newline, from + 300));
    if (isHead(line)) break;
    if (from === 0 || isFoot(line)) return undefined;
    from = text.lastIndexOf("\n", from - 2) + 1;
  }
  let to = lineEnd(text, end);
  for (let lines = 0; lines < mostLines && to < text.length; lines++) {
    const next = lineEnd(text, to + 1);
    const line = text.slice(to + 1, Math.min(next, to + 300));
    if (next - end > reach || isHead(line) || isFoot(line)) break;
    to = next;
  }
  return { start: from, end: to };
}

function isHead(line: string): boolean {
  return head.test(bare(line));
}

function isFoot(line: string): boolean {
  return foot.test(bare(line));
}

/** A runner of jobs puts a time before each line, and colours it. */
function bare(line: string): string {
  return withoutTime(withoutColours(line)).trimEnd();
}

function lineEnd(text: string, offset: number): number {
  const window = text.slice(offset, offset + reach);
  const newline = window.indexOf("\n");
  return newline === -1 ? Math.min(text.length, offset + reach) : offset + newline;
}
