import type * as vscode from "vscode";
import { followable } from "./followable";
import { GrowingFile } from "./growingFile";
import { fileSource } from "./logSource";
import type { TriageRun } from "./triageRun";

/** How long it waits between two looks at the logs, in ms. */
const pace = 1000;

interface Followed {
  readonly uri: vscode.Uri;
  index: number;
  file: GrowingFile;
}

/** Keeps a report up to date with what is written to its logs. */
export class Follower implements vscode.Disposable {
  private readonly all: Followed[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private state: "looking" | "stopped" = "looking";

  private constructor(
    private readonly run: TriageRun,
    private readonly onNews: () => Promise<unknown>,
    private readonly onFault: (error: unknown) => void,
  ) {}

  /** @returns once all logs are open that can be followed */
  static async start(
    run: TriageRun,
    onNews: () => Promise<unknown>,
    onFault: (error: unknown) => void,
  ): Promise<Follower> {
    const follower = new Follower(run, onNews, onFault);
    for (const [index, uri] of followable(run.logs)) {
      const { offset, identity } = run.readUpTo(index);
      const file = await GrowingFile.open(uri, offset, identity);
      if (file) follower.all.push({ uri, index: await follower.indexFor(file, index, uri, offset), file });
    }
    await follower.look();
    return follower;
  }

  /** How many logs are followed. */
  get count(): number {
    return this.all.length;
  }

  dispose(): void {
    this.state = "stopped";
    clearTimeout(this.timer);
    for (const { file } of this.all) void file.close().catch(() => undefined);
  }

  private isStopped(): boolean {
    return this.state === "stopped";
  }

  private async look(): Promise<void> {
    let isNews = false;
    for (const followed of this.all) {
      if (this.isStopped()) return;
      try {
        if (await this.lookAt(followed)) isNews = true;
      } catch (error) {
        if (!this.isStopped()) this.onFault(error);
      }
    }
    if (this.isStopped()) return;
    // Nothing more is read before it is told: a report is made in slices.
    if (isNews) await this.onNews();
    if (this.isStopped()) return;
    this.timer = setTimeout(() => void this.look(), pace);
  }

  /** @returns whether there was something new */
  private async lookAt(followed: Followed): Promise<boolean> {
    const { file, uri, index } = followed;
    const before = this.run.readUpTo(index).offset;
    if (!(await file.isEmptied())) {
      await this.run.readOn(index, (onRead) => file.newBytes(onRead));
      if (!(await file.isRotated())) return this.run.readUpTo(index).offset !== before;
      // What was written to it last, under whatever name it has now.
      await this.run.readOn(index, (onRead) => file.newBytes(onRead, true));
    }
    const next = await GrowingFile.open(uri, 0);
    if (!next) return false;
    await file.close();
    followed.file = next;
    followed.index = this.run.replace(index, await fileSource(uri));
    await this.run.readOn(followed.index, (onRead) => next.newBytes(onRead));
    return true;
  }

  /** A file that was rotated before anybody followed it is a log of its own. */
  private async indexFor(file: GrowingFile, index: number, uri: vscode.Uri, offset: number): Promise<number> {
    return file.isNew && offset > 0 ? this.run.replace(index, await fileSource(uri)) : index;
  }
}
