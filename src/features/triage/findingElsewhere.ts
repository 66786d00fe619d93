import { Thread } from "../shared/thread";
import type { FinderData, FindingEnd, FoundRecords, Order } from "./foundRecords";

/** A second thread that reads logs and finds entries in them, where the host has threads. */
export class FindingElsewhere {
  private constructor(private readonly thread: Thread<Order, FoundRecords | FindingEnd>) {}

  /** @param file its code @returns undefined where there are no threads, as in a web worker */
  static async start(file: string, types: readonly string[]): Promise<FindingElsewhere | undefined> {
    const thread = await Thread.start<Order, FoundRecords | FindingEnd>(file, { types } satisfies FinderData);
    return thread && new FindingElsewhere(thread);
  }

  /**
   * The entries of one log, piece by piece, and then its end. One log at a time.
   * @throws {ThreadLost} when it can't go on, and then what it gave until then holds
   */
  async *find(path: string): AsyncGenerator<FoundRecords | FindingEnd, void> {
    this.thread.tell({ kind: "find", path });
    for (;;) {
      const one = await this.thread.next();
      yield one;
      if (one.kind === "end") return;
      this.thread.tell({ kind: "more" });
    }
  }

  dispose(): void {
    this.thread.dispose();
  }
}
