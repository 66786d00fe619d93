import type { Code } from "../code/code";
import type { FieldValue } from "../syntax/fieldValue";
import type { Span } from "../text/span";
import type { HandlerLanguage } from "./language";
import type { Layout } from "./layout";
import { openingBehind } from "./blocks";
import { indentAt, isRestBlank, lineAfter, lineStart } from "./lines";
import { behindBlock, endOfBlock, lineAt, type LogicalLine, logicalLines } from "./logicalLines";
import { brokenLine, ownLines, type Place } from "./place";

/** How long a condition is at most. */
const longestCondition = 1000;
/** How far a statement is followed. */
const longestStatement = 3000;

/** One branch of a chain of conditions, and where a further one goes behind it. */
export interface Branch {
  /** Where its `if` begins, or the `else` before it. */
  readonly start: number;
  /** Its condition, parentheses included. */
  readonly condition: Span;
  /** Where the chain goes on, or ends. */
  readonly end: number;
  readonly place: Place;
  /** How the further branch stands beside it. */
  readonly form: "beside brace" | "below brace" | "own braces" | "no braces";
}

/** The branch of a chain that asks for a value; undefined where it isn't a branch that others can follow. */
export function branchOf(code: Code, value: FieldValue, language: HandlerLanguage, layout: Layout): Branch | undefined {
  return language.blocks === "braces"
    ? inBraces(code, value, language, layout)
    : indented(code, value, language, layout);
}

function inBraces(code: Code, value: FieldValue, language: HandlerLanguage, layout: Layout): Branch | undefined {
  const { text, mask, brackets } = code;
  let outer = value.start;
  for (let open = brackets.around(outer); open !== -1 && mask[open] !== "{"; open = brackets.around(open)) {
    if (value.start - open > longestCondition) return undefined;
    outer = open;
  }
  const from = Math.max(0, outer - longestCondition);
  const keyword = [...mask.slice(from, outer).matchAll(/\b(?:else\s*if|elseif|if)\b/g)].at(-1);
  if (!keyword) return undefined;
  const start = from + keyword.index + keyword[0].length;
  if (/[;{}]/.test(mask.slice(start, outer))) return undefined;

  const opening = start + blanks(mask, start);
  const end = language.hasParentheses ? brackets.partner(opening) + 1 : openingBehind(code, opening, value.end);
  if (end < value.end) return undefined;
  const condition = { start: opening, end: opening + mask.slice(opening, end).trimEnd().length };
  const body = end + blanks(mask, end);
  const head = from + keyword.index;
  const indent = indentAt(text, head);
  if (mask[body] !== "{") {
    const single = withoutBraces(code, body, indent, language, layout);
    return single && { start: head, condition, ...single };
  }
  const close = brackets.partner(body);
  if (close === -1) return undefined;
  const isBelow =
    lineStart(mask, body) === lineStart(mask, close) ? false : isFirstIn(mask, body) || isElseBelow(mask, close + 1);
  if (isBelow) {
    const line = lineAfter(text, close);
    const place = isRestBlank(mask, close + 1)
      ? ownLines(text, line, indent, layout)
      : brokenLine(close + 1, indent, indent, layout);
    return {
      start: head,
      condition,
      end: close + 1,
      place,
      form: isFirstIn(mask, body) ? "own braces" : "below brace",
    };
  }
  const place = { offset: close + 1, indent, lead: " ", tail: "" };
  return { start: head, condition, end: close + 1, place, form: "beside brace" };
}

/** A branch of one statement. */
function withoutBraces(
  code: Code,
  body: number,
  indent: string,
  language: HandlerLanguage,
  layout: Layout,
): Pick<Branch, "end" | "place" | "form"> | undefined {
  const { text, mask } = code;
  // An `else` behind another statement of control might be that statement's.
  if (!language.hasParentheses || /^(?:if|for|foreach|while|do|switch|try|:)/.test(mask.slice(body, body + 10)))
    return undefined;
  const end = statementEnd(code, body);
  if (end === undefined) return undefined;
  const next = end + blanks(mask, end);
  const line = lineAfter(text, end);
  const isElse = /^else\b/.test(mask.slice(next, next + 6));
  const place =
    isElse && !isFirstIn(mask, next)
      ? brokenLine(next, indent, indent, layout)
      : isRestBlank(mask, end)
        ? ownLines(text, line, indent, layout)
        : brokenLine(end, indent, indent, layout);
  return { end, place, form: "below brace" };
}

