import type { Code } from "./code";

/** Languages whose blocks are laid out, by indentation alone or between a word and `end`. */
const laidOut = new Set([
  ...["python", "ruby", "elixir", "shellscript", "fish", "lua", "haskell", "elm", "ocaml", "fsharp", "yaml"],
  ...["makefile", "sql", "nim", "crystal", "julia", "coffeescript"],
]);

/** Whether layout says where a language's blocks end, rather than braces. */
export function isLaidOut(language: string): boolean {
  return laidOut.has(language);
}

/** A longer line is taken for several, so that code in one line takes no longer to read. */
const longestLine = 5000;

/** Where the line of an offset begins. */
export function lineStartAt(text: string, offset: number): number {
  const from = Math.max(0, offset - longestLine);
  return from + text.slice(from, offset).lastIndexOf("\n") + 1;
}

/** Where the line of an offset ends: at its line break, or where the text does. */
export function lineEndAt(text: string, offset: number): number {
  const end = text.slice(offset, offset + longestLine).indexOf("\n");
  return end === -1 ? Math.min(text.length, offset + longestLine) : offset + end;
}

/** How far a line is indented, in characters; -1 for one that holds no code. */
export function indentAt(mask: string, lineStart: number): number {
  let at = lineStart;
  while ((mask[at] === " " || mask[at] === "\t") && at - lineStart < longestLine) at++;
  const one = mask[at];
  return one === undefined || /\s/.test(one) ? -1 : at - lineStart;
}

/**
 * Where the block ends that a statement stands in.
 * @param reach how far it is looked for; a longer block ends there
 */
export function blockEnd(code: Code, statement: number, reach: number): number {
  const { mask, brackets, language } = code;
  const limit = Math.min(mask.length, statement + reach);
  if (!isLaidOut(language)) {
    const open = brackets.braceAround(statement);
    if (open === -1) return limit;
    const close = brackets.partner(open);
    return close === -1 ? limit : Math.min(close, limit);
  }
  const first = lineStartAt(mask, statement);
  const depth = indentAt(mask, first);
  for (let at = lineEndAt(mask, statement) + 1; at < limit; at = lineEndAt(mask, at) + 1) {
    const indent = indentAt(mask, at);
    if (indent !== -1 && indent < depth) return at;
  }
  return limit;
}

/**
 * Where a body ends that begins behind an arrow, a colon or a list of parameters: with its braces, else before the next
 * line that is indented no further than the one it begins on.
 */
export function bodyEnd(code: Code, from: number, reach: number): number {
  const { mask, brackets } = code;
  const limit = Math.min(mask.length, from + reach);
  const open = from + (/^[ \t]*(?:=>|->|:)?\s*(?=\{)/.exec(mask.slice(from, from + 80))?.[0].length ?? 0);
  if (mask[open] === "{" && brackets.partner(open) !== -1) return Math.min(brackets.partner(open), limit);
  const depth = indentAt(mask, lineStartAt(mask, from));
  for (let at = lineEndAt(mask, from) + 1; at < limit; at = lineEndAt(mask, at) + 1) {
    const indent = indentAt(mask, at);
    if (indent !== -1 && indent <= depth) return at;
  }
  return limit;
}
