import { beginningBetween, type Span } from "../text/span";
import type { StatusCondition } from "./statusConditions";

const status = String.raw`(?:http_?)?status(?:_?code)?\b[^\n,]{0,40}`;
const type = String.raw`(?:error_?type|getErrorType)\b[^\n,]{0,40}`;
const keyword = String.raw`\b(?:match|switch|case|when)\b`;
const pair = String.raw`(?:(${status},[^\n,]{0,60}?${type})|${type},[^\n,]{0,60}?${status})`;
/** `match (e.status_code, e.error_type) {`, `(e.StatusCode, e.ErrorType) switch`, `case {status, error_type} do`. */
const header = new RegExp(
  String.raw`^[^\n]{0,120}?(?:${keyword}[^\n]{0,60}?${pair}|${pair}[^\n]{0,20}?${keyword})`,
  "gim",
);
/** `(404, "session_not_found")`, up to the name. */
const statusFirst = /[[({]\s*(\d{3})\s*,\s*(?:[\w.]*\.)?["'`]?$/;
/** `("session_not_found", 404)`, behind the name. */
const typeFirst = /^["'`]?\s*,\s*(\d{3})\s*[\])}]/;
/** How far the arms of one match are looked for, in UTF-16 units. */
const reach = 5000;

/**
 * Finds pairs of status and error type that a match over both asks for.
 * @param types values of error types, in order
 */
export function statusTuples<T extends Span>(text: string, types: readonly T[]): StatusCondition<T>[] {
  const blocks = [...text.matchAll(header)].map(({ 0: line, 1: one, 2: other, index }) => {
    return { start: index + line.length, end: blockEnd(text, index), isStatusFirst: (one ?? other) !== undefined };
  });
  return blocks.flatMap(({ start, end, isStatusFirst }) =>
    beginningBetween(types, start, end).flatMap((one): StatusCondition<T>[] => {
      const at = isStatusFirst ? statusBefore(text, one) : statusBehind(text, one);
      return at === undefined ? [] : [{ type: one, status: { start: at, end: at + 3 } }];
    }),
  );
}

function statusBefore(text: string, { start }: Span): number | undefined {
  const from = Math.max(0, start - 80);
  const match = statusFirst.exec(text.slice(from, start));
  return match ? from + match.index + match[0].indexOf(match[1] ?? "") : undefined;
}

function statusBehind(text: string, { end }: Span): number | undefined {
  const match = typeFirst.exec(text.slice(end, end + 40));
  return match ? end + match[0].indexOf(match[1] ?? "") : undefined;
}

/** A match ends before the first line that stands less deep than it. */
function blockEnd(text: string, start: number): number {
  const indent = /^[ \t]*/.exec(text.slice(start, start + 200))?.[0].length ?? 0;
  const furthest = Math.min(text.length, start + reach);
  let end = start;
  for (let next = text.indexOf("\n", start); next !== -1 && next < furthest; next = text.indexOf("\n", next + 1)) {
    const line = text.slice(next + 1, next + 200);
    const depth = line.search(/[^ \t]/);
    if (depth !== -1 && depth < indent && line[depth] !== "\n" && line[depth] !== "\r") return end;
    end = next;
  }
  return furthest;
}
