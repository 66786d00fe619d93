import type { CompiledProse } from "../../catalog/compile";
import type { Retry } from "../../catalog/entry";
import type { TimeNote } from "../logTimes/timesOfFile";
import { type Change, changeOf } from "./changes";
import { type IdKind, idKinds } from "./metIds";
import type { Move } from "./moves";
import type { Sample, Tally, TypeTally } from "./tally";
import { placeAxis } from "./placeAxis";
import { type Stack, stackedSeries } from "./stack";
import { each, type Steps } from "./steps";
import { type MinuteCounts, type Series, timeline, type Timeline } from "./timeline";

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
  /** Epoch ms; to the minute where a part of the logs begins or ends between them. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly change: Change | undefined;
  /** How many different ones its failures met in all of the logs. */
  readonly ids: Readonly<Record<IdKind, number>>;
  /** Of what is looked at. */
  readonly samples: readonly Sample[];
}

/** A type that the catalog doesn't have. */
export type UnknownRow = Pick<ReportRow, "type" | "failures" | "first" | "last" | "statuses" | "samples">;

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
  /** Failures that several logs tell of, by their request ids, in all of the time. */
  readonly inSeveral: number;
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

/** Makes a report of what has been counted so far; what is counted between its steps may stand in a part of it alone. */
export function* reportOf(
  tally: Tally,
  prose: CompiledProse,
  { files, isPartial, span, stack }: Pick<Report, "files" | "isPartial"> & View,
): Steps<Report> {
  const tallies = [...tally.types.values()];
  // A log of a year has half a million minutes: they are looked through, and copied only if a part is looked at.
  const minutes = new Map<string, MinuteCounts>();
  for (const one of tallies) minutes.set(one.type, yield* minutesIn(one, span));
  const part = { whole: span ?? spanOf(tallies), isPart: span !== undefined };
  const rows: ReportRow[] = [];
  for (const one of tallies) {
    const row = yield* rowOf(one, minutes.get(one.type) ?? [], prose, part);
    if (row && (!span || row.failures > 0)) rows.push(row);
  }
  rows.sort(byFailures);
  const unknown: UnknownRow[] = [];
  for (const one of tally.unknownTypes.values()) {
    const row = yield* countsOf(one, span && { ...span, minutes: yield* minutesIn(one, span) });
    if (row.failures > 0) unknown.push(row);
  }
  const byMove = new Map<Move, number>();
  for (const { move, failures } of rows) if (failures > 0) byMove.set(move, (byMove.get(move) ?? 0) + failures);
  const series = stackedSeries(rows, stack);
  const kinds = series.flatMap(({ id, types }) => types.map((type) => ({ kind: id, type })));
  return {
    files,
    isPartial,
    stack,
    ...(span && { span }),
    failures: rows.reduce((sum, { failures }) => sum + failures, 0),
    untimed: tallies.reduce((sum, { untimed }) => sum + untimed, 0),
    inSeveral: tally.inSeveral,
    rows,
    unknown: unknown.sort(byFailures),
    otherUnknown: tally.otherUnknown,
    byMove,
    series,
    timeline:
      (yield* timeline(
        kinds.map(({ kind, type }) => ({ kind, minutes: minutes.get(type) ?? [] })),
        span,
      )) ??
      (yield* placeAxis(
        kinds.map(({ kind, type }) => ({ kind, parts: tally.types.get(type)?.parts ?? new Map<number, number>() })),
      )),
  };
}

function byFailures(a: Pick<ReportRow, "failures" | "type">, b: Pick<ReportRow, "failures" | "type">): number {
  return b.failures - a.failures || (a.type < b.type ? -1 : 1);
}

function spanOf(tallies: readonly TypeTally[]): TimeSpan {
  let [from, to] = [Infinity, -Infinity];
  for (const { first, last } of tallies) {
    from = Math.min(from, first ?? from);
    to = Math.max(to, last ?? to);
  }
  return { from, to };
}

function* minutesIn({ minutes }: TypeTally, span: TimeSpan | undefined): Steps<MinuteCounts> {
  if (!span) return minutes;
  const [first, end] = [span.from / 60_000, span.to / 60_000];
  const inside: (readonly [minute: number, failures: number])[] = [];
  yield* each(minutes, (one) => {
    if (one[0] >= first && one[0] < end) inside.push(one);
  });
  return inside;
}

/** What is counted of a type. @param part what is looked at, with its minutes; all of the logs without it */
function* countsOf(tally: TypeTally, part?: TimeSpan & { readonly minutes: MinuteCounts }): Steps<UnknownRow> {
  const { type, samples } = tally;
  const statuses = [...tally.statuses].sort((a, b) => b[1] - a[1]);
  if (!part) return { type, failures: tally.failures, first: tally.first, last: tally.last, statuses, samples };
  const isInside = (at: number | undefined): at is number => at !== undefined && at >= part.from && at < part.to;
  let [failures, first, last] = [0, Infinity, -Infinity];
  yield* each(part.minutes, ([minute, count]) => {
    failures += count;
    first = Math.min(first, minute * 60_000);
    last = Math.max(last, minute * 60_000);
  });
  return {
    type,
    failures,
    first: isInside(tally.first) ? tally.first : first,
    last: isInside(tally.last) ? tally.last : last,
    statuses,
    samples: samples.filter(({ at }) => isInside(at)),
  };
}

function* rowOf(
  tally: TypeTally,
  minutes: MinuteCounts,
  prose: CompiledProse,
  { whole, isPart }: { readonly whole: TimeSpan; readonly isPart: boolean },
): Steps<ReportRow | undefined> {
  const told = prose[tally.type];
  if (!told) return undefined;
  const cases = [told, ...told.otherCases];
  const isAlike = (key: "actor" | "retry"): boolean => cases.every((one) => one[key] === told[key]);
  const count = (kind: IdKind): number => tally.ids[kind].size;
  return {
    ...(yield* countsOf(tally, isPart ? { ...whole, minutes } : undefined)),
    meaning: told.meaning,
    move: isAlike("actor") ? told.actor : "depends",
    retry: isAlike("retry") ? told.retry : undefined,
    mentions: isPart ? 0 : tally.mentions,
    change: yield* changeOf(minutes, whole),
    ids: Object.fromEntries(idKinds.map((kind) => [kind, count(kind)])) as Record<IdKind, number>,
  };
}
