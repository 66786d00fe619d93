import { LineTable } from "../text/lineTable";
import type { Problem, RuleId } from "./problem";
import { ruleIds } from "./problem";

const directive = /stytch-errors-disable(-line|-next-line)?(?![\w-])([^\n\r]{0,300})/g;
/** The list of rules behind a directive; what follows is a reason. */
const listed = /^(?:[ \t,:]+[a-z]+(?:-[a-z]+)*)*/;
/** A comment, in any language, that nothing but words stand in up to here; no string is open before it. */
const openComment = /^(?:[^"`]*?(?:\/\/|\/\*|#|--|<!--|;|%|\{-|\(\*|@\*)|\s*(?:\*|'|"(?!")|REM\b))[^"'`]*$/i;
const strings = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
const blocks: readonly (readonly [open: string, close: string])[] = [
  ["/*", "*/"],
  ["<!--", "-->"],
  ["{-", "-}"],
  ["(*", "*)"],
  ["<#", "#>"],
  ["=begin", "=end"],
];
/** Behind a directive for a whole file without rules: nothing but a comment's end, or a reason that is marked as one. */
const endsComment = /^\s*(?:$|--|:|\*\/|-->|-\}|\*\)|#\}|\*@|%>|\))/;
/** How far the beginning of a block comment is looked for, in UTF-16 units. */
const reach = 1000;
/** How much of a line before a directive is read, in UTF-16 units. */
const longestLine = 240;

/** Where a suppressing comment holds. */
export type Reach = "line" | "next-line" | "file";

/** What a suppressing comment says, without the language's comment marks. */
export function suppressionText(rule: RuleId, reach: Reach): string {
  return `stytch-errors-disable${reach === "file" ? "" : `-${reach}`} ${rule}`;
}

/** Whether a text may hold a comment that silences a rule. */
export function mentionsSuppression(text: string): boolean {
  return text.includes("stytch-errors-disable");
}

/** Leaves out the problems that a comment asks to be silent about; a comment that names no rule means all. */
export function withoutSuppressed(text: string, problems: readonly Problem[]): Problem[] {
  if (problems.length === 0 || !mentionsSuppression(text)) return [...problems];
  const lines = new LineTable(text);
  const inFile = new Set<RuleId>();
  const onLines = new Map<number, Set<RuleId>>();
  for (const { index, 1: where, 2: behind = "" } of text.matchAll(directive)) {
    if (!isInComment(text, index)) continue;
    const rules = rulesOf(behind, where === undefined);
    const line = lines.lineOf(index) + (where === "-next-line" ? 1 : 0);
    const silenced = where === undefined ? inFile : (onLines.get(line) ?? new Set());
    if (where !== undefined) onLines.set(line, silenced);
    for (const rule of rules) silenced.add(rule);
  }
  return problems.filter(
    ({ rule, start }) => !inFile.has(rule) && onLines.get(lines.lineOf(start))?.has(rule) !== true,
  );
}

/** The rules that a comment names; all for none, but not for a sentence about a whole file. */
function rulesOf(behind: string, isFile: boolean): readonly RuleId[] {
  const words = new Set((listed.exec(behind)?.[0] ?? "").split(/[\s,:]+/));
  const named = ruleIds.filter((rule) => words.has(rule));
  if (named.length > 0) return named;
  return isFile && !endsComment.test(behind) ? [] : ruleIds;
}

function isInComment(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - reach), offset);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  if (openComment.test(line.slice(-longestLine).replace(strings, ""))) return true;
  // A line of its own in a block comment.
  return line.trim() === "" && blocks.some(([open, close]) => before.lastIndexOf(open) > before.lastIndexOf(close));
}
