import type { Span } from "../text/span";
import { namesSecret } from "./namedValues";
import { leftBefore, type Removal, removed } from "./removal";

const separators = [",", "|", ";", "\t"] as const;
/** What a head of a table holds: names, in quotes or not. */
const name = /^\s*["'*_]{0,2}[\w .#/-]{1,40}["'*_]{0,2}\s*$/;
/** The line below a head, and frames. */
const rule = /^[\s|+:=-]{3,}$/;
const longestLine = 2000;
const mostColumns = 60;

/** The values below a secret's name in CSV, in tables of Markdown, and in those that databases' shells draw. */
export function secretColumns(text: string): Removal[] {
  const lines = Array.from(text.matchAll(/[^\r\n]+/g), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    isRule: rule.test(line),
    canBeHead: line.length <= longestLine && namesSecret(line),
  })).filter(({ isRule }) => !isRule);
  return lines.some(({ canBeHead }) => canBeHead)
    ? separators.flatMap((separator) => columnsOf(text, lines, separator))
    : [];
}

function columnsOf(text: string, lines: readonly (Span & { canBeHead: boolean })[], separator: string): Removal[] {
  const found: Removal[] = [];
  let [width, secret] = [0, new Set<number>()];
  for (const line of lines) {
    const cells = cellsOf(text, line, separator);
    const named = line.canBeHead ? secretNames(text, cells) : [];
    const isRow = cells.length === width && secret.size > 0;
    // What looks like another head may be a row all the same: it is taken for both.
    if (isRow && ![...secret].every((column) => named.includes(column)))
      for (const column of secret) found.push(...valueIn(text, cells[column]));
    secret = new Set([...(isRow ? secret : []), ...named]);
    width = cells.length;
  }
  return found;
}

/** The columns of a head whose names give their values away; none where a line is no head. */
function secretNames(text: string, cells: readonly Span[]): number[] {
  const names = cells.map(({ start, end }) => text.slice(start, end));
  const filled = names.filter((cell) => cell.trim() !== "");
  if (filled.length < 2 || names.length > mostColumns || !filled.every((cell) => name.test(cell))) return [];
  return names.flatMap((cell, column) => (namesSecret(cell.trim().replace(/["'*]/g, "")) ? column : []));
}

function valueIn(text: string, cell: Span | undefined): Removal[] {
  if (!cell) return [];
  const [, before = "", value = ""] = /^(\s*["']?)(.*?)["']?\s*$/s.exec(text.slice(cell.start, cell.end)) ?? [];
  leftBefore.lastIndex = 0;
  if (value === "" || leftBefore.exec(value)?.[0] === value) return [];
  const start = cell.start + before.length;
  return [{ start, end: start + value.length, label: removed }];
}

/** The cells of a line; a separator in double quotes is part of a value. */
function cellsOf(text: string, line: Span, separator: string): Span[] {
  if (line.end - line.start > longestLine) return [];
  const cells: Span[] = [];
  let [start, isQuoted] = [line.start, false];
  for (let at = line.start; at < line.end; at++) {
    const char = text[at];
    if (char === '"') isQuoted = !isQuoted;
    else if (char === separator && !isQuoted) {
      cells.push({ start, end: at });
      start = at + 1;
    }
  }
  return [...cells, { start, end: line.end }];
}
