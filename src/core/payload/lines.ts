import type { Span } from "../text/span";
import { reach } from "./reach";

/** How many lines a payload without brackets can go on for. */
const longestBlock = 14;
/** What Compose and the like print before each line of a program. */
const column = /^[\w./-]{1,60} +\| ?/;

/** How a line ends a block that it is met in: `before` it, or `behind` it. `goesOn`: not at all. */
export type Turn = "goesOn" | "before" | "behind";

/** The lines around some that belong together. @param up, down what a line is on the way there; indexed from the nearest */
export function linesAround(
  text: string,
  { start, end }: Span,
  up: (line: string) => Turn,
  down: (line: string) => Turn,
): Span {
  let [from, to] = [start, end];
  for (let lines = 0; lines < longestBlock && from > 0; lines++) {
    const previous = text.lastIndexOf("\n", from - 2) + 1;
    const turn = from - previous > reach ? "before" : up(text.slice(previous, from - 1));
    if (turn !== "before") from = previous;
    if (turn !== "goesOn") break;
  }
  for (let lines = 0; lines < longestBlock && to < text.length; lines++) {
    const next = lineEnd(text, to + 1);
    const turn = down(text.slice(to + 1, next));
    if (turn !== "before") to = next;
    if (turn !== "goesOn") break;
  }
  return { start: from, end: to };
}

/** Bounded, so that a text of one endless line stays linear. */
export function lineEnd(text: string, offset: number): number {
  const end = text.slice(offset, offset + reach).indexOf("\n");
  return end === -1 ? Math.min(text.length, offset + reach) : offset + end;
}

/** Lines without the column that all but the first begin with, which says what service printed them. */
export function withoutCommonColumn(lines: string): string {
  const common = /\n([\w./-]{1,60} +\| ?)/.exec(lines)?.[1];
  if (common === undefined) return lines;
  const rest = lines.split("\n");
  if (!rest.slice(1).every((line) => line.startsWith(common.trimEnd()))) return lines;
  return rest.map((line) => (line.startsWith(common) ? line.slice(common.length) : line)).join("\n");
}

/** A line without the column that says which service printed it. */
export function withoutColumn(line: string): string {
  return line.replace(column, "");
}
