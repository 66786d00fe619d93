import type { Code } from "../code/code";
import type { Span } from "../text/span";
import { type BodyArm, armsIn } from "../code/bodyArms";
import type { BranchingBlock } from "../syntax/branches";
import { fallsThrough, isFallback } from "./armFlow";
import type { ArmStyle, HandlerLanguage } from "./language";
import type { Layout } from "./layout";
import { firstIn, indentAt, isRestBlank, lineFrom, lineStart } from "./lines";
import { endOfBlock, lineAt, type LogicalLine, logicalLines } from "./logicalLines";
import { brokenLine, type Insertion, ownLines, type Place } from "./place";

/** Where arms go in a branching, and how they look there. */
export interface ArmPlace {
  readonly place: Place;
  readonly style: ArmStyle;
  /** Whether the branching is an expression that something else takes. */
  readonly isValue?: boolean;
  /** The labels that are there, without the colon or arrow. */
  readonly labels: readonly Span[];
  /** What the arm before wants, now that it isn't the last. */
  readonly insertions: readonly Insertion[];
}

/** What stands before a branching whose value is taken. */
const takesValue = /(?:[^=!<>]=|[(,?]|\b(?:return|yield))\s*$/;

/** @returns undefined where its block's end can't be told */
export function armPlace(
  code: Code,
  branching: BranchingBlock,
  language: HandlerLanguage,
  layout: Layout,
): ArmPlace | undefined {
  return language.blocks === "braces"
    ? inBraces(code, branching, language, layout)
    : indented(code, branching.start, language, layout);
}

function inBraces(
  code: Code,
  { open, keyword }: BranchingBlock,
  language: HandlerLanguage,
  layout: Layout,
): ArmPlace | undefined {
  const { text, mask, brackets } = code;
  const close = brackets.partner(open);
  if (open === -1 || close === -1) return undefined;
  const arms = armsIn(code, open, close);
  const header = indentAt(text, keyword);
  const first = arms.find(({ label }) => isFirst(mask, label.start));
  const indent = first ? indentAt(text, first.label.start) : header + (language.hasArmsBeside ? "" : layout.step);
  const style =
    (arms[0] && (arms[0].isArrow ? "arrow" : "colon")) ?? language.styleOf?.(mask.slice(keyword, open)) ?? "colon";
  const labels = arms.map(({ label }) => label);
  const isValue = takesValue.test(mask.slice(Math.max(0, keyword - 100), keyword));

  const next = nextArm(code, arms, language);
  if (next !== undefined) {
    const start = arms[next]?.label.start ?? close;
    const place = isFirst(mask, start)
      ? ownLines(text, behindComments(text, mask, lineStart(text, start), indentAt(text, start)), indent, layout)
      : brokenLine(start, indent, indent, layout);
    return { place, style, isValue, labels, insertions: [] };
  }
  const last = arms.at(-1);
  const isUnended =
    last && last.isArrow && mask[last.body.start] !== "{" && !/,\s*$/.test(mask.slice(last.body.start, close));
  const ends = isUnended && language.hasCommasBetweenArms ? [{ offset: last.body.end, text: "," }] : [];
  const place = isFirst(mask, close)
    ? ownLines(text, lineStart(text, close), indent, layout)
    : brokenLine(trimmedEnd(mask, open + 1, close), indent, header, layout);
  return { place, style, isValue, labels, insertions: ends };
}

/** The index of the arm that others go before: none may go behind a fallback, or where the arm before goes on. */
function nextArm(code: Code, arms: readonly BodyArm[], { hasFallingArms }: HandlerLanguage): number | undefined {
  const fallback = arms.findIndex((arm) => isFallback(code, arm));
  let next = fallback === -1 ? arms.length : fallback;
  while (next > 0 && fallsThrough(code, arms[next - 1], hasFallingArms === true)) next--;
  return next === arms.length ? undefined : next;
}

/** Whether an offset is the first of its line that isn't blank. */
function isFirst(mask: string, offset: number): boolean {
  return firstIn(mask, lineStart(mask, offset)) === offset;
}

/** Comments above a line, as deep as it is, belong to it. */
function behindComments(text: string, mask: string, start: number, indent: string): number {
  let at = start;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    const isComment = isRestBlank(mask, above) && lineFrom(text, above).trim() !== "";
    if (!isComment || indentAt(text, above) !== indent) break;
    at = above;
  }
  return at;
}

function trimmedEnd(mask: string, start: number, end: number): number {
  return start + mask.slice(start, end).trimEnd().length;
}

/** How much of a line is read to tell what it begins, in UTF-16 units. */
const longestPattern = 300;
const [pythonFallback, rubyFallback] = [/^case\s+(?:_|[a-z]\w*)\s*:/, /^(?:else\b|in\s+_?[a-z]*\s*$)/];

function indented(code: Code, start: number, language: HandlerLanguage, layout: Layout): ArmPlace | undefined {
  const { text, mask } = code;
  const lines = logicalLines(code);
  const at = lineAt(lines, Math.max(start, firstIn(mask, lineStart(mask, start))));
  const header = lines[at];
  if (!header) return undefined;
  const isRuby = language.blocks === "end";
  const word = isRuby ? /^(?:when|in)\b/ : /^case\b/;
  const code_ = (line: LogicalLine): string => mask.slice(line.first, Math.min(line.end, line.first + longestPattern));
  const below = lines.slice(at + 1);
  const isEnd = (line: LogicalLine): boolean =>
    isRuby ? /^end\b/.test(code_(line)) : line.indent.length <= header.indent.length;
  const first = below.find((line, index) => index === 0 && word.test(code_(line)));
  const indent = first?.indent ?? header.indent + (isRuby ? "" : layout.step);
  const arms: LogicalLine[] = [];
  let behind = at + 1;
  for (const line of below) {
    if (isRuby ? line.indent.length <= indent.length && isEnd(line) : isEnd(line)) break;
    const isArm = line.indent === indent && word.test(code_(line));
    if (line.indent.length <= indent.length && (isRuby ? rubyFallback : pythonFallback).test(code_(line))) {
      const start = behindComments(text, mask, line.start, line.indent);
      return {
        place: ownLines(text, start, indent, layout),
        style: "colon",
        labels: arms.map(labelOf),
        insertions: [],
      };
    }
    if (isRuby && line.indent.length < indent.length) break;
    if (isArm) arms.push(line);
    behind++;
  }
  const end = endOfBlock(text, lines, at, behind);
  return { place: ownLines(text, end, indent, layout), style: "colon", labels: arms.map(labelOf), insertions: [] };

  function labelOf({ first, end }: LogicalLine): Span {
    const length = mask.slice(first, end).search(isRuby ? /\sthen\b/ : /:/);
    return { start: first, end: trimmedEnd(mask, first, length === -1 ? end : first + length) };
  }
}
