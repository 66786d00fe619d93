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

/** The first one that begins at an offset or behind it. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