/** Behind the semicolon of a statement, or at the end of its line where it has none. */
function statementEnd({ text, mask, brackets }: Code, start: number): number | undefined {
  const around = brackets.around(start);
  for (let at = start; at < Math.min(mask.length, start + longestStatement); at++) {
    const one = mask[at] ?? "";
    const partner = "([{".includes(one) ? brackets.partner(at) : -1;
    if (partner !== -1) at = partner;
    else if (one === ";") return at + 1;
    else if (one === "}") return undefined;
    else if (/^\s+else\b/.test(mask.slice(at, at + 40))) return at;
    else if (
      one === "\n" &&
      brackets.around(at) === around &&
      !/^\s*(?:[.?:&|+*/%,=]|-[^>])/.test(mask.slice(at, at + 200))
    )
      return at > 0 && text[at - 1] === "\r" ? at - 1 : at;
  }
  return mask.length <= start + longestStatement ? mask.length : undefined;
}

function blanks(mask: string, start: number): number {
  return mask.slice(start, start + 2000).search(/\S|$/);
}

function isFirstIn(mask: string, offset: number): boolean {
  return mask.slice(lineStart(mask, offset), offset).trim() === "";
}

function isElseBelow(mask: string, end: number): boolean {
  return isRestBlank(mask, end) && /^\s*else\b/.test(mask.slice(end, end + 1000));
}

function indented(code: Code, value: FieldValue, language: HandlerLanguage, layout: Layout): Branch | undefined {
  const { text, mask } = code;
  const lines = logicalLines(code);
  const at = lineAt(lines, value.start);
  const line = lines[at];
  if (!line) return undefined;
  const whole = mask.slice(line.first, Math.min(line.end, line.first + longestStatement));
  const keyword = /^(?:(?:@?\w+\s*=\s*)?if|elif|elsif)\b\s*/.exec(whole)?.[0];
  if (keyword === undefined) return undefined;
  const start = line.first + keyword.length;
  const isRuby = language.blocks === "end";
  const length = isRuby ? whole.slice(keyword.length).search(/\s+then\b|;|\s*$/) : colon(code, value.end, line) - start;
  if (length < 0) return undefined;
  const condition = { start, end: start + length };
  if (condition.end < value.end || (isRuby && /\bend\s*$/.test(whole))) return undefined;
  const behind = isRuby ? rubyEnd(mask, lines, at, line.first + keyword.search(/if|elsif/)) : behindBlock(lines, at);
  if (behind === undefined) return undefined;
  const end = behind === at + 1 ? line.end : endOfBlock(text, lines, at, behind);
  const indent = isRuby ? (lines[behind]?.indent ?? line.indent) : line.indent;
  return { start: line.first, condition, end, place: ownLines(text, end, indent, layout), form: "no braces" };
}

/** The colon that ends a condition. */
function colon({ mask, brackets }: Code, from: number, line: LogicalLine): number {
  const around = brackets.around(line.first);
  let at = mask.indexOf(":", from);
  while (at !== -1 && at < line.end && (brackets.around(at) !== around || mask[at + 1] === "="))
    at = mask.indexOf(":", at + 1);
  return at < line.end ? at : -1;
}

/** The line with which the branch of an `if` ends: the nearest `elsif`, `else` or `end` that is no deeper. */
function rubyEnd(mask: string, lines: readonly LogicalLine[], at: number, keyword: number): number | undefined {
  const column = keyword - lineStart(mask, keyword);
  for (let behind = at + 1; behind < lines.length; behind++) {
    const { indent = "", first = 0, end = 0 } = lines[behind] ?? {};
    if (indent.length <= column && /^(?:elsif|else|end)\b/.test(mask.slice(first, Math.min(end, first + 10))))
      return behind;
  }
  return undefined;
}
