import type { Code } from "../code/code";
import { headOf, isBranching, labelBefore } from "./blocks";
import type { HandlerLanguage } from "./language";
import type { Layout } from "./layout";
import { firstIn, indentAt, isRestBlank, lineAfter, lineFrom, lineStart } from "./lines";
import { brokenLine, ownLines, type Place } from "./place";

/** How far behind an offset the block that it introduces may begin. */
const longestHeader = 500;
const flow =
  /^(?:[}\s]*)(?:\w+:\s*)?(?:if|else|for|foreach|while|loop|do|try|catch|finally|guard|unsafe|defer|repeat|with|using|lock|synchronized|switch|match|when|select|async|go|func|fn|fun|function|init|deinit|get|set|static|constructor)\b/;
const declares =
  /^(?:(?:export|default|public|private|protected|internal|open|abstract|final|sealed|static|data|inner|partial|pub(?:\([\w:]+\))?|declare|readonly|unsafe|@\w+(?:\([^()]*\))?|#\[[^\]]*\])\s+)*(?:class|interface|enum|struct|trait|impl|object|namespace|module|extension|protocol|record|union|companion|type|mod)\b/;
const takesParameters =
  /\)\s*(?::[^={}]*|->[^{}]*|throws\s[^{}]*|where\s[^{}]*|async|rethrows|const|use\s*\([^()]*\)[^{}]*)?$/;
/** The head of a named function or method, from its line on. */
const functionHead =
  /(?<=^|\n)[ \t]*(?:[^\n;={}.]*\b(?:function|func|fn|fun)\b|(?!(?:if|for|foreach|while|switch|catch|using|lock|synchronized|with|when|match)\b)(?:[\w<>[\],?@]+\s+)*\w+\s*\()[^{}=;]*$/;
/** Closures that need no parentheses: `onFailure {`, `Task {`. */
const closure = /(?:^|[\s.=(,])[a-z_]\w*\s*(?:\([^{}]*\))?\s*$|\bTask\s*$/;
const label = /^(?:case\b|(?:@unknown\s+)?default\b\s*:)/;
/** What goes on from the statement before. */
const goesOn =
  /^(?:\.(?!\.)|\?[.?:]?|:|&&|\|\||[=*/%|^<>,)\]]|[-+](?![-+\w$])|->|(?:else|catch|finally|and|or|as|instanceof|is|in|where)\b)/;
const wantsMore = /(?:[=*/%&|^<?,(.[]|(?:^|[^+])\+|(?:^|[^-])-|=>|->|\b(?:return|else|in|as|is|new|await|yield))$/;
const braceless = /(?:^|[;{}\n])\s*(?:\}\s*)?(?:else\s+)?(?:if|for|foreach|while)\b[^\n;{}]*\)$|\belse$/;

/** Before the statement that an offset lies in; within the block that the offset introduces, if it catches an error. */
export function statementPlace(code: Code, offset: number, language: HandlerLanguage, layout: Layout): Place {
  const entered = introducedBy(code, offset, language);
  if (entered !== -1) return blockStart(code, entered, layout);
  const { text, brackets } = code;
  let [open, at] = [brackets.around(offset), offset];
  for (; open !== -1; [at, open] = [open, brackets.around(open)]) {
    if (!holdsStatements(code, open, at)) continue;
    const line = statementLine(code, open, at, language);
    if (line === undefined) return blockStart(code, open, layout);
    if (line !== "label") return linePlace(code, open, line, layout);
  }
  const line = language.needsFunction ? undefined : statementLine(code, -1, at, language);
  const start = typeof line === "number" ? line : lineStart(text, language.needsFunction ? offset : at);
  return ownLines(text, start, indentAt(text, start), layout);
}

function linePlace({ text, mask, brackets }: Code, open: number, line: number, layout: Layout): Place {
  const isBlank = lineFrom(text, line).trim() === "";
  const indent = isBlank
    ? (depthOf(mask, brackets, open, line) ?? indentAt(text, open) + layout.step)
    : indentAt(text, line);
  return ownLines(text, line, indent, layout);
}

/** The indentation of the nearest line of a block that begins a statement of it. */
function depthOf(mask: string, brackets: Code["brackets"], open: number, near: number): string | undefined {
  const end = brackets.partner(open) === -1 ? mask.length : brackets.partner(open);
  for (let start = near; start > open; start = lineStart(mask, start - 1)) {
    const first = firstIn(mask, start);
    if (
      first > open &&
      !isRestBlank(mask, first) &&
      brackets.around(first) === open &&
      !label.test(lineFrom(mask, first))
    )
      return indentAt(mask, first);
    if (start === 0) break;
  }
  for (let start = near; start < end; start = lineAfter(mask, start)) {
    const first = firstIn(mask, start);
    if (first < end && !isRestBlank(mask, first) && brackets.around(first) === open) return indentAt(mask, first);
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
      return isIntroduced && holdsStatements(code, at, at + 1) ? at : -1;
    }
    const partner = "([".includes(one) ? brackets.partner(at) : -1;
    if (partner !== -1) at = partner;
  }
  return -1;
}

