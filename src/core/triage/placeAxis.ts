import { each, type Steps } from "./steps";
import { placeOfPart } from "./place";
import type { Timeline } from "./timeline";

/** So many columns can be told apart. */
const mostColumns = 40;

/**
 * Failures along the logs, from the first to the last: what is left to show where none of them tells a time.
 * @param series failures per part of the logs (`partOf`); a kind may come more than once
 * @returns undefined where there is no failure
 */
export function* placeAxis(
  series: readonly { readonly kind: string; readonly parts: ReadonlyMap<number, number> }[],
): Steps<Timeline | undefined> {
  /** How many parts each file has, as far as failures show. */
  const lengths: number[] = [];
  for (const { parts } of series)
    yield* each(parts, ([part]) => {
      const { file, index } = placeOfPart(part);
      lengths[file] = Math.max(lengths[file] ?? 0, index + 1);
    });
  let total = 0;
  // Files without a failure leave holes.
  const starts = Array.from(
    { length: lengths.length },
    (_, file) => (total += lengths[file] ?? 0) - (lengths[file] ?? 0),
  );
  if (total === 0) return undefined;
  const columns = Math.min(mostColumns, total);
  const counts = Array.from({ length: columns }, () => new Map<string, number>());
  for (const { kind, parts } of series)
    yield* each(parts, ([part, count]) => {
      const { file, index } = placeOfPart(part);
      const column = counts[Math.floor((((starts[file] ?? 0) + index) / total) * columns)];
      column?.set(kind, (column.get(kind) ?? 0) + count);
    });
  return { axis: "place", step: 1, buckets: counts.map((one, start) => ({ start, counts: one })) };
}
