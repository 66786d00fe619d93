import type { Problem, RuleId } from "./problem";
import { ruleIds } from "./problem";

const comment = /stytch-errors-disable(-line|-next-line)?((?:[ \t,]+[a-z]+(?:-[a-z]+)*)*)/g;

/** Where a suppressing comment holds. */
export type Reach = "line" | "next-line" | "file";

/** What a suppressing comment says, without the language's comment marks. */
export function suppressionText(rule: RuleId, reach: Reach): string {
  return `stytch-errors-disable${reach === "file" ? "" : `-${reach}`} ${rule}`;
}

/** Leaves out the problems that a comment asks to be silent about; a comment that names no rule means all. */
export function withoutSuppressed(text: string, problems: readonly Problem[]): Problem[] {
  const comments = [...text.matchAll(comment)].map(({ index, 1: reach, 2: names = "" }) => ({
    line: lineOf(text, index) + (reach === "-next-line" ? 1 : 0),
    isFile: reach === undefined,
    rules: new Set(names.split(/[\s,]/).filter((name) => (ruleIds as readonly string[]).includes(name))),
  }));
  return problems.filter(
    ({ rule, start }) =>
      !comments.some(
        ({ line, isFile, rules }) => (rules.size === 0 || rules.has(rule)) && (isFile || line === lineOf(text, start)),
      ),
  );
}

function lineOf(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
