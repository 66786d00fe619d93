import type { CompiledProse } from "../../catalog/compile";
import type { Retry } from "../../catalog/entry";
import type { TimeNote } from "../logTimes/timesOfFile";
import { type Change, changeOf } from "./changes";
import { type IdKind, idKinds } from "./metIds";
import type { Move } from "./moves";
import type { Sample, Tally, TypeTally } from "./tally";
import { placeAxis } from "./placeAxis";
import { type Stack, stackedSeries } from "./stack";
import { type Series, timeline, type Timeline } from "./timeline";

/** What became of one file. */
export interface FileOutcome {
  readonly name: string;
  /** Bytes that were read, and how many it has; as they lie on the disk. */
  readonly read: number;
  readonly size: number;
  /** Why the rest of it is not in the report. */
  readonly problem?: string;
  /** What its times leave open. */
  readonly notes?: readonly TimeNote[];
}

/** One error type of a report. */
export interface ReportRow {
  readonly type: string;
  readonly meaning: string;
  readonly move: Move;
  /** Undefined where it depends on the case. */
  readonly retry: Retry | undefined;
  readonly failures: number;
  readonly mentions: number;
  /** How many of them Stytch answered with each status, most first; not all say it. */
  readonly statuses: readonly (readonly [status: number, failures: number])[];
  /** Epoch ms; of a part of the logs, to the minute. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly change: Change | undefined;
  /** How many different ones its failures met in all of the logs. */
  readonly ids: Readonly<Record<IdKind, number>>;
  readonly samples: readonly Sample[];
}

/** A type that the catalog doesn't have. */
type UnknownRow = Pick<ReportRow, "type" | "failures" | "first" | "last" | "statuses" | "samples">;

/** A part of the time that logs tell of, in epoch ms; its end is outside of it. */
interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** What of the logs is looked at, and how. */
export interface View {
  /** All of them without it. */
  readonly span?: TimeSpan;
  readonly stack: Stack;
}

/** Which errors are in logs, since when, and whose move it is. */
export interface Report extends View {
  readonly files: readonly FileOutcome[];
  /** Somebody ended it before everything was read. */
  readonly isPartial: boolean;
  readonly failures: number;
  /** Failures whose entry tells no time: none of them is in any part. */
  readonly untimed: number;
  /** Most failures first. */
  readonly rows: readonly ReportRow[];
  /** Failures that Stytch reported with types that the catalog doesn't have, most first. */
  readonly unknown: readonly UnknownRow[];
  /** Failures of further such types, which aren't told apart. */
  readonly otherUnknown: number;
  /** Failures by whose move it is. */
  readonly byMove: ReadonlyMap<Move, number>;
  readonly timeline: Timeline | undefined;
  /** What the columns of the timeline are made of, from the bottom up. */
  readonly series: readonly Series[];
}

/** Makes a report of what has been counted so far. */
export function reportOf(
  tally: Tally,
  prose: CompiledProse,
  { files, isPartial, span, stack }: Pick<Report, "files" | "isPartial"> & View,
): Report {
  const tallies = [...tally.types.values()];
  const rows = tallies
    .flatMap((one) => rowOf(one, prose, span ?? spanOf(tallies), span) ?? [])
    .filter(({ failures }) => span === undefined || failures > 0)
    .sort(byFailures);
  const byMove = new Map<Move, number>();
  for (const { move, failures } of rows) if (failures > 0) byMove.set(move, (byMove.get(move) ?? 0) + failures);
  const series = stackedSeries(rows, stack);
  const minutes = new Map(tallies.map((one) => [one.type, minutesIn(one, span)]));
  return {
    files,
    isPartial,
    stack,
    ...(span && { span }),
    failures: rows.reduce((sum, { failures }) => sum + failures, 0),
    untimed: tallies.reduce((sum, { untimed }) => sum + untimed, 0),
    rows,
    unknown: [...tally.unknownTypes.values()]
      .map((one) => countsOf(one, span))
      .filter(({ failures }) => failures > 0)
      .sort(byFailures),
    otherUnknown: tally.otherUnknown,
    byMove,
    series,
    timeline:
      timeline(
        series.map(({ id, types }) => ({ kind: id, minutes: types.flatMap((type) => [...(minutes.get(type) ?? [])]) })),
        span,
      ) ??
      placeAxis(
        series.map(({ id, types }) => ({
          kind: id,
          parts: types.flatMap((type) => [...(tally.types.get(type)?.parts ?? [])]),
        })),
      ),
  };
}

function byFailures(a: Pick<ReportRow, "failures" | "type">, b: Pick<ReportRow, "failures" | "type">): number {
  return b.failures - a.failures || (a.type < b.type ? -1 : 1);
}

function spanOf(tallies: readonly TypeTally[]): TimeSpan {
  const times = tallies.flatMap(({ first, last }) => (first === undefined || last === undefined ? [] : [first, last]));
  return { from: Math.min(...times), to: Math.max(...times) };
}

function minutesIn({ minutes }: TypeTally, span: TimeSpan | undefined): ReadonlyMap<number, number> {
  if (!span) return minutes;
  return new Map([...minutes].filter(([minute]) => minute * 60_000 >= span.from && minute * 60_000 < span.to));
}

/** What is counted of a type, in a part of the logs or in all of them. */
function countsOf(tally: TypeTally, span: TimeSpan | undefined): UnknownRow {
  const { type, samples } = tally;
  const statuses = [...tally.statuses].sort((a, b) => b[1] - a[1]);
  if (!span) return { type, failures: tally.failures, first: tally.first, last: tally.last, statuses, samples };
  const minutes = minutesIn(tally, span);
  const failures = [...minutes.values()].reduce((sum, count) => sum + count, 0);
  const [first, last] = [Math.min(...minutes.keys()), Math.max(...minutes.keys())].map((minute) => minute * 60_000);
  return { type, failures, first, last, statuses, samples };
}

function rowOf(tally: TypeTally, prose: CompiledProse, span: TimeSpan, part?: TimeSpan): ReportRow | undefined {
  const told = prose[tally.type];
  if (!told) return undefined;
  const cases = [told, ...told.otherCases];
  const isAlike = (key: "actor" | "retry"): boolean => cases.every((one) => one[key] === told[key]);
  const count = (kind: IdKind): number => tally.ids[kind].size;
  return {
    ...countsOf(tally, part),
    meaning: told.meaning,
    move: isAlike("actor") ? told.actor : "depends",
    retry: isAlike("retry") ? told.retry : undefined,
    mentions: part ? 0 : tally.mentions,
    change: changeOf(minutesIn(tally, part), span),
    ids: Object.fromEntries(idKinds.map((kind) => [kind, count(kind)])) as Record<IdKind, number>,
  };
}
