import type { Worker } from "node:worker_threads";

/** The thread is gone, or never came: whoever waits for it has to do without. */
export class ThreadLost extends Error {}

/** A second thread, where the host has threads. What it tells waits until somebody asks. */
export class Thread<Order, News> {
  private readonly told: News[] = [];
  private wake: (() => void) | undefined;
  private lost: ThreadLost | undefined;

  private constructor(private readonly worker: Worker) {
    worker.on("message", (one: News) => {
      this.told.push(one);
      this.wake?.();
    });
    const lose = (cause: unknown): void => {
      this.lost ??= new ThreadLost("The thread has ended.", { cause });
      this.wake?.();
    };
    worker.on("error", lose);
    worker.on("messageerror", lose);
    worker.on("exit", lose);
  }

  /**
   * @param file its code
   * @param workerData what it is given when it starts
   * @returns undefined where there are no threads, as in a web worker
   */
  static async start<Order, News>(file: string, workerData: unknown): Promise<Thread<Order, News> | undefined> {
    try {
      const threads = await import("node:worker_threads");
      return new Thread(new threads.Worker(file, { workerData }));
    } catch {
      return undefined;
    }
  }

  /** @throws {ThreadLost} when it tells nothing any more */
  async next(): Promise<News> {
    for (;;) {
      const one = this.told.shift();
      if (one !== undefined) return one;
      if (this.lost) throw this.lost;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  tell(order: Order): void {
    this.worker.postMessage(order);
  }

  dispose(): void {
    void this.worker.terminate();
  }
}
