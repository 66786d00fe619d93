import type { Span } from "../text/span";
import { bracedArms, laidOutArms, rubyArms } from "./arms";
import { indentAt, isLaidOut, lineEndAt, lineStartAt } from "./blocks";
import { type Code, once } from "./code";
import type { Arm } from "./pattern";
import { formsIn, lispArms, shellArms, sqlArms } from "./wordedArms";

/** A `switch`, `match`, `when` or `case`: from the line that its header begins on to before what closes it. */
export interface Branching extends Span {
  /** Where its `switch`, `match`, `when` or `case` stands. */
  readonly keyword: number;
  /** The brace that opens its body; -1 where layout or words do. */
  readonly open: number;
  /** What it branches over; empty where its arms are conditions. */
  readonly subject: Span;
  /** Its own, in order: those of another branching within an arm are that one's. */
  readonly arms: readonly Arm[];
}

const keyword = /(?<![\w$@.:-])(switch|match|when|case|CASE)\b(?!\s*[:=.,)\]]|-)/g;
const longestHeader = 600;
/** Languages in which `case` begins an arm, never a branching. */
const caseIsArm = new Set([
  ...["typescript", "javascript", "typescriptreact", "javascriptreact", "vue", "svelte", "go", "java", "swift"],
  ...["csharp", "c", "cpp", "objective-c", "dart", "python", "scala", "php", "kotlin", "groovy", "rust"],
]);
/** Languages in which `when` begins an arm or a guard. */
const whenIsArm = new Set(["ruby", "csharp", "java", "elixir", "dart", "sql", "typescript", "javascript"]);

/** How often a text is read again for branchings in branchings: deeper ones nobody writes. */
const mostDepth = 3;

/** Every branching in a code, in order of their headers. */
export const branchingsOf = once((code): readonly Branching[] => {
  const found: Branching[] = [];
  let left = mostDepth * code.text.length + 100_000;
  for (const { 0: word, index } of code.mask.matchAll(keyword)) {
    if (left < 0) break;
    const one = branchingAt(code, word, index);
    if (one) found.push(one);
    left -= one ? one.end - one.start : 0;
  }
  return found;
});

function branchingAt(code: Code, word: string, at: number): Branching | undefined {
  if (word === "when" && whenIsArm.has(code.language)) return undefined;
  if (word.toLowerCase() === "case") return caseIsArm.has(code.language) ? undefined : caseBlock(code, at);
  return braced(code, at, word) ?? matchBlock(code, at, word);
}

/** `switch (e) {`, `match e {`, `when (e) {`, and `e switch {`, `e match {`. */
function braced(code: Code, at: number, word: string): Branching | undefined {
  const { mask, brackets } = code;
  const behind = at + word.length;
  const open = openBrace(code, behind);
  if (open === -1) return undefined;
  const before = subjectBefore(code, at);
  const isBehind = /^\s*$/.test(mask.slice(behind, open));
  const subject = isBehind ? { start: before, end: at } : { start: behind, end: open };
  const start = lineStartAt(mask, isBehind && before < at ? before : at);
  const close = brackets.partner(open);
  const end = close === -1 ? layoutEnd(code, start, open) : close;
  return {
    start,
    keyword: at,
    open,
    end: blockLimit(mask, open, end),
    subject: headerSubject(mask, subject),
    arms: bracedArms(code, open, end),
  };
}

/** What can end a header. */
const headerMark = /[{}()[\],:;\n>]/g;

