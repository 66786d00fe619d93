/** A stretch of a text, in UTF-16 units, as JavaScript counts. `end` is behind the last one. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Those that begin between two offsets, both included.
 * @param spans in order
 */
export function beginningBetween<S extends Span>(spans: readonly S[], from: number, to: number): readonly S[] {
  return spans.slice(firstFrom(spans, from), firstFrom(spans, to + 1));
}

/** The index of the first of these spans, which are in order, that begins at an offset or behind it. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  return firstWhere(spans.length, (index) => (spans[index]?.start ?? 0) >= offset);
}

/** The index of the first of these offsets, which are in order, that isn't before another; their number if none. */
export function firstOffsetFrom(offsets: readonly number[], offset: number): number {
  return firstWhere(offsets.length, (index) => (offsets[index] ?? 0) >= offset);
}

/** The first index from which on something holds; the number of indexes if for none. */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
