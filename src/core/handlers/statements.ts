import type { Code } from "../code/code";
import { blockKind } from "./blockKinds";
import { closureParameters, deepest, headOf } from "./blocks";
import type { HandlerLanguage } from "./language";
import type { Layout } from "./layout";
import { firstIn, indentAt, isRestBlank, lineAfter, lineFrom, lineStart } from "./lines";
import { brokenLine, ownLines, type Place } from "./place";
import { label, statementLine } from "./statementLines";

/** How far behind an offset the block that it introduces may begin. */
const longestHeader = 500;
/** The head of a named function or method, from its line on. */
const functionHead =
  /(?<=^|\n)[ \t]*(?:[^\n;={}.]*\b(?:function|func|fn|fun)\b|(?!(?:if|for|foreach|while|switch|catch|using|lock|synchronized|with|when|match|return|new)\b)(?:[\w<>[\],?@]+\s+)*\w+\s*\()[^{}=;]*$/;
/** What a whole file has where statements stand in functions alone. */
const declaration =
  /^(?:(?:pub|public|private|internal|export|final|abstract|sealed|static|partial|data|async|unsafe)\s{1,200}){0,8}(?:package|import|using|namespace|use|mod|func|fn|fun|class|interface|object|enum|struct|impl|trait|record|const|static)\b/m;

/**
 * Before the statement that an offset lies in; within the block that the offset introduces, if that catches an error or
 * is a function's. Undefined where no statement can stand.
 */
export function statementPlace(
  code: Code,
  offset: number,
  language: HandlerLanguage,
  layout: Layout,
): Place | undefined {
  const entered = introducedBy(code, offset, language);
  if (entered !== -1) return blockStart(code, entered, layout);
  const { text, brackets } = code;
  let [open, at] = [brackets.around(offset), offset];
  for (let depth = 0; open !== -1; [at, open] = [open, brackets.around(open)]) {
    if (depth++ > deepest) return undefined;
    const kind = blockKind(code, open, at);
    if (kind === "members") return undefined;
    const line = kind === "statements" ? statementLine(code, open, at, language) : "label";
    if (line === undefined) return blockStart(code, open, layout);
    if (line !== "label") return linePlace(code, open, line, layout);
  }
  if (language.needsFunction && declaration.test(code.mask)) return undefined;
  const line = statementLine(code, -1, at, language);
  const start = typeof line === "number" ? line : lineStart(text, at);
  return ownLines(text, start, indentAt(text, start), layout);
}

function linePlace(code: Code, open: number, line: number, layout: Layout): Place {
  const { text } = code;
  const isBlank = lineFrom(text, line).trim() === "";
  const indent = isBlank ? (depthOf(code, open, line) ?? indentAt(text, open) + layout.step) : indentAt(text, line);
  return ownLines(text, behindSuper(code, line), indent, layout);
}

/** Java's constructors call others first. */
function behindSuper({ mask, language }: Code, line: number): number {
  const isFirst = language === "java" && /^\s*(?:super|this)\s*\(/.test(lineFrom(mask, line));
  return isFirst ? lineAfter(mask, line) : line;
}

/** The indentation of the nearest line of a block that begins a statement of it. */
function depthOf({ mask, brackets }: Code, open: number, near: number): string | undefined {
  const end = brackets.partner(open) === -1 ? mask.length : brackets.partner(open);
  const isStatement = (first: number): boolean =>
    first > open && first < end && !isRestBlank(mask, first) && brackets.around(first) === open;
  for (let start = near; start > open; start = lineStart(mask, start - 1)) {
    const first = firstIn(mask, start);
    if (isStatement(first) && !label.test(lineFrom(mask, first))) return indentAt(mask, first);
    if (start === 0) break;
  }
  for (let start = near; start < end; start = lineAfter(mask, start)) {
    const first = firstIn(mask, start);
    if (isStatement(first)) return indentAt(mask, first);
  }
  return undefined;
}

/** The block that a caught error or the head of a function at this offset introduces; -1 for none. */
function introducedBy(code: Code, offset: number, { errors }: HandlerLanguage): number {
  const { mask, brackets } = code;
  let at = offset;
  for (let open = brackets.around(at); open !== -1 && mask[open] === "("; open = brackets.around(open)) {
    if (brackets.partner(open) === -1) return -1;
    at = open;
  }
  for (const limit = offset + longestHeader; at < limit && at < mask.length; at++) {
    const one = mask[at] ?? "";
    if (one === ";" || one === "}" || one === ")") break;
    if (one === "{") {
      const head = headOf(code, at);
      const header = mask.slice(head, at);
      const heads = [...errors.headers.map(({ pattern }) => pattern), functionHead].map((one) => header.search(one));
      const isIntroduced = heads.some((index) => index !== -1 && head + index <= offset);
      return isIntroduced && blockKind(code, at, at + 1) === "statements" ? at : -1;
    }
    const partner = "([".includes(one) ? brackets.partner(at) : -1;
    if (partner !== -1) at = partner;
  }
  return -1;
}

/** Before what a block holds; in the midst of its line if it begins there. */
function blockStart(code: Code, open: number, layout: Layout): Place {
  const { text, mask, brackets } = code;
  const begin = open + 1 + closureParameters(code, open).length;
  const header = indentAt(text, open);
  const close = brackets.partner(open);
  const inner = lineAfter(text, begin);
  if (isRestBlank(mask, begin) && (close === -1 || close >= inner)) {
    return ownLines(text, behindSuper(code, inner), depthOf(code, open, inner) ?? header + layout.step, layout);
  }
  const isEmpty = close !== -1 && mask.slice(begin, close).trim() === "";
  return brokenLine(begin, header + layout.step, isEmpty ? header : header + layout.step, layout);
}
