import { type Pair, type Slope, slopeOf } from "./days";
import type { Sample } from "./figures";

/** In a day, the heap with the extension may grow by so much of the one without more than that one does. */
export const allowed = 0.1;
/** How many rounds a day has: so many are an hour's soak. */
export const day = 100;
/** The fewest rounds from which growth is told. */
const fewest = 8;
/** After so many rounds nothing loads any more, and what still grows is taken for what it looks like. */
const most = 16;
/** More than by chance: so many standard errors. */
const beyondNoise = 2;

/**
 * How a day's growth is told: by what both hosts hold beside compiled code, round for round, from the middle on. V8 drops
 * code that rests and compiles it again, megabytes at a time, and no leak is there that doesn't show in functions too.
 */
export interface Growth extends Slope {
  /** How much it may be, in MB a round as the slope. */
  readonly limit: number;
}

/** Whether the heap grows too much, and not by chance. */
export function isTooMuch({ slope, error, limit }: Growth): boolean {
  return slope - beyondNoise * error > limit;
}

export function growthOf(rounds: readonly Pair[]): Growth {
  const later = rounds.slice(Math.floor(rounds.length / 2));
  const slope = slopeOf(later.map((pair) => [pair.with.round, data(pair.with) - data(pair.without)]));
  const theirs = Math.min(...later.map((pair) => pair.without.heap / 1e6));
  return { ...slope, limit: (allowed * theirs) / day };
}

/** Whether more rounds would tell nothing more: it doesn't grow, or it has had the time to stop. */
export function isTold(rounds: readonly Pair[]): boolean {
  // The first sample is of before the first round.
  const done = rounds.length - 1;
  if (done < fewest) return false;
  const { slope, error, limit } = growthOf(rounds);
  return done >= most || slope + error <= limit;
}

/** What a host holds beside compiled code, in MB. */
function data({ heap, code }: Sample): number {
  return (heap - code) / 1e6;
}
