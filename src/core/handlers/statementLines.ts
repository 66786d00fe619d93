import type { Code } from "../code/code";
import { isContinued } from "./continuation";
import { headOf, isBranching } from "./blocks";
import type { HandlerLanguage } from "./language";
import { firstIn, lineFrom, lineStart } from "./lines";

/** How much code before a line is looked at. */
const reach = 400;
export const label = /^(?:case\b|(?:@unknown\s+)?default\b\s*(?::|->))/;
const braceless = /(?:^|[;{}\n])\s*(?:\}\s*)?(?:else\s+)?(?:if|for|foreach|while)\b[^\n;{}]*\)$|\belse$/;
const attribute = /^(?:@\w|#!?\[|\[)/;

/**
 * The start of the line on which the statement at an offset begins, in the block of the bracket at `open` (-1 for the
 * file). Undefined where that is the block's own line; "label" where it is what an arm begins with.
 */
export function statementLine(
  code: Code,
  open: number,
  at: number,
  language: Pick<HandlerLanguage, "hasParentheses">,
): number | "label" | undefined {
  const { text, mask, brackets } = code;
  const own = lineStart(mask, at);
  for (let start = own; ; start = lineStart(mask, start - 1)) {
    const first = firstIn(mask, start);
    if (first <= open) return undefined;
    const line = lineFrom(mask, first).trimEnd();
    const isCode = line !== "" && !line.startsWith("}");
    const isCursors = line === "" && start === own && /^\s*(?:$|\/\/|#|\/\*)/.test(lineFrom(text, start));
    if ((isCode && brackets.around(first) === open) || (isCursors && brackets.around(start) === open)) {
      if (label.test(line) && isInBranching(code, open)) return "label";
      const before = mask.slice(Math.max(open + 1, start - reach), start).trimEnd();
      const isFirst = !isContinued(before, line) && !(language.hasParentheses && braceless.test(before));
      if (isFirst && !isAttributed(code, start)) return start;
    }
    if (start === 0) return open === -1 ? 0 : undefined;
  }
}

function isInBranching(code: Code, open: number): boolean {
  return open !== -1 && isBranching(code.mask.slice(headOf(code, open), open).trimEnd());
}

/** Whether what stands before is an attribute or a decorator, which belongs to what follows. */
function isAttributed({ mask, brackets }: Code, start: number): boolean {
  const last = mask.slice(Math.max(0, start - reach), start).trimEnd();
  const end = start - (Math.min(start, reach) - last.length) - 1;
  const opening = ")]".includes(mask[end] ?? " ") ? brackets.partner(end) : end;
  const begins = mask.slice(firstIn(mask, lineStart(mask, Math.max(0, opening))), opening + 1);
  return opening >= 0 && last !== "" && attribute.test(begins) && !/[;{}]/.test(begins);
}
