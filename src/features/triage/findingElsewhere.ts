import type { Worker } from "node:worker_threads";
import type { FinderData, FindingEnd, FoundRecords, Order } from "./foundRecords";

/** The thread is gone, or never came: whoever waits for it has to find by themselves. */
export class ThreadLost extends Error {}

/** A second thread that reads logs and finds entries in them, where the host has threads. */
export class FindingElsewhere {
  private readonly news: (FoundRecords | FindingEnd)[] = [];
  private wake: (() => void) | undefined;
  private lost: ThreadLost | undefined;

  private constructor(private readonly worker: Worker) {
    worker.on("message", (one: FoundRecords | FindingEnd) => {
      this.news.push(one);
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

  /** @param file its code @returns undefined where there are no threads, as in a web worker */
  static async start(file: string, types: readonly string[]): Promise<FindingElsewhere | undefined> {
    try {
      const threads = await import("node:worker_threads");
      const workerData: FinderData = { types };
      return new FindingElsewhere(new threads.Worker(file, { workerData }));
    } catch {
      return undefined;
    }
  }

  /**
   * The entries of one log, piece by piece, and then its end. One log at a time.
   * @throws {ThreadLost} when it can't go on, and then what it gave until then holds
   */
  async *find(path: string): AsyncGenerator<FoundRecords | FindingEnd, void> {
    this.tell({ kind: "find", path });
    for (;;) {
      const one = this.news.shift();
      if (one) {
        yield one;
        if (one.kind === "end") return;
        this.tell({ kind: "more" });
      } else if (this.lost) throw this.lost;
      else await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  dispose(): void {
    void this.worker.terminate();
  }

  private tell(order: Order): void {
    this.worker.postMessage(order);
  }
}
