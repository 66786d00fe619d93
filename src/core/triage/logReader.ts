import type { NameIndex } from "../recognition/names";
import type { ByteNames } from "./byteNames";
import type { TimesOfFile } from "../logTimes/timesOfFile";
import { type FinderState, RecordFinder } from "./recordFinder";
import { RecordReader } from "./recordReader";
import type { Tally } from "./tally";

/** What reading logs takes. */
export interface Reading {
  readonly names: NameIndex;
  readonly byteNames: ByteNames;
  readonly tally: Tally;
}

/**
 * Reads one log and adds its failures to a tally. Only the entries that name an error are made a text of. They are found in
 * the chunks that it is given, or elsewhere.
 */
export class LogReader {
  private finder: RecordFinder | undefined;
  private readonly records: RecordReader;

  /** @param file its index among the files of the tally */
  constructor(
    private readonly file: number,
    private readonly reading: Reading,
    times: TimesOfFile,
  ) {
    this.records = new RecordReader(reading.names, times);
  }

  /** Takes over a chunk, and stops after each entry that it read, so that others can have their turn. */
  push(chunk: Uint8Array): Generator<void> {
    return this.ownFinder().push(chunk);
  }

  /** Call it when nothing more comes. */
  end(): Generator<void> {
    return this.ownFinder().end();
  }

  /** Takes over an entry that was found elsewhere. They have to come in their order. */
  take(bytes: Uint8Array, offset: number): void {
    for (const error of this.records.read(bytes)) this.reading.tally.add(error, { file: this.file, offset });
  }

  /** What is pushed now goes on where finding elsewhere stopped. */
  goOnFrom(state: FinderState): void {
    this.finder = this.finderFrom(state);
  }

  private ownFinder(): RecordFinder {
    return (this.finder ??= this.finderFrom());
  }

  private finderFrom(state?: FinderState): RecordFinder {
    return new RecordFinder(this.reading.byteNames, (bytes, offset) => this.take(bytes, offset), state);
  }
}
