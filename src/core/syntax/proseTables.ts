import { lineEndAt, lineStartAt } from "../code/blocks";
import type { Span } from "../text/span";
import type { StatusCondition } from "./statusConditions";

/** What a column of Stytch's own statuses is called; one of somebody's answers says whose they are. */
const statusColumn = /^\W*(?:http\s+)?status(?:\s+code)?\W*$/i;
const digits = /^\s*`?(\d{3})`?\s*$/;
/** How many rows above one the head of its table is looked for, and how long a row may be, in UTF-16 units. */
const [mostRows, longestRow] = [60, 600];

/** A status beside an error type, and where its table begins. */
interface TableStatus<T extends Span> extends StatusCondition<T> {
  readonly table: number;
}

/**
 * Finds the status that a table of a text for people gives beside an error type: `| captcha_failed | 403 |`.
 * @param types error types in the text
 */
export function proseTables<T extends Span>(text: string, types: readonly T[]): TableStatus<T>[] {
  return types.flatMap((type): TableStatus<T>[] => {
    const row = rowAround(text, type.start);
    const head = row && headOf(text, row);
    const column = head?.names.findIndex((name) => statusColumn.test(name));
    if (!row || column === undefined || column === -1) return [];
    const cells = text.slice(row.start, row.end).split("|");
    const cell = cells[column] ?? "";
    if (!digits.test(cell)) return [];
    const start = row.start + cells.slice(0, column).join("|").length + 1 + cell.search(/\d/);
    return [{ type, status: { start, end: start + 3 }, table: head?.start ?? 0 }];
  });
}

function rowAround(text: string, offset: number): Span | undefined {
  const [start, end] = [lineStartAt(text, offset), lineEndAt(text, offset)];
  return end - start < longestRow && /^[ \t]*\|/.test(text.slice(start, start + 20)) ? { start, end } : undefined;
}

/** The names of a table's columns; undefined where it has no line below them. */
function headOf(text: string, row: Span): { readonly start: number; readonly names: string[] } | undefined {
  let [at, below]: [Span, Span | undefined] = [row, undefined];
  for (let rows = 0; rows < mostRows; rows++) {
    const above = at.start === 0 ? undefined : rowAround(text, at.start - 1);
    if (!above) break;
    [at, below] = [above, at];
  }
  if (!below || !/^\s*\|[\s|:-]+$/.test(text.slice(below.start, below.end))) return undefined;
  return { start: at.start, names: text.slice(at.start, at.end).split("|") };
}
