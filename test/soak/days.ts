import type { DayEnd, Sample } from "./figures";

/** One host's day. */
export interface Day {
  readonly samples: readonly Sample[];
  readonly end: DayEnd;
}

/** The same day in both hosts. */
export type Days = Readonly<Record<"with" | "without", Day>>;

/** Both hosts after the same round. */
export interface Pair {
  readonly with: Sample;
  readonly without: Sample;
}

/** The rounds that both hosts came to, in their order. */
export function pairs(samples: Readonly<Record<keyof Days, readonly Sample[]>>): Pair[] {
  return samples.with.flatMap((mine) => {
    const theirs = samples.without.find(({ round }) => round === mine.round);
    return theirs ? [{ with: mine, without: theirs }] : [];
  });
}

/** A straight line through points. */
export interface Slope {
  readonly slope: number;
  /** How far the slope may be off, as its standard error; infinite for two points. */
  readonly error: number;
}

/** The line that fits best. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): Slope {
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  const slope = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / spread;
  const rest = points.reduce((sum, point) => sum + (point[1] - y - slope * (point[0] - x)) ** 2, 0);
  return { slope, error: points.length > 2 ? Math.sqrt(rest / (points.length - 2) / spread) : Infinity };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
