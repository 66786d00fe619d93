import type { Code } from "../../code/code";
import type { Layout } from "../layout";
import { indentAt, lineAfter, lineFrom, lineStart } from "../lines";
import { type Insertion, ownLines, written } from "../place";

/**
 * A line of imports behind the last one of a kind.
 * @param last what such a line begins with, as a global pattern with `m`; lines within brackets don't count
 * @param otherwise where it goes if there is none, as an offset that begins a line
 * @param isApart whether a blank line parts it from what follows there
 */
export function behindLast(
  { text, mask, brackets }: Code,
  layout: Layout,
  line: string,
  last: RegExp,
  otherwise: () => { offset: number; isApart: boolean },
): Insertion {
  const match = [...mask.matchAll(last)].findLast(({ index }) => brackets.around(index) === -1);
  if (match) {
    const offset = statementEnd(mask, brackets, match.index);
    return written(ownLines(text, offset, indentAt(text, match.index), layout), [line], layout);
  }
  const { offset, isApart } = otherwise();
  const isBeforeBlank = lineFrom(text, offset).trim() === "";
  const place = ownLines(text, offset, indentAt(text, offset), layout);
  return written(place, isApart && !isBeforeBlank ? [line, ""] : [line], layout);
}

/** Behind the last line of a statement, whose brackets may span lines. */
function statementEnd(mask: string, brackets: Code["brackets"], start: number): number {
  let at = start;
  for (; at < mask.length && mask[at] !== "\n"; at++) {
    const partner = "([{".includes(mask[at] ?? "") ? brackets.partner(at) : -1;
    if (partner !== -1) at = partner;
  }
  return Math.min(at + 1, mask.length);
}

/** Where a file's code begins: behind what `preamble` matches, and behind comments at its top that a blank line ends. */
export function codeStart({ text, mask }: Code, preamble?: RegExp): number {
  let end = lineStart(text, Math.max(0, text.search(/\S/)));
  let isComment = false;
  for (let start = end; start < text.length; start = lineAfter(text, start)) {
    const [line, code] = [lineFrom(text, start).trim(), lineFrom(mask, start).trim()];
    const isPreamble = line.startsWith("#!") || (code !== "" && preamble?.test(code) === true);
    if (code !== "" && !isPreamble) break;
    if (isPreamble || (line === "" && isComment)) end = lineAfter(text, start);
    isComment = line !== "" && !isPreamble;
  }
  return end;
}
