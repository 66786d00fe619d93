import type { Code } from "../code/code";
import { askedValues } from "../syntax/askedValues";
import type { FieldValue } from "../syntax/fieldValue";
import type { Span } from "../text/span";
import { askedMembers } from "./askedMembers";
import { type Branch, branchOf } from "./chainBranch";
import type { HandlerLanguage } from "./language";
import type { Layout } from "./layout";
import { lineStart } from "./lines";

/** A chain of `if … else if …` that each ask whether an error is of one type. */
export interface Chain extends Span {
  readonly values: readonly FieldValue[];
  /** The last branch that asks. */
  readonly last: Branch;
  /** What that reads the type from, if it asks for any of several. */
  readonly reads?: Span;
}

const joint = /\s*(?:&&|\band\b)\s*/;
/** Asks whether there is an error, or of which class it is; further branches ask that too. */
const guard =
  /^(?:[\w$.?!]+|[\w$.?!]+\s+instanceof\s+[\w$.\\]+|isinstance\([^()]*\)|[\w.?!]+\s+is\s+[\w.]+|errors\.As\([^()]*\))$/;
const isEqual = /===?|\bis\s+["']|\beq\b|\beql\?|\.(?:equals|Equals)\s*\(/;
const isOther = /[!=]==?(?<!==)|<>|\bne\b|\bnot\b|^!|\|\||\bor\b|(?<!\?)\?(?![.?[])/;

/** How far from the offset a chain is followed. */
const reach = 30_000;
/** How many values one condition asks for at most. */
const mostAsked = 100;
/** How far behind a branch the next one may begin, and how many chains may be open at once. */
const [farthest, deepest] = [2000, 100];

/** The innermost chain that an offset lies in, what it leaves to others included. */
export function chainAt(code: Code, offset: number, language: HandlerLanguage, layout: Layout): Chain | undefined {
  return chainsOf(code, offset, language, layout).findLast(({ start, end }) => start <= offset && offset <= end);
}

function chainsOf(code: Code, offset: number, language: HandlerLanguage, layout: Layout): Chain[] {
  const { mask } = code;
  const asked = [...askedValues(code), ...askedMembers(code)].filter(({ start }) => Math.abs(start - offset) < reach);
  const found: { start: number; values: FieldValue[]; last: Branch; reads?: Span }[] = [];
  for (const [at, value] of asked.entries()) {
    const branch = branchOf(code, value, language, layout);
    if (!branch) continue;
    const values = asked.slice(at, at + mostAsked).filter(({ end }) => end <= branch.condition.end);
    const isFirst = (asked[at - 1]?.end ?? -1) < branch.condition.start;
    if (
      !isFirst ||
      !(values.length > 1 ? asksForAny(code, branch.condition) : asksAlone(code, branch.condition, value))
    )
      continue;
    const reads = values.length > 1 ? withoutClosers(code, value.reading) : undefined;
    const before = mask.startsWith("e", branch.start)
      ? found.slice(-deepest).findLast(({ last }) => isNext(mask, last.end, branch.start))
      : undefined;
    if (before) {
      before.values.push(...values);
      Object.assign(before, { last: branch, reads });
    } else found.push({ start: lineStart(mask, branch.start), values, last: branch, ...(reads && { reads }) });
  }
  return found.map((chain) => ({ ...chain, end: behindElse(code, chain.last.end) }));
}

/** Whether nothing but blanks stands between two offsets. */
function isNext(mask: string, end: number, start: number): boolean {
  return end <= start && start - end < farthest && mask.slice(end, start).trim() === "";
}

/** An expression without brackets behind it that close others. */
function withoutClosers({ mask, brackets }: Code, { start, end }: Span): Span {
  let last = end;
  while (last > start && /[)\]]/.test(mask[last - 1] ?? "") && brackets.partner(last - 1) < start) last--;
  return { start, end: last };
}

/** Whether a condition that asks for several values is true for each of them. */
function asksForAny({ mask }: Code, { start, end }: Span): boolean {
  return !/!|<>|\b(?:not|ne|and|unless)\b|&&|(?<!\?)\?(?![.?[])/.test(mask.slice(start, end));
}

/** Whether a condition asks for one value, and else for what an error is at most. */
function asksAlone({ mask, brackets }: Code, { start, end }: Span, value: FieldValue): boolean {
  let [from, to] = [start, end];
  while (mask[from] === "(" && brackets.partner(from) === to - 1) [from, to] = [from + 1, to - 1];
  let at = from;
  return mask
    .slice(from, to)
    .split(joint)
    .every((part) => {
      const place = mask.indexOf(part, at);
      at = place + part.length;
      return place <= value.start && value.start < at
        ? isEqual.test(part) && !isOther.test(part)
        : guard.test(part.trim());
    });
}

/** Behind the block of an `else` that follows. */
function behindElse({ mask, brackets }: Code, end: number): number {
  const rest = /^[\s};]*else\b(?!\s+if\b)\s*/.exec(mask.slice(end, end + 1000))?.[0];
  const open = end + (rest?.length ?? 0);
  return rest !== undefined && mask[open] === "{" && brackets.partner(open) !== -1 ? brackets.partner(open) + 1 : end;
}
