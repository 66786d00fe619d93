import type { NameIndex } from "../recognition/names";
import type { ByteNames } from "./byteNames";
import type { TimesOfFile } from "../logTimes/timesOfFile";
import { type FinderState, RecordFinder, type Records } from "./recordFinder";
import { RecordReader } from "./recordReader";
import type { FailureReader } from "./failureReader";
import type { Tally } from "./tally";

/** What reading logs takes. */
export interface Reading {
  readonly names: NameIndex;
  readonly byteNames: ByteNames;
  readonly failures: FailureReader;
  readonly tally: Tally;
}

/** What the older parts of a rotated log tell of the part that follows. */
export interface PartsBefore {
  readonly records: RecordReader;
  readonly times: TimesOfFile;
  /** The first part, as an index among the files of the tally. */
  readonly set: number;
  /** Of all of them, in bytes. */
  readonly length: number;
}

/**
 * Reads one log and adds its failures to a tally. Only the entries that name an error are made a text of. They are found in
 * the chunks that it is given, or elsewhere.
 */
export class LogReader {
  private finder: RecordFinder | undefined;
  /** How many entries it has taken over. */
  private taken = 0;
  private readonly records: RecordReader;
  private readonly before: Pick<PartsBefore, "set" | "length">;

  /** @param file its index among the files of the tally @param before the parts that it goes on, whose times are its own */
  constructor(
    private readonly file: number,
    private readonly reading: Reading,
    private readonly times: TimesOfFile,
    before?: PartsBefore,
  ) {
    this.records = before?.records ?? new RecordReader(reading.names, times, reading.failures);
    this.before = before ?? { set: file, length: 0 };
  }

  /** What the next part of a rotated log goes on with, once this one has been read. */
  get parts(): PartsBefore {
    const { records, times, before } = this;
    return { records, times, set: before.set, length: before.length + this.ownFinder().length };
  }

  /** Takes over a chunk, and stops after each entry that it read, so that others can have their turn. */
  push(chunk: Uint8Array): Generator<void> {
    return this.ownFinder().push(chunk);
  }

  /** Call it when nothing more comes. */
  end(): Generator<void> {
    return this.ownFinder().end();
  }

  /** Takes over entries that were found elsewhere, in the order of the log, and stops after each. */
  *takeAll({ bytes, ends, offsets }: Records): Generator<void> {
    let start = 0;
    for (let index = 0; index < ends.length; index++) {
      const end = ends[index] ?? start;
      this.take(bytes.subarray(start, end), offsets[index] ?? 0);
      start = end;
      yield;
    }
  }

  private take(bytes: Uint8Array, offset: number): void {
    this.taken++;
    const { set, length } = this.before;
    const place = { file: this.file, offset, set, along: length + offset };
    for (const error of this.records.read(bytes)) this.reading.tally.add(error, place);
  }

  /** What is pushed now goes on where finding elsewhere stopped. */
  goOnFrom(state: FinderState): void {
    this.finder = this.finderFrom(state);
  }

  /** Finding elsewhere has failed. The log is pushed anew, from its beginning: what has been taken over is left out. */
  beginAgain(): void {
    const known = this.taken;
    let found = 0;
    const takeNew = (bytes: Uint8Array, offset: number): void => {
      if (found++ >= known) this.take(bytes, offset);
    };
    this.finder = new RecordFinder(this.reading.byteNames, takeNew);
  }

  private ownFinder(): RecordFinder {
    return (this.finder ??= this.finderFrom());
  }

  private finderFrom(state?: FinderState): RecordFinder {
    return new RecordFinder(this.reading.byteNames, (bytes, offset) => this.take(bytes, offset), state);
  }
}
