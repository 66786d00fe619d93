import { armsIn, type BodyArm } from "../code/bodyArms";
import type { Code } from "../code/code";
import type { Span } from "../text/span";
import { isContinued } from "./continuation";
import { lineAfter, lineFrom, lineStart } from "./lines";

/** How far back from a brace what introduces it is read. */
const longestHeader = 1500;

/** How many blocks around a place are looked at. */
export const deepest = 60;

/** A stretch of code that something before it introduces: a block, an arm, a suite. */
export interface Scope extends Span {
  /** What introduces it, without what strings and comments in it hold. */
  readonly header: string;
  /** Where the header begins. */
  readonly head: number;
}

/** The blocks and arms around an offset, innermost first. */
export function scopesAround(code: Code, offset: number): Scope[] {
  const { mask, brackets } = code;
  const scopes: Scope[] = [];
  let inner = offset;
  for (
    let open = brackets.around(offset);
    open !== -1 && scopes.length < deepest;
    [inner, open] = [open, brackets.around(open)]
  ) {
    if (mask[open] !== "{") continue;
    const head = headOf(code, open);
    const header = mask.slice(head, open);
    const end = brackets.partner(open) === -1 ? mask.length : brackets.partner(open);
    const arm = isBranching(header) ? armBefore(code, open, inner) : undefined;
    if (arm) {
      const { label, body } = arm;
      const begins = mask.slice(label.start, body.start).trimEnd();
      scopes.push({ header: `${header}{ ${begins}`, head: label.start, start: label.start + begins.length, end });
    }
    const parameters = closureParameters(code, open);
    const whole = outerHeader(code, open, header) + header + (parameters && `{${parameters}`);
    scopes.push({ header: readable(whole), head, start: open + 1 + parameters.length, end });
  }
  return scopes;
}

/** A header, or nothing of one that somebody filled up with blanks: patterns of headers look for them at every place. */
export function readable(header: string): string {
  return /\s{400}/.test(header) ? "" : header;
}

/** What an arm in braces belongs to: its branching says what the arm is about. */
function outerHeader(code: Code, open: number, header: string): string {
  if (!/(?:->|=>)\s*$/.test(header)) return "";
  const around = code.brackets.around(open);
  if (code.mask[around] !== "{") return "";
  const outer = code.mask.slice(headOf(code, around), around);
  return isBranching(outer) ? `${outer}{ ` : "";
}

/** What stands behind the brace of a closure and names what it takes: `{ cause ->`, `{ error in`. */
export function closureParameters({ mask, language }: Code, open: number): string {
  if (language !== "kotlin" && language !== "swift") return "";
  return /^[ \t]*[\w \t,:()?]{0,200}?(?:->|\bin\b)/.exec(mask.slice(open + 1, open + 300))?.[0] ?? "";
}

/** Where what introduces the block of a brace begins: behind the statement or the block before it. */
export function headOf({ mask, brackets }: Code, brace: number): number {
  let at = brace - 1;
  for (const first = brace - longestHeader; at > first && at >= 0; at--) {
    const one = mask[at] ?? "";
    if ((one === ";" && !isInHeader(mask, at)) || one === "{" || (one === "}" && isBlockEnd(mask, at, brace))) break;
    const partner = ")]}".includes(one) ? brackets.partner(at) : -1;
    if (partner !== -1) at = partner;
  }
  return lastStatement(mask, brackets, at + 1, brace);
}

/** Whether a semicolon stands within Go's `if x := f(); x {`. */
function isInHeader(mask: string, semicolon: number): boolean {
  const line = mask.slice(lineStart(mask, semicolon), semicolon);
  return /^\s*(?:\}\s*else\s+)?(?:if|switch|for)\s+[^(\s]/.test(line);
}

/** Where the last statement between two offsets begins: without semicolons, lines end statements. */
function lastStatement(mask: string, brackets: Code["brackets"], from: number, brace: number): number {
  const around = brackets.around(brace);
  const indent = (start: number): number => start + (/^\s*/.exec(mask.slice(start, brace))?.[0].length ?? 0);
  let last = indent(from);
  for (let start = lineAfter(mask, last); start < brace; start = lineAfter(mask, start)) {
    const first = indent(start);
    const isOutside = brackets.around(first) === around || brackets.around(first) < from;
    if (first < brace && isOutside && !isContinued(mask.slice(last, start).trimEnd(), lineFrom(mask, first)))
      last = first;
  }
  return last;
}

/** The brace of the block that a keyword introduces, behind an offset; -1 where there is none. */
export function openingBehind({ mask, brackets }: Code, keyword: number, from: number): number {
  const around = brackets.around(keyword);
  const header = mask.slice(from, from + longestHeader);
  for (let open = header.indexOf("{"); open !== -1; open = header.indexOf("{", open + 1)) {
    if (brackets.around(from + open) === around) return from + open;
  }
  return -1;
}

/** A closing brace ends the block before, unless the expression goes on behind it: `}).then(…) {`. */
function isBlockEnd(mask: string, at: number, brace: number): boolean {
  return !/^\s*[).,\]]/.test(mask.slice(at + 1, Math.min(brace, at + 200)));
}

/** Whether a header is that of a branching whose arms have labels. */
export function isBranching(header: string): boolean {
  return (
    /(?<![.$)]\s*)\b(?:match|when|select)\b(?!\s*[.:])[^;]*$|(?<![.$])\bswitch\b.*$/s.test(header) &&
    !/(?:=>|->)\s*$/.test(header)
  );
}

/** The last arm of a block that begins with a word and a label before an offset. */
export function armBefore(code: Code, open: number, offset: number): BodyArm | undefined {
  const close = code.brackets.partner(open);
  const arms = armsIn(code, open, close === -1 ? code.mask.length : close);
  return arms.findLast(({ word, label }) => word !== "" && label.end < offset);
}
