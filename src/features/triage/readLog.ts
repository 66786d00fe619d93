import * as vscode from "vscode";
import { TimesOfFile } from "../../core/logTimes/timesOfFile";
import { ByteNames } from "../../core/triage/byteNames";
import { LogReader, type PartsBefore, type Reading } from "../../core/triage/logReader";
import type { FileOutcome } from "../../core/triage/report";
import type { Tally } from "../../core/triage/tally";
import type { Services } from "../shared/services";
import { Slices } from "../shared/slices";
import { ThreadLost } from "../shared/thread";
import type { FindingEnd, FoundRecords } from "./foundRecords";
import type { LogSource } from "./logSource";
import { problemText } from "./problemText";
import { untilStopped } from "../shared/stopping";

/** The reading of one log, in slices; it can go on with what is written to the log later. */
export class LogReading {
  private readonly name: string;
  readonly size: number;
  private readonly times: TimesOfFile;
  private reader: LogReader | undefined;
  private readonly slices = new Slices();
  private problem: string | undefined;
  /** Bytes, as they lie on the disk. */
  read = 0;

  /**
   * @param index of the log among those of the tally
   * @param log whose size grows with what is read
   * @param before the older parts of it, if it was rotated
   */
  constructor(
    index: number,
    { name, size, changed }: Pick<LogSource, "name" | "size" | "changed">,
    tally: Tally,
    { names, catalog, failures }: Pick<Services, "names" | "catalog"> & Pick<Reading, "failures">,
    before?: PartsBefore,
  ) {
    [this.name, this.size] = [name, size];
    before?.times.goOn(changed);
    this.times = before?.times ?? new TimesOfFile(changed);
    const reading = {
      ...{ names, tally, failures },
      // What finds elsewhere needs none.
      get byteNames() {
        return knownByteNames(catalog);
      },
    };
    this.reader = new LogReader(index, reading, this.times, before);
  }

  /** What the next part of a rotated log goes on with; undefined once it was released. */
  get parts(): PartsBefore | undefined {
    return this.reader?.parts;
  }

  get outcome(): FileOutcome {
    const { name, read, problem } = this;
    const size = Math.max(this.size, read);
    return { name, size, read, notes: [...this.times.notes], ...(problem !== undefined && { problem }) };
  }

  /** Says what became of the log; what was said before stays said. */
  tell(problem: string): void {
    this.problem = this.problem === undefined ? problem : `${this.problem} ${problem}`;
  }

  /** Nothing more is read of it: its buffer is given back, which thousands of logs would not leave room for. */
  release(): void {
    this.reader = undefined;
  }

  /** What can't be read is told in the outcome. @param chunks unpacked */
  async take(chunks: AsyncIterable<Uint8Array>, token: vscode.CancellationToken): Promise<void> {
    const { reader } = this;
    if (!reader) return;
    this.slices.begin();
    try {
      for await (const chunk of untilStopped(chunks, token)) await this.goOn(reader.push(chunk), token);
    } catch (error) {
      this.tellUnread(error);
    }
    await this.goOn(reader.end(), token);
  }

  /**
   * Takes what is found elsewhere.
   * @returns whether it came to an end: otherwise the chunks have to be taken, from the first one
   */
  async takeFound(news: AsyncIterable<FoundRecords | FindingEnd>, token: vscode.CancellationToken): Promise<boolean> {
    const { reader } = this;
    if (!reader) return true;
    this.slices.begin();
    try {
      for await (const one of untilStopped(news, token)) {
        this.read = one.read;
        if (one.kind === "found") await this.goOn(reader.takeAll(one), token);
        else {
          reader.goOnFrom(one.state);
          if (one.problem) this.tellUnread(Object.assign(new Error(one.problem.message), one.problem));
        }
      }
    } catch (error) {
      if (!(error instanceof ThreadLost)) throw error;
      this.read = 0;
      reader.beginAgain();
      return false;
    }
    return true;
  }

  private tellUnread(error: unknown): void {
    this.tell(vscode.l10n.t("Not read to its end: {0}", problemText(error)));
  }

  private async goOn(steps: Iterable<unknown>, token: vscode.CancellationToken): Promise<void> {
    const step = steps[Symbol.iterator]();
    while (!token.isCancellationRequested && !step.next().done) if (this.slices.isOver) await this.slices.next();
    // Chunks in which nothing is found make no step, and what unpacks them has thousands at hand.
    if (!token.isCancellationRequested && this.slices.isOver) await this.slices.next();
  }
}

let byteNames: ByteNames | undefined;

/** Its tables take some milliseconds to fill. */
function knownByteNames(catalog: Services["catalog"]): ByteNames {
  return (byteNames ??= new ByteNames(catalog));
}
