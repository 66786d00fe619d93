import type { Translate } from "../explanation/translate";
import { plain } from "../explanation/markup";
import { moveName } from "./moves";
import type { Report, ReportRow } from "./report";
import { changeText, idsText, retryText } from "./rowTexts";
import type { Steps } from "./steps";

/** What the table of errors can be sorted by. */
const sortKeys = ["chosen", "type", "failures", "first", "last", "change", "move", "retry", "ids"] as const;
type SortKey = (typeof sortKeys)[number];

/** How somebody looks at a report: what of it is told, and in which order. */
export interface TableView {
  readonly sort: SortKey;
  readonly isUp: boolean;
  /** Rows that have this text somewhere are told; all where it is empty. */
  readonly filter: string;
  /** The series of the timeline whose errors alone are told. */
  readonly alone?: string;
  /** Types that something shall be done with. */
  readonly chosen: ReadonlySet<string>;
  /** What is unfolded, by the ids of the page. */
  readonly open: ReadonlySet<string>;
  /** So many rows, and files, are told at most. */
  readonly rows: number;
  readonly files: number;
}

/** How many rows, or files, are told at first, and how many more each time. */
export const portion = 100;
/** More ids or types than the page can have, and more letters than anybody filters by. */
const [mostNames, longestText] = [5000, 200];

/** What a page says of how it is looked at; what can't be is taken for unsaid. */
export function asTableView(said: unknown): TableView {
  const { sort, isUp, filter, alone, chosen, open, rows, files } = (
    typeof said === "object" && said !== null ? said : {}
  ) as Readonly<Record<string, unknown>>;
  const text = (value: unknown): string => (typeof value === "string" ? value.slice(0, longestText) : "");
  const names = (value: unknown): ReadonlySet<string> =>
    new Set(Array.isArray(value) ? value.slice(0, mostNames).map(text) : []);
  const count = (value: unknown): number => (Number.isSafeInteger(value) ? Math.max(portion, Number(value)) : portion);
  return {
    sort: sortKeys.find((key) => key === sort) ?? "failures",
    isUp: isUp === true,
    filter: text(filter),
    ...(typeof alone === "string" && { alone: text(alone) }),
    chosen: names(chosen),
    open: names(open),
    rows: count(rows),
    files: count(files),
  };
}

/** All rows that fit the filter, in the order that is wanted; those that are alike, most failures first. */
export function* rowsInOrder({ rows, series }: Report, view: TableView, t: Translate): Steps<readonly ReportRow[]> {
  // What was listed alone may stand in no series any more; then all is listed again.
  const alone = series.find(({ id }) => id === view.alone)?.types;
  const listed = alone && new Set(alone);
  const wanted = view.filter.trim().toLowerCase();
  const keyed: { readonly row: ReportRow; readonly key: string | number }[] = [];
  for (const row of rows) {
    if (listed && !listed.has(row.type)) continue;
    if (wanted === "" || wordsOf(row, t).toLowerCase().includes(wanted))
      keyed.push({ row, key: sortKey(row, view, t) });
    yield;
  }
  const sign = view.isUp ? 1 : -1;
  return keyed.sort((a, b) => sign * compare(a.key, b.key)).map(({ row }) => row);
}

/** What a row shows. */
function wordsOf(row: ReportRow, t: Translate): string {
  const { type, meaning, move, retry, change, samples } = row;
  const excerpts = samples.map(({ error }) => error.excerpt);
  const texts = [type, moveName(move, t), retryText(retry, t), changeText(change, t), idsText(row, t), plain(meaning)];
  return [...texts, ...excerpts].join("\n");
}

function sortKey(row: ReportRow, { sort, chosen }: TableView, t: Translate): string | number {
  switch (sort) {
    case "chosen":
      return Number(chosen.has(row.type));
    case "failures":
      return row.failures;
    case "first":
    case "last":
      return row[sort] ?? 0;
    case "ids":
      return row.ids.users + row.ids.organizations + row.ids.sessions;
    case "type":
      return row.type;
    case "move":
      return moveName(row.move, t);
    case "retry":
      return retryText(row.retry, t);
    case "change":
      return changeText(row.change, t);
  }
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : Number(a > b);
}
