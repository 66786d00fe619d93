import type { FieldValue } from "./fieldValues";
import type { Span } from "../text/span";

/** A `switch`, `match`, `when`, `case` or chain of `else if` over an error type, with the values it asks for. */
export interface Branches extends Span {
  /** The values, each with the number of its branch: one branch may ask for several. */
  readonly values: readonly (FieldValue & { readonly branch: number })[];
}

const header =
  /^([ \t]*)(?:[^\n"'`]*?\b(?:switch|match|when|case)\b[^\n]*?(?:error_?type|errorType|ErrorType)\b[^\n]*|[^\n"'`]*(?:error_?type|errorType|ErrorType)(?:\(\))?(?:\.as_str\(\))? (?:match|switch)\b[^\n]*)$/gm;
const arms =
  /\b(?:case|when)\s+((?:["'][A-Za-z0-9_]+["']\s*(?:,|\||\bor\b)?\s*)+)|^\s*\|?\s*((?:["'][A-Za-z0-9_]+["']\s*(?:,|\|)?\s*)+)(?:=>|->)/g;
const element = /["']([A-Za-z0-9_]+)["']/g;
/** Lines of a block that may stand no deeper than its header: Go's and Ruby's arms, C#'s brace. */
const sameDepth = /^(?:\{\s*$|case\b|when\b|default\b|else\b|\/\/|#)/;
/** How many lines a block is followed for. */
const longest = 400;

/** Every branching over an error type in a text that asks for any value. */
export function branchings(text: string): Branches[] {
  return branchingBlocks(text).filter(({ values }) => values.length > 0);
}

/** Found by their layout: arms stand deeper than the header, or beside it. A block may be empty as yet. */
export function branchingBlocks(text: string): Branches[] {
  return [...text.matchAll(header)].map((match) => {
    const start = match.index;
    const depth = (match[1] ?? "").length;
    const values: (FieldValue & { branch: number })[] = [];
    let [offset, end, branch] = [start + match[0].length + 1, start + match[0].length, 0];
    for (let lines = 0; lines < longest && offset < text.length; lines++) {
      const newline = text.indexOf("\n", offset);
      const lineEnd = newline === -1 ? text.length : newline;
      const line = text.slice(offset, Math.min(lineEnd, offset + 2000));
      const trimmed = line.trimStart();
      if (trimmed && line.length - trimmed.length <= depth && !sameDepth.test(trimmed)) break;
      for (const arm of line.matchAll(arms)) {
        const names = arm[1] ?? arm[2] ?? "";
        const from = offset + arm.index + arm[0].indexOf(names);
        for (const one of names.matchAll(element)) {
          const at = from + one.index + 1;
          values.push({ value: one[1] ?? "", start: at, end: at + (one[1] ?? "").length, branch });
        }
        branch++;
      }
      [offset, end] = [lineEnd + 1, lineEnd];
    }
    return { start, end, values };
  });
}

const comparison =
  /^[ \t]*(?:\}\s*)?(if|else if|elif|elsif|elseif|unless)\b[^\n]*?(?:error_?type|errorType|ErrorType)["'\])?]*\s*(?:===?|==|\beq\b)\s*\(?["']([A-Za-z0-9_]+)["'][^\n]*$/gm;

/** Chains of `if … else if …` that each compare an error type with one name and nothing else. */
export function chains(text: string): Branches[] {
  return conditionChains(text).filter(({ values }) => values.length > 1);
}

/** The same, a lone `if` included. */
export function conditionChains(text: string): Branches[] {
  const found: (Branches & { values: (FieldValue & { branch: number })[]; end: number })[] = [];
  for (const match of text.matchAll(comparison)) {
    const [line, keyword, value = ""] = match;
    if (/&&|\|\||\band\b|\bor\b/.test(line)) continue;
    const start = match.index + line.lastIndexOf(value, line.length);
    const last = found[found.length - 1];
    const branch = { value, start, end: start + value.length, branch: last?.values.length ?? 0 };
    if (keyword === "if" || !last) found.push({ start: match.index, end: match.index + line.length, values: [branch] });
    else {
      last.values.push(branch);
      last.end = match.index + line.length;
    }
  }
  return found;
}
