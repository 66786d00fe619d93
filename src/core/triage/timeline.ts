import { each, type Steps } from "./steps";

/** What a column of a timeline is made of. */
export interface Series {
  /** A `Move`, an error type, or `otherTypes`. */
  readonly id: string;
  readonly types: readonly string[];
  /** The name of its colour in the page's style. */
  readonly style: string;
}

/** One column of a timeline. */
export interface Bucket {
  /** Epoch ms; of an axis of places, how many columns are before it. */
  readonly start: number;
  /** How many failures of each series fall into it; one without any is absent. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Failures per minute since 1970, in any order; can be looked through more than once. */
export type MinuteCounts = ReadonlyMap<number, number> | readonly (readonly [minute: number, failures: number])[];

export interface Timeline {
  /** `place`: the logs tell no times, and columns are parts of them, one after the other. */
  readonly axis: "time" | "place";
  /** How long a column is, in ms; of an axis of places, 1. */
  readonly step: number;
  readonly buckets: readonly Bucket[];
}

const minute = 60_000;
/** The shortest column, in ms: what is counted is counted by minutes. */
export const finest = minute;
const hour = 60 * minute;
const day = 24 * hour;
/** Steps that people read at a glance. */
const steps = [1, 2, 5, 10, 15, 30].map((count) => count * minute);
const longerSteps = [1, 2, 3, 6, 12].map((count) => count * hour);
const days = [1, 2, 7, 14, 28, 91, 365].map((count) => count * day);
/** More columns than this are too thin to be clicked. */
const mostColumns = 72;

/**
 * Failures per span of time, columns without any included.
 * @param series a kind may come more than once
 * @param part which part of the time is shown, without it all that has failures
 * @returns undefined where no failure has a time
 */
export function* timeline(
  series: readonly { readonly kind: string; readonly minutes: MinuteCounts }[],
  part?: { readonly from: number; readonly to: number },
): Steps<Timeline | undefined> {
  let [first, last] = part ? [Math.floor(part.from / minute), Math.ceil(part.to / minute) - 1] : [Infinity, -Infinity];
  if (!part)
    for (const { minutes } of series)
      yield* each(minutes, ([at]) => {
        if (at < first) first = at;
        if (at > last) last = at;
      });
  if (first > last) return undefined;
  const length = (last - first + 1) * minute;
  const fitting = [...steps, ...longerSteps, ...days].find((one) => length / one <= mostColumns);
  const step = fitting ?? Math.ceil(length / mostColumns / day) * day;
  const start = Math.floor((first * minute) / step) * step;
  const columns = Math.floor((last * minute - start) / step) + 1;
  const counts = Array.from({ length: columns }, () => new Map<string, number>());
  for (const { kind, minutes } of series)
    yield* each(minutes, ([at, count]) => {
      // A failure that is read meanwhile may be later than all columns.
      const column = counts[Math.floor((at * minute - start) / step)];
      column?.set(kind, (column.get(kind) ?? 0) + count);
    });
  return { axis: "time", step, buckets: counts.map((one, index) => ({ start: start + index * step, counts: one })) };
}
