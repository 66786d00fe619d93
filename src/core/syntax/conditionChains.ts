import { type Code, once } from "../code/code";
import { indentAt, lineEndAt, lineStartAt } from "../code/blocks";
import { alternativesIn, subjectOf } from "./alternatives";
import { firstWhere, type Span } from "../text/span";
import { type Branches, readingOf } from "./branches";
import type { Reading } from "./errorTypeVariables";
import type { FieldValue } from "./fieldValue";
import { readersOf } from "./reader";

const keyword = /^([ \t]*)(?:\}[ \t]*)?(else[ \t]+if|elif|elsif|elseif|if)\b/gm;
const longest = 600;
const equals = /\s*(?:(?<![!=<>])===?|\beq\b|\.(?:equals|Equals|eql\?)\s*\()\s*\(?\s*$/;
const equalsBehind = /^\s*(?:===?|\beq\b|\.(?:equals|Equals|eql\?)\s*\()\s*/;
/** Behind the parentheses of a condition: what makes them a part of it only. */
const goesOn = /^\s*(?:&&|\|\||\band\b|\bor\b|[=!<>]=|\?|\.)/;

/** One condition of a chain: what it compares, and with which value or values. */
interface Condition {
  readonly subject: string;
  readonly reading: Reading;
  readonly values: readonly FieldValue[];
}

/** Chains of `if … else if …` with several branches that each compare an error type with one name and nothing else. */
export function chains(code: Code): Branches[] {
  return conditionChains(code).filter(({ values }) => values.length > 1);
}

/** The same, a lone `if` included. Found by their layout: the branches of a chain begin equally deep. */
export const conditionChains = once((code): readonly Branches[] => {
  const found: { start: number; end: number; conditions: Condition[] }[] = [];
  const readings = readersOf(code);
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last) return [];
  const begin = lineStartAt(code.mask, Math.max(0, first.start - longest));
  const isRead = (from: number): boolean => {
    const next = readings[firstWhere(readings.length, (index) => (readings[index]?.end ?? 0) > from)];
    return next !== undefined && next.start < from + longest;
  };
  const open: { depth: number; chain?: (typeof found)[number] }[] = [];
  for (const { 0: head, 1: indent = "", 2: word = "", index: place } of code.mask
    .slice(begin, last.end)
    .matchAll(keyword)) {
    const index = begin + place;
    const depth = depthOf(code, index + indent.length) ?? indent.length;
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) > depth) open.pop();
    if (open.at(-1)?.depth !== depth) open.push({ depth });
    const level = open.at(-1);
    if (level && word === "if") delete level.chain;
    const condition = isRead(index) ? conditionAt(code, index + head.length) : undefined;
    if (!level || !condition) continue;
    if (!level.chain) found.push((level.chain = { start: index, end: index, conditions: [] }));
    level.chain.conditions.push(condition);
    const end = condition.values.at(-1)?.end ?? index;
    level.chain.end = Math.min(lineEndAt(code.text, end), end + longest);
  }
  return found.map(({ start, end, conditions, conditions: [first] }) => ({
    start,
    end: code.text[end - 1] === "\r" ? end - 1 : end,
    reading: first?.reading ?? { start, end, field: start },
    constants: [],
    values: conditions.flatMap(({ values }) => values),
    unguarded: conditions.filter(({ subject }) => subject === first?.subject).flatMap(({ values }) => values),
  }));
});

/** How deep the branch begins that a brace closes; undefined without one. */
function depthOf({ mask, brackets }: Code, brace: number): number | undefined {
  const open = mask[brace] === "}" ? brackets.partner(brace) : -1;
  return open === -1 ? undefined : Math.max(0, indentAt(mask, lineStartAt(mask, open)));
}

/** The comparison that a condition consists of. */
function conditionAt(code: Code, from: number): Condition | undefined {
  let { start, end } = extentAt(code, from);
  const { mask, brackets } = code;
  for (let rounds = 0; rounds < 4; rounds++) {
    while (/\s/.test(mask[start] ?? "")) start++;
    while (end > start && /\s/.test(mask[end - 1] ?? "")) end--;
    if (mask[start] !== "(" || brackets.partner(start) !== end - 1) break;
    [start, end] = [start + 1, end - 1];
  }
  return comparison(code, { start, end });
}