/** Whether the block of a bracket holds statements; that of a branching does so behind a label. */
function holdsStatements(code: Code, open: number, at: number): boolean {
  const { mask } = code;
  if (mask[open] !== "{") return false;
  const header = mask.slice(headOf(code, open), open).trimEnd();
  if (declares.test(header)) return false;
  if (isBranching(header)) {
    const before = labelBefore(code, open, at);
    return before !== undefined && mask[before.end - 1] === ":";
  }
  if (/(?:=>|->)$/.test(header) || flow.test(header) || takesParameters.test(header) || header === "") return true;
  if (/\b(?:func|fn|fun|function)\b[^{}]*\)/.test(header)) return true;
  if (/:$/.test(header)) return /\b(?:case|default)\b[^{}]*:$/.test(header);
  if (/\b(?:else|try|do|finally|loop|unsafe|move|async|defer)$/.test(header)) return true;
  const last = header.slice(header.lastIndexOf("\n") + 1);
  if (flow.test(last.trimStart())) return true;
  return (code.language === "kotlin" || code.language === "swift") && closure.test(last);
}

/** The start of the line on which the statement at an offset of a block begins; undefined if that is the block's own. */
function statementLine(code: Code, open: number, at: number, language: HandlerLanguage): number | "label" | undefined {
  const { text, mask, brackets } = code;
  for (let start = lineStart(mask, at); ; start = lineStart(mask, start - 1)) {
    const first = firstIn(mask, start);
    if (first <= open) return undefined;
    const line = lineFrom(mask, first).trimEnd();
    const before = mask.slice(Math.max(open + 1, start - 400), start).trimEnd();
    const isCursors = start === lineStart(mask, at);
    const isOwn = line !== "" ? true : isCursors && /^\s*(?:$|\/\/|#|\/\*)/.test(lineFrom(text, start));
    if (isOwn && brackets.around(line === "" ? start : first) === open && !line.startsWith("}")) {
      if (label.test(line) && isInBranching(code, open)) return "label";
      if (!goesOn.test(line) && !isUnfinished(before, language)) return start;
    }
    if (start === 0) return open === -1 ? 0 : undefined;
  }
}

function isInBranching(code: Code, open: number): boolean {
  return open !== -1 && isBranching(code.mask.slice(headOf(code, open), open).trimEnd());
}

function isUnfinished(before: string, { hasParentheses }: HandlerLanguage): boolean {
  if (before === "" || /[;{}]$/.test(before)) return false;
  if (/\b(?:case|default)\b[^\n]*:$/.test(before)) return false;
  return wantsMore.test(before) || (hasParentheses === true && braceless.test(before));
}

/** Before what a block holds; in the midst of its line if it begins there. */
function blockStart(code: Code, open: number, layout: Layout): Place {
  const { text, mask, brackets } = code;
  const parameters = /^[ \t]*[\w\s,:()?]{0,200}?(?:->|\bin\b)/.exec(mask.slice(open + 1, open + 300))?.[0] ?? "";
  const isClosure = (code.language === "kotlin" || code.language === "swift") && !/[\n;]/.test(parameters);
  const start = open + 1 + (isClosure ? parameters.length : 0);
  const header = indentAt(text, headOf(code, open));
  const close = brackets.partner(open);
  const inner = lineAfter(text, start);
  if (isRestBlank(mask, start) && (close === -1 || close >= inner)) {
    const indent = depthOf(mask, brackets, open, inner) ?? header + layout.step;
    return ownLines(text, inner, indent, layout);
  }
  const isEmpty = close !== -1 && mask.slice(start, close).trim() === "";
  return brokenLine(start, header + layout.step, isEmpty ? header : header + layout.step, layout);
}
