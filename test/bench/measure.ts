/** A line of the table. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  /** What the figure has to keep to; empty where it is told for comparison. */
  readonly budget: string;
}

/** Runs of one contestant, in ms, best first. */
export interface Timing {
  readonly best: number;
  readonly median: number;
}

/**
 * Times contestants in turn, A B A B, so that a slow moment of the machine hits them alike.
 * @param rounds counted rounds, after one that isn't
 */
export function race<Name extends string>(contestants: Record<Name, () => unknown>, rounds = 7): Record<Name, Timing> {
  const names = Object.keys(contestants) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      const began = performance.now();
      contestants[name]();
      if (round >= 0) times[name].push(performance.now() - began);
    }
  }
  return Object.fromEntries(
    names.map((name) => {
      const sorted = times[name].sort((a, b) => a - b);
      return [name, { best: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0 }];
    }),
  ) as Record<Name, Timing>;
}

/** "12.3 ms" */
export function ms(time: number): string {
  return `${time < 10 ? time.toFixed(2) : time.toFixed(1)} ms`;
}
