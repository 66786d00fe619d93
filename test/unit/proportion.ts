import { assert } from "chai";

/** What takes fewer milliseconds is taken for so many: the machine's own noise decides there. */
const floor = 2;
/** How many times eight times as long something may take for eight times as much. */
const most = 4;
/** A slow moment passes, and a quadratic doesn't. */
const tries = 3;

/**
 * Fails where eight times as much takes far more than eight times as long, each time that it is measured.
 * @param run does it, with a text or a list that is made for this size
 */
export function assertInProportion(run: (size: number) => unknown, size: number): void {
  const times = (): readonly [small: number, large: number] => [
    Math.max(floor, Math.min(...[0, 1, 2].map(() => processorTime(() => run(size))))),
    processorTime(() => run(8 * size)),
  ];
  run(size);
  const found: string[] = [];
  for (let tried = 0; tried < tries; tried++) {
    const [small, large] = times();
    if (large < 8 * most * small) return;
    found.push(`${large.toFixed()} of ${small.toFixed()} ms`);
  }
  assert.fail(`eight times as much takes far more than eight times as long: ${found.join(", then ")}`);
}

/** The same for a text that is a beginning and one unit again and again, of so many characters. */
export function assertReadInProportion(
  read: (text: string) => unknown,
  unit: string,
  { beginning = "", size = 50_000 }: { readonly beginning?: string; readonly size?: number } = {},
): void {
  assertInProportion((characters) => read(beginning + unit.repeat(characters / unit.length)), size);
}

/** In ms: of the processor's time and the clock's the shorter: neither other programs nor other threads' cleaning count. */
function processorTime(run: () => unknown): number {
  const [began, clock] = [process.cpuUsage(), performance.now()];
  run();
  return Math.min(process.cpuUsage(began).user / 1000, performance.now() - clock);
}
