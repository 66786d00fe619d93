import { number } from "./amounts";
import type { Move } from "./moves";
import type { Report, ReportRow } from "./report";
import { utc } from "./times";

/** What is passed on of a report: names of the catalog, numbers and times, and nothing else that stood in a log. */
interface Exported {
  readonly version: 1;
  /** ISO 8601. Without it, all of the time that the logs tell of. */
  readonly span?: { readonly from: string; readonly to: string };
  readonly partial: boolean;
  readonly files: { readonly count: number; readonly bytes: number; readonly notReadToTheEnd: number };
  readonly failures: number;
  readonly withoutTime: number;
  /** Failures with types that the catalog doesn't have; what they are called may be anything. */
  readonly unexplained: { readonly types: number; readonly failures: number };
  readonly errors: readonly ExportedError[];
}

interface ExportedError {
  readonly type: string;
  readonly failures: number;
  readonly first?: string;
  readonly last?: string;
  readonly statuses: Readonly<Record<string, number>>;
  readonly move: Move;
  readonly retry?: NonNullable<ReportRow["retry"]>;
  readonly change?: string;
  /** How many different ones the failures met in all of the logs. */
  readonly met: ReportRow["ids"];
}

/** A form in which a report can be passed on. */
export type ExportForm = "markdown" | "csv" | "json";

/**
 * A report for a ticket, a table or a program, which anybody may read: no line of a log, no id, no file's name.
 * @param types those that are told; all if there are none
 */
export function exportReport(report: Report, form: ExportForm, types: ReadonlySet<string>): string {
  const rows = report.rows.filter((row) => row.failures > 0 && (types.size === 0 || types.has(row.type)));
  if (form === "csv") return csv(rows);
  return form === "json" ? `${JSON.stringify(exported(report, rows), undefined, 2)}\n` : markdown(report, rows);
}

function exported(report: Report, rows: readonly ReportRow[]): Exported {
  const { span, files, isPartial, untimed, unknown, otherUnknown } = report;
  return {
    version: 1,
    ...(span && { span: { from: iso(span.from), to: iso(span.to) } }),
    partial: isPartial,
    files: {
      count: files.length,
      bytes: files.reduce((sum, { read }) => sum + read, 0),
      notReadToTheEnd: files.filter(({ problem }) => problem !== undefined).length,
    },
    failures: total(rows),
    withoutTime: untimed,
    unexplained: {
      types: unknown.length,
      failures: unknown.reduce((sum, { failures }) => sum + failures, otherUnknown),
    },
    errors: rows.map((row) => ({
      type: row.type,
      failures: row.failures,
      ...(row.first !== undefined && { first: iso(row.first) }),
      ...(row.last !== undefined && { last: iso(row.last) }),
      statuses: Object.fromEntries(row.statuses),
      move: row.move,
      ...(row.retry && { retry: row.retry }),
      ...(row.change && { change: changeText(row) }),
      met: row.ids,
    })),
  };
}

const columns: readonly (readonly [string, (row: ReportRow) => string | number])[] = [
  ["error_type", ({ type }) => type],
  ["failures", ({ failures }) => failures],
  ["first_utc", ({ first }) => (first === undefined ? "" : iso(first))],
  ["last_utc", ({ last }) => (last === undefined ? "" : iso(last))],
  ["statuses", ({ statuses }) => statuses.map(([status]) => status).join(" ")],
  ["whose_move", ({ move }) => move],
  ["retry", ({ retry }) => retry ?? ""],
  ["change", changeText],
  ["users", ({ ids }) => ids.users],
  ["organizations", ({ ids }) => ids.organizations],
  ["sessions", ({ ids }) => ids.sessions],
];

/** No field has a comma, a quote or a line break, nor begins as a formula does: they are names, numbers and times. */
function csv(rows: readonly ReportRow[]): string {
  const lines = rows.map((row) => columns.map(([, value]) => value(row)).join(","));
  return [columns.map(([name]) => name).join(","), ...lines, ""].join("\r\n");
}

function markdown(report: Report, rows: readonly ReportRow[]): string {
  const { span, isPartial, untimed, files } = report;
  const { unexplained } = exported(report, rows);
  const times = rows.flatMap(({ first, last }) => (first === undefined || last === undefined ? [] : [first, last]));
  const [from, to] = span ? [span.from, span.to] : [Math.min(...times), Math.max(...times)];
  const notes = [
    ...(isPartial ? ["The logs were not read to their end."] : []),
    ...(files.some(({ problem }) => problem !== undefined) ? ["Some files could not be read to their end."] : []),
    ...(untimed > 0 && !span ? [`${number(untimed)} failures tell no time.`] : []),
    ...(unexplained.failures > 0
      ? [`${number(unexplained.failures)} more have types that the catalog doesn't have.`]
      : []),
  ];
  return [
    `**${number(total(rows))} Stytch failures of ${rows.length} types${times.length > 0 ? `, ${utc(from)} to ${utc(to)} UTC` : ""}**`,
    "",
    ...(notes.length > 0 ? [notes.join(" "), ""] : []),
    "| Error | Failures | First (UTC) | Last (UTC) | Whose move | Retry | What changed |",
    "|---|--:|---|---|---|---|---|",
    ...rows.map((row) =>
      [
        "",
        `\`${row.type}\``,
        number(row.failures),
        row.first === undefined ? "" : utc(row.first),
        row.last === undefined ? "" : utc(row.last),
        row.move,
        row.retry ?? "",
        changeText(row),
        "",
      ]
        .join(" | ")
        .trim(),
    ),
    "",
  ].join("\n");
}

function changeText({ change }: Pick<ReportRow, "change">): string {
  switch (change?.kind) {
    case undefined:
      return "";
    case "new":
      return `new since ${iso(change.since)}`;
    case "gone":
      return `gone since ${iso(change.last)}`;
    case "more":
      return `${change.times} times as many since ${iso(change.since)}`;
  }
}

function total(rows: readonly ReportRow[]): number {
  return rows.reduce((sum, { failures }) => sum + failures, 0);
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
