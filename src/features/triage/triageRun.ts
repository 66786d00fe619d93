import * as vscode from "vscode";
import type { PartsBefore, Reading } from "../../core/triage/logReader";
import { type FileOutcome, type Report, reportOf, type View } from "../../core/triage/report";
import type { Progress } from "../../core/triage/reportSections";
import type { Steps } from "../../core/triage/steps";
import { Tally } from "../../core/triage/tally";
import type { Services } from "../shared/services";
import type { FindingElsewhere } from "./findingElsewhere";
import { followable, setOf } from "./followable";
import type { Unread } from "./logFiles";
import type { LogSource } from "./logSource";
import { identityOf, sizeOf } from "./nodeFiles";
import { LogReading } from "./readLog";
import { startThread } from "./startThread";
import { orStopped } from "../shared/stopping";

/** So many small files are asked for, and asked about, while another one is read. */
const ahead = 16;

/** One triage: the logs that it reads, how far it is, and what it has found so far. */
export class TriageRun {
  /** By the index that places in the report have. It grows where a log that is followed is rotated. */
  readonly logs: LogSource[];
  private readonly readings: LogReading[] = [];
  /** Of the files, when their reading began. */
  private readonly identities: (string | undefined)[] = [];
  private readonly tally = new Tally();
  private readonly began = performance.now();
  private readonly stopping = new vscode.CancellationTokenSource();
  private isDone = false;
  private thread: FindingElsewhere | undefined;

  constructor(
    logs: readonly LogSource[],
    private readonly unread: readonly Unread[],
    private readonly services: Pick<Services, "names" | "catalog" | "extensionUri"> & Pick<Reading, "failures">,
    private readonly prose: Parameters<typeof reportOf>[1],
  ) {
    this.logs = [...logs];
  }

  get token(): vscode.CancellationToken {
    return this.stopping.token;
  }

  /** Whether it was stopped while there was more to read. */
  get isPartial(): boolean {
    return this.token.isCancellationRequested && !this.isDone;
  }

  /** Undefined once nothing more is read. */
  get progress(): Progress | undefined {
    if (this.isDone || this.isPartial) return undefined;
    const size = this.logs.reduce((sum, log) => sum + log.size, 0);
    const read = this.readings.reduce((sum, one) => sum + one.read, 0);
    const file = this.logs[this.readings.length - 1]?.name;
    const nth = `${this.readings.length}/${this.logs.length}`;
    return {
      share: size === 0 ? 1 : Math.min(1, read / size),
      speed: read / ((performance.now() - this.began) / 1000),
      ...(file !== undefined && { file: this.logs.length > 1 ? `${nth} ${file}` : file }),
    };
  }

  get failures(): number {
    return this.tally.failures;
  }

  /** What became of each log so far. */
  get files(): readonly FileOutcome[] {
    const untouched = this.isPartial ? this.logs.slice(this.readings.length) : [];
    return [
      ...this.readings.map(({ outcome }) => outcome),
      ...untouched.map(({ name, size }) => ({ name, size, read: 0, problem: vscode.l10n.t("Not read.") })),
      ...this.unread.map((one) => ({ ...one, size: 0, read: 0 })),
    ];
  }

  report(view: View): Steps<Report> {
    return reportOf(this.tally, this.prose, { files: this.files, isPartial: this.isPartial, ...view });
  }

  /** Reads all logs, until somebody stops it. */
  async read(): Promise<void> {
    try {
      this.thread = await startThread(this.logs, this.services);
      await this.readAll();
    } finally {
      this.thread?.dispose();
    }
  }

  private async readAll(): Promise<void> {
    const mayGrow = followable(this.logs);
    const begun: Promise<string | undefined>[] = [];
    const asked: Promise<void>[] = [];
    let older: { readonly set: string | undefined; readonly parts: PartsBefore | undefined } | undefined;
    for (const [index, log] of this.logs.entries()) {
      const set = setOf(log);
      const reading = this.begin(index, log, older && older.set === set ? older.parts : undefined);
      for (const next of this.logs.slice(begun.length, index + ahead)) {
        begun.push(this.identity(next));
        if (!this.thread) next.prepare?.();
      }
      const before = await begun[index];
      this.identities[index] = before;
      if (!(await this.readElsewhere(log, reading))) {
        const chunks = log.chunks((bytes) => (reading.read += bytes));
        await reading.take(chunks, this.token);
      }
      if (this.token.isCancellationRequested) return;
      asked.push(this.askOf(log, reading, before));
      if (asked.length >= ahead) await asked.shift();
      older = set === undefined ? undefined : { set, parts: reading.parts };
      if (!mayGrow.has(index)) reading.release();
    }
    await Promise.all(asked);
    this.isDone = true;
  }

  /** @returns false where it has to be read here */
  private async readElsewhere({ path }: LogSource, reading: LogReading): Promise<boolean> {
    if (!this.thread || path === undefined) return false;
    const isRead = await reading.takeFound(this.thread.find(path), this.token);
    if (!isRead) {
      this.thread.dispose();
      this.thread = undefined;
    }
    return isRead;
  }

  stop(): void {
    this.stopping.cancel();
  }

  /** How far a log was read, and which file it was. */
  readUpTo(index: number): { readonly offset: number; readonly identity: string | undefined } {
    return { offset: this.readings[index]?.read ?? 0, identity: this.identities[index] };
  }

  /** Reads on in a log that has grown. */
  async readOn(index: number, chunks: (onRead: (bytes: number) => void) => AsyncIterable<Uint8Array>): Promise<void> {
    const reading = this.readings[index];
    await reading?.take(
      chunks((bytes) => (reading.read += bytes)),
      this.token,
    );
  }

  /** Begins a log of its own for the file that has a log's name now. @returns its index */
  replace(index: number, source: LogSource): number {
    const name = source.name;
    this.readings[index]?.tell(vscode.l10n.t("It was rotated or emptied since: another log of this name follows."));
    const next = this.logs.push(source) - 1;
    this.begin(next, { ...source, name, size: 0 }, this.readings[index]?.parts);
    return next;
  }

  private begin(index: number, log: LogSource, before?: PartsBefore): LogReading {
    return (this.readings[index] = new LogReading(index, log, this.tally, this.services, before));
  }

  private async identity({ uri }: LogSource): Promise<string | undefined> {
    return uri && orStopped(identityOf(uri), this.token).catch(() => undefined);
  }

  private async askOf(log: LogSource, reading: LogReading, before?: string): Promise<void> {
    const change = await this.changeOf(log, reading, before);
    if (change !== undefined) reading.tell(change);
  }

  /** What became of a file while it was read. */
  private async changeOf(log: LogSource, { read, outcome }: LogReading, before?: string): Promise<string | undefined> {
    const { t } = vscode.l10n;
    if (!log.uri || outcome.problem !== undefined || log.isText) return undefined;
    try {
      const { size } = await orStopped(sizeOf(log.uri), this.token);
      const now = await this.identity(log);
      if (before !== now) return t("Another file has its name by now: the log was rotated while it was read.");
      if (read < log.size) return t("It became shorter while it was read.");
      if (size > log.size) return t("It grew while it was read: what was written later may be missing.");
    } catch {
      if (!this.token.isCancellationRequested) return t("It was deleted or moved while it was read.");
    }
    return undefined;
  }
}