/** Where the brace stands that opens a body; -1 where the statement ends before it. */
function openBrace({ mask, brackets }: Code, from: number): number {
  let free = from;
  for (const { 0: one, index } of mask.slice(from, from + longestHeader).matchAll(headerMark)) {
    const at = from + index;
    if (at < free) continue;
    const [before, next] = [mask[at - 1] ?? "", mask[at + 1] ?? ""];
    if (one === "{") return at;
    if (one === "(" || one === "[") {
      const close = brackets.partner(at);
      if (close === -1) return -1;
      free = close + 1;
    } else if (one === ">") {
      // An arrow, but for that of a member: `e->type`.
      if (before === "=" || (before === "-" && !/\w/.test(next))) return -1;
    } else if (one === ":") {
      if (next !== ":" && before !== ":" && next !== "=") return -1;
    } else if (one === "\n") {
      const goesOn =
        /^\s*[{.?&|]/.test(mask.slice(at, at + 80)) || /[({.,&|]\s*$/.test(mask.slice(Math.max(0, at - 20), at));
      if (!goesOn) return -1;
    } else if (one !== ";") return -1;
  }
  return -1;
}

/** Where the expression begins that stands before `switch` or `match`. */
function subjectBefore({ mask, brackets }: Code, keywordAt: number): number {
  let at = keywordAt;
  while (/\s/.test(mask[at - 1] ?? "")) at--;
  if (/\b(?:return|yield|await|else|in|throw|=>|->)$|[=({,;>:]$/.test(mask.slice(Math.max(0, at - 8), at)))
    return keywordAt;
  for (let steps = 0; at > 0 && steps < longestHeader; steps++) {
    const one = mask[at - 1] ?? "";
    if (one === ")" || one === "]") {
      const open = brackets.partner(at - 1);
      if (open === -1) break;
      at = open;
    } else if (/[\w$@.?!]/.test(one)) at--;
    else if (/\s/.test(one) && /^\s*[.?]/.test(mask.slice(at - 1, at + 40))) at--;
    else break;
  }
  return at;
}

/** Go's `switch t := e.ErrorType; t` asks for what stands behind the semicolon. */
function headerSubject(mask: string, { start, end }: Span): Span {
  const semicolon = mask.slice(start, end).lastIndexOf(";");
  return { start: semicolon === -1 ? start : start + semicolon + 1, end };
}

/** Python's `match e:`, OCaml's `match e with`, Scala's `e match` with its arms below. */
function matchBlock(code: Code, at: number, word: string): Branching | undefined {
  if (word !== "match") return undefined;
  const { mask } = code;
  const lineEnd = lineEndAt(mask, at);
  const line = mask.slice(at, Math.min(lineEnd, at + longestHeader)).trimEnd();
  const start = lineStartAt(mask, at);
  const arms = (subject: Span): Branching => {
    const end = laidOutEnd(code, start, lineEnd);
    return { start, keyword: at, open: -1, end, subject, arms: laidOutArms(code, lineEnd + 1, end) };
  };
  const ending = /(?::|\bwith)$/.exec(line)?.[0];
  if (ending !== undefined) return arms({ start: at + word.length, end: at + line.length - ending.length });
  return line === word ? arms({ start: subjectBefore(code, at), end: at }) : undefined;
}

/** Ruby's, Elixir's, Gleam's, the shell's and SQL's `case`. */
function caseBlock(code: Code, at: number): Branching | undefined {
  const { mask, language } = code;
  const behind = at + "case".length;
  const start = lineStartAt(mask, at);
  const own = { start, keyword: at, open: -1 };
  if (language === "clojure") {
    const open = code.brackets.around(at);
    const close = code.brackets.partner(open);
    const [subject] = close === -1 ? [] : formsIn(code, behind, close);
    return subject && { ...own, end: close, subject, arms: lispArms(code, subject.end, close) };
  }
  if (language === "sql" || mask.startsWith("CASE", at)) {
    const { arms, end, first } = sqlArms(code, behind);
    return { ...own, end, subject: { start: behind, end: first }, arms };
  }
  const lineEnd = lineEndAt(mask, at);
  const line = mask.slice(behind, Math.min(lineEnd, behind + longestHeader)).trimEnd();
  const shellHead = /^\s*(?:"[^"\n]*"|\S+)\s+in(?=\s|$)/.exec(language === "ruby" ? "" : line)?.[0];
  if (shellHead !== undefined) {
    const { arms, end } = shellArms(code, behind + shellHead.length);
    return { ...own, end, subject: { start: behind, end: behind + shellHead.length - 2 }, arms };
  }
  if (!isLaidOut(language) && openBrace(code, behind) !== -1) return braced(code, at, "case");
  const ending = /\b(?:do|of)$/.exec(line)?.[0];
  const subject = { start: behind, end: behind + line.length - (ending ?? "").length };
  const end = laidOutEnd(code, start, lineEnd);
  if (ending !== undefined) {
    const pipe = mask.slice(start, at).lastIndexOf("|>");
    const over = line === " do" && pipe !== -1 ? { start, end: start + pipe } : subject;
    return { ...own, end, subject: over, arms: laidOutArms(code, lineEnd + 1, end) };
  }
  if (!/^\s*(?:when|in)\b/.test(mask.slice(lineEnd, lineEnd + 300).replace(/^(?:\s*#[^\n]*(?:\n|$))+/, "")))
    return undefined;
  return { ...own, end, subject, arms: rubyArms(code, lineEnd + 1, end) };
}

const armWord = /^(?:case\b|when\b|in\b|default\b|else\b|\|)/;

/** How many lines a body without an end is followed for. */
const mostLines = 400;

/** The end of the last line that is indented like an arm or deeper. */
function laidOutEnd({ mask }: Code, start: number, headerEnd: number): number {
  const depth = Math.max(0, indentAt(mask, start));
  let end = headerEnd;
  for (
    let at = headerEnd + 1, lines = 0;
    at < mask.length && lines < mostLines;
    at = lineEndAt(mask, at) + 1, lines++
  ) {
    const indent = indentAt(mask, at);
    const lineEnd = lineEndAt(mask, at);
    if (
      indent !== -1 &&
      indent <= depth &&
      !(indent === depth && armWord.test(mask.slice(at + indent, at + indent + 8)))
    )
      break;
    end = lineEnd;
  }
  return end;
}

/** Of a body that isn't closed yet. */
function layoutEnd(code: Code, start: number, open: number): number {
  return laidOutEnd(code, start, lineEndAt(code.mask, open));
}

/** Before the closing brace, and before its line if it stands alone there. */
function blockLimit(mask: string, open: number, end: number): number {
  const start = lineStartAt(mask, end);
  return start > open && /^[ \t]*\}$/.test(mask.slice(start, end + 1)) ? Math.max(open + 1, start - 1) : end;
}
