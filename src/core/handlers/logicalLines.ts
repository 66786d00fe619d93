import type { Code } from "../code/code";
import { indentOf, lineAfter, lineFrom } from "./lines";
import { firstFrom } from "../text/span";

/** A statement's first line, in a language whose blocks are told by their indentation. */
export interface LogicalLine {
  /** Where the line begins. */
  readonly start: number;
  /** Where its code begins. */
  readonly first: number;
  /** Behind the last line that belongs to it. */
  readonly end: number;
  readonly indent: string;
}

/** What goes on from the line before: Ruby's calls on a result. */
const goesOn = /^(?:&?\.(?!\.)|&&|\|\|)/;
/** What wants another line. */
const wantsMore = /(?:\\|[^|]\|\||&&|[,.=+]|\b(?:and|or|not))\s*$/;

const known = new WeakMap<Code, readonly LogicalLine[]>();

/** The lines of a text that begin a statement, a clause or an `end`: not those within brackets or strings. Read once. */
export function logicalLines(code: Code): readonly LogicalLine[] {
  const lines = known.get(code) ?? read(code);
  known.set(code, lines);
  return lines;
}

function read({ text, mask, brackets, strings }: Code): LogicalLine[] {
  const found: LogicalLine[] = [];
  let [next, isOpen] = [0, false];
  for (let start = 0; start < text.length; start = lineAfter(text, start)) {
    const line = lineFrom(mask, start);
    const indent = indentOf(line);
    const code = line.slice(indent.length).trimEnd();
    if (code === "") continue;
    const first = start + indent.length;
    while ((strings[next]?.end ?? text.length) <= first) next++;
    const isInString = (strings[next]?.start ?? text.length) < first;
    const around = brackets.around(first);
    const isInside = isInString || isOpen || goesOn.test(code) || (around !== -1 && !isBlock(mask, around));
    const end = lineAfter(text, start);
    const last = found.pop();
    if (last && isInside) found.push({ ...last, end });
    else found.push(...(last ? [last] : []), { start, first, indent, end });
    isOpen = wantsMore.test(code);
  }
  return found;
}

/** Whether a bracket opens one of Ruby's blocks: behind a call, or before parameters. */
function isBlock(mask: string, open: number): boolean {
  if (mask[open] !== "{") return false;
  const before = mask.slice(Math.max(0, open - 40), open).trimEnd();
  return (
    /^\{\s*\|/.test(mask.slice(open, open + 20)) || /(?:\)|(?:^|[.\s])(?!return$|and$|or$)[a-z_]\w*[!?]?)$/.test(before)
  );
}

/** The index of the last logical line that begins at or before an offset; -1 before the first one. */
export function lineAt(lines: readonly LogicalLine[], offset: number): number {
  return firstFrom(lines, offset + 1) - 1;
}

/** The index of the line above that introduces the block of one: the nearest with less indentation; -1 at the top. */
export function introducing(lines: readonly LogicalLine[], index: number, indent = lines[index]?.indent ?? ""): number {
  for (let above = index - 1; above >= 0; above--) {
    if ((lines[above]?.indent.length ?? 0) < indent.length) return above;
  }
  return -1;
}

/** The index of the first line below that isn't in the block that one introduces. */
export function behindBlock(lines: readonly LogicalLine[], index: number): number {
  const depth = lines[index]?.indent.length ?? 0;
  let behind = index + 1;
  while (behind < lines.length && (lines[behind]?.indent.length ?? 0) > depth) behind++;
  return behind;
}

/** Where a block ends: behind its last line, and the comments below that are deeper than what introduces it. */
export function endOfBlock(text: string, lines: readonly LogicalLine[], index: number, behind: number): number {
  const depth = lines[index]?.indent.length ?? 0;
  let end = lines[behind - 1]?.end ?? text.length;
  const limit = lines[behind]?.start ?? text.length;
  for (let at = end; at < limit; at = lineAfter(text, at)) {
    const line = lineFrom(text, at);
    if (line.trim() !== "" && indentOf(line).length > depth) end = lineAfter(text, at);
  }
  return end;
}
