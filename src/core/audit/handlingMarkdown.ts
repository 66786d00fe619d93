import { actorName } from "../explanation/labels";
import { inlineCode } from "../explanation/markup";
import { english as t } from "../explanation/translate";
import type { CallError, HandlingReport, Place } from "./handlingReport";
import { callTitle, factsOf, handlingText, mostPlaces, mostRows, sentences } from "./handlingWords";

type Row = readonly string[];

/**
 * The report as Markdown, for a ticket or a pull request, which anybody may read: names, numbers and paths, and nothing
 * else that stands in a file. Paths and names stand as code, in which nothing is markup. English, whatever the interface.
 */
export function handlingMarkdown(report: HandlingReport): string {
  const words = sentences(t);
  const { calls, files } = report;
  const place = ({ file, line }: Place): string => code(`${files[file] ?? ""}:${line + 1}`);
  const places = (all: readonly Place[]): string => some(all.map(place), ", ");
  const errorsOf = (errors: readonly CallError[]): string[] =>
    table(
      ["Error", "Who acts", "Handled"],
      errors.map((one) => [
        code(one.type),
        actorName(one.actor, t),
        `${handlingText(one.handling, t)} ${places(one.places)}`.trim(),
      ]),
    );
  const part = (title: string, note: string, columns: Row, rows: readonly Row[]): string[] =>
    rows.length === 0 ? [] : [`## ${title}`, note, ...table(columns, rows)];
  const untold = report.untold.map(({ type, userMessage = "", calls, named }) => [
    code(type),
    userMessage,
    [
      some(
        calls.map((call) => `${code(call.method)} ${place(call.place)}`),
        ", ",
      ),
      ...(named.length > 0 ? [`named in ${places(named)}`] : []),
    ].join("; "),
  ]);
  const perCall = calls.slice(0, mostRows).flatMap((call) => {
    const [method, origin] = callTitle(call, t);
    return [`### ${code(method)}${origin} · ${place(call.place)}`, ...errorsOf(call.errors)];
  });
  const lines = [
    `# ${words.title}`,
    ...(report.isPartial ? [`**${words.partial}**`] : []),
    factsOf(report, t)
      .map(([name, count]) => `- ${name}: ${count}`)
      .join("\n"),
    ...(calls.length === 0 ? [words.noCalls] : []),
    ...part(words.untold, words.untoldNote, ["Error", "What you can tell them", "Known from"], untold),
    ...part(
      words.alike,
      words.alikeNote,
      ["Call", "Handler"],
      report.alike.map(({ method, call, handler }) => [`${code(method)} ${place(call)}`, place(handler)]),
    ),
    ...part(
      words.unknown,
      words.unknownNote,
      ["Name", "Probably meant", "Place"],
      report.unknown.map((one) => [code(one.name), one.meant === undefined ? "" : code(one.meant), place(one.place)]),
    ),
    ...(calls.length > 0 ? [`## ${words.calls}`, ...perCall, ...rest(calls.length)] : []),
    ...(calls.length > 0 ? [`## ${words.everyCall}`, ...errorsOf(report.everyCall)] : []),
    ...part(
      words.unmatched,
      words.unmatchedNote,
      ["Error", "Handled"],
      report.unmatched.map((one) => [code(one.type), places(one.places)]),
    ),
    `## ${words.limits}`,
    words.limitsItems.map((item) => `- ${item}`).join("\n"),
  ];
  return `${lines.join("\n\n")}\n`;
}

function table(columns: Row, rows: readonly Row[]): string[] {
  const line = (cells: Row): string => `| ${cells.join(" | ")} |`;
  const written = [line(columns), line(columns.map(() => "---")), ...rows.slice(0, mostRows).map(line)].join("\n");
  return [written, ...rest(rows.length)];
}

function rest(all: number): string[] {
  return all > mostRows ? [`… and ${all - mostRows} more.`] : [];
}

function some(all: readonly string[], between: string): string {
  const told = all.slice(0, mostPlaces).join(between);
  return all.length > mostPlaces ? `${told} and ${all.length - mostPlaces} more` : told;
}

/** A bar would end a table's cell, even in code. */
function code(text: string): string {
  return inlineCode(text).replaceAll("|", "\\|");
}
