/** Below so many milliseconds for the middle size the machine's own noise decides. */
const floor = 10;
/** How many times as long four times the text may take. */
const most = 5;
const [small, middle] = [8_000, 32_000];
/** Where every limit is reached up to which something is read again and again, such as 400 lines. */
const [large, largest] = [64_000, 256_000];
/** What takes so many milliseconds isn't tried with a longer text. */
const patience = 1000;

let texts = 0;

/** The processor's time in ms, the least of some runs, each with a text of its own: what was read last may be kept. */
function time(read: (text: string) => unknown, textOf: (size: number) => string, size: number, runs: number): number {
  const times: number[] = [];
  while (times.length < runs && !times.some((one) => one > patience)) {
    const text = `${textOf(size)}${texts++}`;
    const [began, clock] = [process.cpuUsage(), performance.now()];
    read(text);
    times.push(Math.min(process.cpuUsage(began).user / 1000, performance.now() - clock));
  }
  return Math.min(...times);
}

/**
 * Whether four times the text takes far more than four times as long, again and again: once may be the step at which a
 * limit isn't reached yet, or code that isn't compiled yet.
 */
export function isSlow(read: (text: string) => unknown, textOf: (size: number) => string): boolean {
  if (time(read, textOf, middle, 1) < floor) return false;
  const times = [small, middle].map((size) => time(read, textOf, size, 3));
  const [less = 0, more = 0] = times;
  if (more < floor || more < most * less) return false;
  if (more > patience) return true;
  return [1, 2, 3].every(() => time(read, textOf, largest, 2) > most * time(read, textOf, large, 3));
}