/** From behind `if` to what opens its block. */
function extentAt({ mask, brackets }: Code, from: number): Span {
  const space = /^\s*/.exec(mask.slice(from, from + 100))?.[0].length ?? 0;
  const close = mask[from + space] === "(" ? brackets.partner(from + space) : -1;
  if (close !== -1 && close < from + longest && !goesOn.test(mask.slice(close + 1, close + 40))) {
    return { start: from, end: close + 1 };
  }
  const line = mask.slice(from, Math.min(lineEndAt(mask, from), from + longest));
  const end = line.search(/\s*(?:\{|:(?=\s|$)|;?\s*\bthen\b|$)/);
  const head = line.slice(0, end);
  // Go's `if t := e.ErrorType; t == "a"`
  const semicolon = head.lastIndexOf(";");
  return { start: from + semicolon + 1, end: from + end };
}

/** `err instanceof StytchError && `, `isinstance(exc, StytchError) and `: the same in every condition of a chain. */
const typeTest =
  /^(?:[\w.$]{1,60}\s+(?:instanceof|is)\s+[\w.\\]{1,60}|isinstance\(\s*\w{1,40}\s*,\s*[\w.]{1,60}\s*\)|\w{1,40}\.is_a\?\(?\s*[\w:]{1,60}\)?)\s*(?:&&|\band\b)\s*/;

function comparison(code: Code, { start: from, end }: Span): Condition | undefined {
  const { mask, text } = code;
  const start = from + (typeTest.exec(mask.slice(from, Math.min(end, from + 200)))?.[0].length ?? 0);
  const first = code.stringAt(start);
  const [string, subject] = first ? [first, subjectBehind(mask, first.end, end)] : lastString(code, start, end);
  const reading = subject && readingOf(code, withoutWalrus(mask, subject));
  if (!string || !reading || string.isComposed) return severalValues(code, { start, end });
  const value = text.slice(string.inner.start, string.inner.end);
  if (!/^[A-Za-z0-9_-]+$/.test(value)) return undefined;
  return {
    subject: subjectOf(text, reading),
    reading,
    values: [{ value, ...string.inner }],
  };
}

function severalValues(code: Code, condition: Span): Condition | undefined {
  const values = alternativesIn(code, condition);
  const reading = values[0]?.reading;
  if (!reading) return undefined;
  return { subject: subjectOf(code.text, reading), reading, values };
}

/** `"a" == e.error_type` */
function subjectBehind(mask: string, from: number, end: number): Span | undefined {
  const sign = equalsBehind.exec(mask.slice(from, end))?.[0];
  if (sign === undefined) return undefined;
  return { start: from + sign.length, end: sign.includes("(") && mask[end - 1] === ")" ? end - 1 : end };
}

/** `e.error_type == "a"` */
function lastString(code: Code, start: number, end: number): [ReturnType<Code["stringAt"]>, Span | undefined] {
  const { mask } = code;
  const closing = /\s*\)*$/.exec(mask.slice(Math.max(start, end - 20), end))?.[0].length ?? 0;
  const string = code.stringEndingAt(end - closing) ?? code.stringEndingAt(end);
  const sign =
    string && string.start > start
      ? equals.exec(mask.slice(Math.max(start, string.start - 40), string.start))?.[0]
      : undefined;
  return string && sign !== undefined ? [string, { start, end: string.start - sign.length }] : [undefined, undefined];
}

/** Of Python's `(type := e.error_type)` the expression. */
function withoutWalrus(mask: string, { start, end }: Span): Span {
  const name = /^\(\s*\w+\s*:=\s*(?=[^()]*\)$)/.exec(mask.slice(start, end))?.[0];
  return name === undefined ? { start, end } : { start: start + name.length, end: end - 1 };
}
