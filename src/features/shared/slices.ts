/** How long work may keep the event loop before others have their turn, in ms. */
const longest = 8;
/** How long a document has to rest from typing before work on the whole of it goes on, in ms. */
const rest = 200;

/** Long work in slices: what a document needs as a whole is done between the keys of whoever types. */
export class Slices {
  private began = performance.now();
  private touched = 0;

  /** Call it when somebody types: the work waits until they rest. */
  touch(): void {
    this.touched = performance.now();
  }

  /** Whether it is time to let others have their turn. */
  get isOver(): boolean {
    return performance.now() - this.began > longest;
  }

  /** The next slice. */
  async next(): Promise<void> {
    do {
      const since = performance.now() - this.touched;
      await new Promise((resolve) => setTimeout(resolve, this.touched > 0 ? Math.max(0, rest - since) : 0));
    } while (this.touched > 0 && performance.now() - this.touched < rest - 1);
    this.began = performance.now();
  }

  /** Does the whole of a work that can stop between short steps. */
  async run<T>(steps: Generator<unknown, T>): Promise<T> {
    this.begin();
    let step = steps.next();
    for (; !step.done; step = steps.next()) if (this.isOver) await this.next();
    return step.value;
  }

  /** Begins a slice without a pause: for work that starts in a turn of its own. */
  begin(): void {
    this.began = performance.now();
  }
}
