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
      const time = spent(contestants[name]);
      if (round >= 0) times[name].push(time);
    }
  }
  return Object.fromEntries(
    names.map((name) => [name, { best: Math.min(...times[name]), median: median(times[name]) }]),
  ) as Record<Name, Timing>;
}

/**
 * How long something takes, in ms: of the processor's time and the clock's the shorter, so that neither what else the
 * machine does counts, nor what other threads clean up meanwhile.
 */
export function spent(run: () => unknown): number {
  const [processor, clock] = [process.cpuUsage(), performance.now()];
  run();
  const { user, system } = process.cpuUsage(processor);
  return Math.min((user + system) / 1000, performance.now() - clock);
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** "12.3 ms" */
export function ms(time: number): string {
  return `${time < 10 ? time.toFixed(2) : time.toFixed(1)} ms`;
}
