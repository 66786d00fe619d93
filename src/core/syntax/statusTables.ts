import { beginningBetween, type Span } from "../text/span";
import type { StatusCondition } from "./statusConditions";

/** The names of a table's columns, of which one is an error type: a test's parameters, or what it calls them. */
const columns =
  /[([|"'](?=[^()[\]|\n]{0,200}\b(?:error_?type|kind|reason|type|error|code)\b)(?=[^()[\]|\n]{0,200}(?:\b|_)status(?:_?code)?\b)([^()[\]|\n]{5,200})[)\]|"']|\((?=[^()\n]{0,200}["']error_?type["'])([^()\n]{5,200})\)/gi;
/** The fields of a row in Go: `struct { name string; status int; errorType string }`. */
const struct = /\bstruct\s*\{([^{}]{5,400})\}/g;
/** The head of a table that lines make: Spock's, and jest's `each`. */
const lined =
  /^[ \t]*((?=[^\n]{0,200}\berror_?type\b)(?=[^\n]{0,200}\bstatus(?:_?code)?\b)\w+(?:[ \t]*\|{1,2}[ \t]*\w+){1,8})[ \t]*$/gim;
const isStatus = /^(?:(?:http|api|stytch)_?)?status(?:_?code)?$/i;
/** Its own name says whose status it is. */
const isOfStytch = /^stytch/i;
const isType = /^error_?type$/i;
/** A column that holds error types if both are handed on together. */
const mayBeType = /^(?:kind|reason|type|error|code)$/i;
/** Where a column says what comes of an error, the status beside the type is Stytch's, and not the answer to it. */
const isOutcome = /expect|want|outcome|result|failure|answer|mapped/i;
/** What a row begins with. */
const rowStart = /(?:\b(?:InlineData|TestCase|DataRow|param|arguments|Arguments\.of|of)|[[(,{]|^)\s*$/;
/** How far from its columns a table's rows are looked for, in UTF-16 units. */
const reach = 3000;
const longestRow = 160;
/** How many calls with the names of two columns are looked at. */
const mostCalls = 8;

/**
 * Finds statuses in the rows of a test's table of cases, beside the error type of the same row.
 * @param types values of error types, in order
 */
export function statusTables<T extends Span>(text: string, types: readonly T[]): StatusCondition<T>[] {
  const found: StatusCondition<T>[] = [];
  let last = -1;
  const heads = [
    ...[...text.matchAll(columns)].map((head) => ({ head, names: (head[1] ?? head[2] ?? "").split(",").map(nameOf) })),
    ...[...text.matchAll(struct)].map((head) => ({ head, names: fieldsOf(head[1] ?? "") })),
    ...[...text.matchAll(lined)].map((head) => ({
      head,
      names: (head[1] ?? "").split(/\|+/).map((one) => one.trim()),
    })),
  ];
  for (const { head, names } of heads.sort((a, b) => a.head.index - b.head.index)) {
    const { 0: whole, index } = head;
    const status = names.findIndex((name) => isStatus.test(name));
    const named = names.findIndex((name) => isType.test(name));
    const type =
      named !== -1
        ? named
        : names.findIndex(
            (name) => mayBeType.test(name) && isHandedOn(text, index + whole.length, name, names[status]),
          );
    if (status === -1 || type === -1) continue;
    const isTold =
      names.some((name) => isOutcome.test(name) || (isStatus.test(name) && isOfStytch.test(name))) ||
      isHandedOn(text, index + whole.length, names[type] ?? "", names[status]);
    if (!isTold) continue;
    for (const one of beginningBetween(types, Math.max(last, index - reach), index + whole.length + reach)) {
      const cell = cellOf(text, one, type, status);
      if (cell) found.push({ type: one, status: cell });
    }
    // Rows belong to one table, and a text that is nothing but columns is read once.
    last = index + whole.length + reach;
  }
  return found;
}

/** What makes an error of both, by its name; what takes them as parameters doesn't. */
const maker =
  /(?<!\b(?:def|func|fun|fn|function|void)\s+)\b\w*(?:stytch|err|fail|refus|reject|mock|stub|fake|raise|throw|deny|exception|payload|says|respond|repl)\w*[!?]?$/i;

/** `stytch_error(status, kind)` */
function isHandedOn(text: string, from: number, type: string, status = ""): boolean {
  const behind = text.slice(from, from + 2 * reach);
  return [`(${status}, ${type}`, `(${type}, ${status}`].some((both) => {
    for (
      let at = behind.indexOf(both), seen = 0;
      at !== -1 && seen < mostCalls;
      at = behind.indexOf(both, at + 1), seen++
    ) {
      if (maker.test(behind.slice(Math.max(0, at - 60), at))) return true;
    }
    return false;
  });
}

/** Go's fields, of which several may have one type. */
function fieldsOf(body: string): string[] {
  return body
    .split(/[;\n]/)
    .flatMap((line) => (/^\s*(\w+(?:\s*,\s*\w+)*)\s+\S/.exec(line)?.[1] ?? "").split(/\s*,\s*/).filter(Boolean));
}

/** `string errorType`, `error_type: str`, `"error_type"`. */
function nameOf(column: string): string {
  return /([\w$]+)[^\w$]*$/.exec(column.replace(/[:=].*$/, ""))?.[1] ?? "";
}

function cellOf(text: string, one: Span, type: number, status: number): Span | undefined {
  const lineStart = text.lastIndexOf("\n", one.start) + 1;
  const row = text.slice(
    lineStart,
    Math.min(one.end + longestRow, (text.indexOf("\n", one.end) + 1 || text.length + 1) - 1),
  );
  if (row.length < 2 * longestRow && /\|\s*\$?\{?["']|["']\}?\s*\|/.test(row))
    return lineCell(row, lineStart, one, type, status);
  const before = text.slice(Math.max(0, one.start - longestRow), one.start);
  const open = Math.max(before.lastIndexOf("("), before.lastIndexOf("["), before.lastIndexOf("{"));
  const head = before.slice(open + 1);
  if (open === -1 || head.includes("\n") || !rowStart.test(before.slice(0, open).replace(/^[^]*\n/, "")))
    return undefined;
  const start = one.start - head.length;
  const tail = /^[^()[\]{}\n]*/.exec(text.slice(one.end, one.end + longestRow))?.[0] ?? "";
  const cells = text.slice(start, one.end + tail.length).split(",");
  if (head.split(",").length - 1 !== type) return undefined;
  const cell = cells[status] ?? "";
  if (!/^\s*\d{3}\s*$/.test(cell)) return undefined;
  const at = start + cells.slice(0, status).join(",").length + (status > 0 ? 1 : 0) + cell.search(/\d/);
  return { start: at, end: at + 3 };
}

/** `${400} | ${"session_not_found"}` */
function lineCell(row: string, lineStart: number, one: Span, type: number, status: number): Span | undefined {
  const cells = [...row.matchAll(/[^|]+/g)];
  const its = cells[type];
  const digits = /^\s*(?:\$\{)?\s*(\d{3})\s*\}?\s*$/.exec(cells[status]?.[0] ?? "");
  const place = one.start - lineStart;
  if (!its || !digits || place < its.index || place >= its.index + its[0].length) return undefined;
  const start = lineStart + (cells[status]?.index ?? 0) + digits[0].search(/\d/);
  return { start, end: start + 3 };
}
