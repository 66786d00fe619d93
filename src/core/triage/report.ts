import type { CompiledProse } from "../../catalog/compile";
import type { Actor, Retry } from "../../catalog/entry";
import type { TimeNote } from "../logTimes/timesOfFile";
import { type Change, changeOf } from "./changes";
import { type IdKind, idKinds } from "./metIds";
import type { Sample, Tally, TypeTally } from "./tally";
import { timeline, type Timeline } from "./timeline";

/** Who has to act; `depends` where the cases of an error are different people's. */
export type Move = Actor | "depends";

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
  /** Epoch ms. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly change: Change | undefined;
  /** How many different ones its failures met. */
  readonly ids: Readonly<Record<IdKind, number>>;
  readonly samples: readonly Sample[];
}

/** Which errors are in logs, since when, and whose move it is. */
export interface Report {
  readonly files: readonly FileOutcome[];
  /** Somebody ended it before everything was read. */
  readonly isPartial: boolean;
  readonly failures: number;
  /** Failures whose entry tells no time. */
  readonly untimed: number;
  /** Most failures first. */
  readonly rows: readonly ReportRow[];
  /** Failures by whose move it is. */
  readonly byMove: ReadonlyMap<Move, number>;
  readonly timeline: Timeline<Move> | undefined;
}

/** Makes a report of what has been counted so far. */
export function reportOf(
  tally: Tally,
  prose: CompiledProse,
  { files, isPartial }: Pick<Report, "files" | "isPartial">,
): Report {
  const tallies = [...tally.types.values()];
  const times = tallies.flatMap(({ first, last }) => (first === undefined || last === undefined ? [] : [first, last]));
  const span = { from: Math.min(...times), to: Math.max(...times) };
  const rows = tallies
    .flatMap((one) => rowOf(one, prose, span) ?? [])
    .sort((a, b) => b.failures - a.failures || (a.type < b.type ? -1 : 1));
  const byMove = new Map<Move, number>();
  for (const { move, failures } of rows) if (failures > 0) byMove.set(move, (byMove.get(move) ?? 0) + failures);
  const moves = new Map(rows.map(({ type, move }) => [type, move]));
  return {
    files,
    isPartial,
    failures: rows.reduce((sum, { failures }) => sum + failures, 0),
    untimed: tallies.reduce((sum, { untimed }) => sum + untimed, 0),
    rows,
    byMove,
    timeline: timeline(
      tallies.flatMap(({ type, minutes }) => {
        const kind = moves.get(type);
        return kind === undefined ? [] : [{ kind, minutes }];
      }),
    ),
  };
}

function rowOf(tally: TypeTally, prose: CompiledProse, span: { from: number; to: number }): ReportRow | undefined {
  const { type, failures, mentions, first, last, minutes, ids, samples } = tally;
  const told = prose[type];
  if (!told) return undefined;
  const cases = [told, ...told.otherCases];
  const isAlike = (key: "actor" | "retry"): boolean => cases.every((one) => one[key] === told[key]);
  const count = (kind: IdKind): number => ids[kind].size;
  return {
    type,
    meaning: told.meaning,
    move: isAlike("actor") ? told.actor : "depends",
    retry: isAlike("retry") ? told.retry : undefined,
    failures,
    mentions,
    first,
    last,
    change: changeOf(minutes, span),
    ids: Object.fromEntries(idKinds.map((kind) => [kind, count(kind)])) as Record<IdKind, number>,
    samples,
  };
}
