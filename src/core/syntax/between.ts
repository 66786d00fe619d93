import { firstAbove } from "../recognition/lineTable";
import type { Span } from "../text/span";

/**
 * Those that begin between two offsets, both included.
 * @param spans in order
 */
export function beginningBetween<S extends Span>(spans: readonly S[], from: number, to: number): readonly S[] {
  const start = ({ start }: S): number => start;
  return spans.slice(firstAbove(spans, from - 1, start), firstAbove(spans, to, start));
}
