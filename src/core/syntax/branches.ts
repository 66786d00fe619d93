import type { FieldValue } from "./fieldValues";
import type { Span } from "../text/span";

/** A `switch`, `match`, `when`, `case` or chain of `else if` over an error type, with the values it asks for. */
export interface Branches extends Span {
  /** Of every branch, in order: one branch may ask for several. */
  readonly values: readonly FieldValue[];
}

const header =
  /^[^\n"'`]*?(?:\b(?:switch|match|when|case)\b[^\n]*?(?:error_?type|errorType|ErrorType)\b|(?:error_?type|errorType|ErrorType)(?:\(\))?(?:\.as_str\(\))? (?:match|switch)\b)[^\n]*/gm;
/** `case "x"`, `when "x", "y"`, and `"x" =>` or `"x" ->` at the beginning of a line. */
const arms =
  /\b(?:case|when)\s+["'][A-Za-z0-9_]+["'](?:\s*(?:(?:[,|]|or)\s*)?["'][A-Za-z0-9_]+["'])*|^\s*(?:\|\s*)?(?:["'][A-Za-z0-9_]+["']\s*(?:[,|]\s*)?)+[=-]>/g;
const element = /["'][A-Za-z0-9_]+["']/g;
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
    const depth = match[0].search(/[^ \t]/);
    const values: FieldValue[] = [];
    let end = start + match[0].length;
    let offset = end + 1;
    for (let lines = 0; lines < longest && offset < text.length; lines++) {
      const newline = text.indexOf("\n", offset);
      const lineEnd = newline === -1 ? text.length : newline;
      const line = text.slice(offset, Math.min(lineEnd, offset + 2000));
      const trimmed = line.trimStart();
      if (trimmed && line.length - trimmed.length <= depth && !sameDepth.test(trimmed)) break;
      for (const arm of line.matchAll(arms)) {
        for (const one of arm[0].matchAll(element)) {
          const value = one[0].slice(1, -1);
          const at = offset + arm.index + one.index + 1;
          values.push({ value, start: at, end: at + value.length });
        }
      }
      [offset, end] = [lineEnd + 1, lineEnd];
    }
    return { start, end, values };
  });
}

const comparison =
  /^[ \t]*(?:\}\s*)?(if|else if|elif|elsif|elseif|unless)\b[^\n]*?(?:error_?type|errorType|ErrorType)["'\])?]*\s*(?:===?|\beq)\s*\(?["']([A-Za-z0-9_]+)["'][^\n]*/gm;

/** Chains of `if … else if …` that each compare an error type with one name and nothing else. */
export function chains(text: string): Branches[] {
  return conditionChains(text).filter(({ values }) => values.length > 1);
}

/** The same, a lone `if` included. */
export function conditionChains(text: string): Branches[] {
  const found: (Branches & { values: FieldValue[]; end: number })[] = [];
  for (const match of text.matchAll(comparison)) {
    const [line, keyword, value = ""] = match;
    if (/&&|\|\||\band\b|\bor\b/.test(line)) continue;
    const start = match.index + line.lastIndexOf(value);
    const last = found.at(-1);
    const branch = { value, start, end: start + value.length };
    if (keyword === "if" || !last) found.push({ start: match.index, end: match.index + line.length, values: [branch] });
    else {
      last.values.push(branch);
      last.end = match.index + line.length;
    }
  }
  return found;
}
