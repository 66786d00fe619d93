import type { Code } from "../code/code";
import { deepest, readable, type Scope } from "./blocks";
import type { Layout } from "./layout";
import { indentOf, lineFrom, lineStart } from "./lines";
import { behindBlock, introducing, lineAt, type LogicalLine, logicalLines } from "./logicalLines";
import { brokenLine, ownLines, type Place } from "./place";

/** What belongs to the statement above it. */
const clause = /^(?:elif|elsif|else|except|finally|rescue|ensure|when|in|end)\b|^case\b[^\n]*:\s*$|^[)\]}]/;
const introduces = /^(?:(?:async\s+)?def|except|rescue)\b/;

/** How much of a line is read. */
const longestHeader = 1500;

/** Before the statement that an offset lies in; within the block that its line introduces, if that catches an error. */
export function suitePlace(code: Code, offset: number, layout: Layout): Place {
  const { text, mask } = code;
  const lines = logicalLines(code);
  const start = lineStart(text, offset);
  const own = lineFrom(text, start);
  const isInside = (lines[lineAt(lines, offset)]?.end ?? 0) > offset;
  if (own.trim() === "" && !isInside)
    return ownLines(text, start, depthOfBlank(mask, lines, start, own, layout), layout);
  if (lineFrom(mask, start).trim() === "" && !isInside) return ownLines(text, start, indentOf(own), layout);

  let at = lineAt(lines, offset);
  const header = headerOf(mask, lines[at]);
  if (introduces.test(header)) {
    const body = suiteStart(code, lines, at, layout);
    if (body) return body;
  }
  while (at > 0 && isClause(mask, lines, at)) at = above(mask, lines, at);
  while (at > 0 && lines[at - 1]?.indent === lines[at]?.indent && /^@/.test(headerOf(mask, lines[at - 1]))) at--;
  const line = lines[at];
  return ownLines(text, line?.start ?? start, line?.indent ?? indentOf(own), layout);
}

/** What introduces the blocks around a place, innermost first. */
export function suitesAround(code: Code, { offset, indent }: Place): Scope[] {
  const { mask } = code;
  const lines = logicalLines(code);
  const scopes: Scope[] = [];
  let at = introducing(lines, lineAt(lines, offset - 1) + 1, indent);
  for (; at !== -1 && scopes.length < deepest; at = introducing(lines, at)) {
    const line = lines[at];
    if (!line) break;
    const end = lines[behindBlock(lines, at)]?.start ?? mask.length;
    const begin = Math.min(line.end, Math.max(line.first, offset));
    const header = readable(headerOf(mask, { ...line, end: begin }));
    scopes.push({ header, head: line.first, start: begin, end });
  }
  return scopes;
}

function headerOf(mask: string, line: LogicalLine | undefined): string {
  return line ? mask.slice(line.first, Math.min(line.end, line.first + longestHeader)).trimEnd() : "";
}

function isClause(mask: string, lines: readonly LogicalLine[], at: number): boolean {
  return clause.test(headerOf(mask, lines[at]));
}

/** The nearest line above that is no deeper. */
function above(mask: string, lines: readonly LogicalLine[], at: number): number {
  const depth = lines[at]?.indent.length ?? 0;
  const isCase = /^case\b/.test(headerOf(mask, lines[at]));
  let other = at - 1;
  while (other >= 0 && (lines[other]?.indent.length ?? 0) > (isCase ? depth - 1 : depth)) other--;
  return other;
}

/** In the block that a line introduces, behind what describes it. */
function suiteStart(code: Code, lines: readonly LogicalLine[], at: number, layout: Layout): Place | undefined {
  const { text, mask } = code;
  const [header, first, second] = [lines[at], lines[at + 1], lines[at + 2]];
  if (!header) return undefined;
  const isInside = (line: LogicalLine | undefined): line is LogicalLine =>
    (line?.indent.length ?? 0) > header.indent.length;
  if (!isInside(first)) {
    const body = bodyBeside(code, header);
    if (body === undefined) return ownLines(text, header.end, header.indent + layout.step, layout);
    return brokenLine(body, header.indent + layout.step, header.indent + layout.step, layout);
  }
  const isDescription = /^[rRuU]?["']/.test(mask.slice(first.first, first.end));
  if (!isDescription) return ownLines(text, first.start, first.indent, layout);
  return isInside(second)
    ? ownLines(text, second.start, second.indent, layout)
    : ownLines(text, first.end, first.indent, layout);
}

/** Where a body begins in the line of what introduces it: `except E as e: stop(e)`, `rescue E => e then stop(e)`. */
function bodyBeside({ mask, brackets, language }: Code, { first, end }: LogicalLine): number | undefined {
  const line = mask.slice(first, Math.min(end, first + longestHeader));
  for (const { index, 0: one } of line.matchAll(language === "ruby" ? /\bthen\b\s*/g : /:(?!=)\s*/g)) {
    if (brackets.around(first + index) !== brackets.around(first)) continue;
    const body = first + index + one.length;
    return body < first + line.trimEnd().length ? body : undefined;
  }
  return undefined;
}

/** How deep lines in place of a blank one are: as it is itself, or as what it lies between. */
function depthOfBlank(
  mask: string,
  lines: readonly LogicalLine[],
  start: number,
  own: string,
  { step }: Layout,
): string {
  const at = lineAt(lines, start);
  const [before, behind] = [lines[at], lines[at + 1]];
  if (!before) return "";
  const opens =
    /(?::|\b(?:do|then|else|ensure|begin)|\bdo\s*\|[^|\n]*\||^(?:def|if|elsif|unless|rescue|when|class|module|while)\b[^\n]*)$/;
  const isOpening = opens.test(headerOf(mask, before));
  if (isOpening) return behind && behind.indent.length > before.indent.length ? behind.indent : before.indent + step;
  const written = indentOf(own);
  if (written !== "") return written.length < before.indent.length ? written : before.indent;
  const isEnded = behind && behind.indent.length < before.indent.length && !clause.test(headerOf(mask, behind));
  return isEnded ? behind.indent : before.indent;
}
