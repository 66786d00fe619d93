/** One column of a timeline. */
export interface Bucket<K extends string> {
  /** Epoch ms. */
  readonly start: number;
  /** How many failures of each kind fall into it; a kind without any is absent. */
  readonly counts: ReadonlyMap<K, number>;
}

export interface Timeline<K extends string> {
  /** How long a column is, in ms. */
  readonly step: number;
  readonly buckets: readonly Bucket<K>[];
}

const minute = 60_000;
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
 * @param series failures per minute since 1970, for each kind
 * @returns undefined where no failure has a time
 */
export function timeline<K extends string>(
  series: readonly { readonly kind: K; readonly minutes: ReadonlyMap<number, number> }[],
): Timeline<K> | undefined {
  let [first, last] = [Infinity, -Infinity];
  for (const { minutes } of series) {
    for (const at of minutes.keys()) {
      if (at < first) first = at;
      if (at > last) last = at;
    }
  }
  if (first > last) return undefined;
  const length = (last - first + 1) * minute;
  const fitting = [...steps, ...longerSteps, ...days].find((one) => length / one <= mostColumns);
  const step = fitting ?? Math.ceil(length / mostColumns / day) * day;
  const start = Math.floor((first * minute) / step) * step;
  const columns = Math.floor((last * minute - start) / step) + 1;
  const counts = Array.from({ length: columns }, () => new Map<K, number>());
  for (const { kind, minutes } of series) {
    for (const [at, count] of minutes) {
      const column = counts[Math.floor((at * minute - start) / step)];
      column?.set(kind, (column.get(kind) ?? 0) + count);
    }
  }
  return { step, buckets: counts.map((one, index) => ({ start: start + index * step, counts: one })) };
}
