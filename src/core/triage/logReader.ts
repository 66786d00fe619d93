import type { NameIndex } from "../recognition/names";
import type { ByteNames } from "./byteNames";
import type { TimesOfFile } from "../logTimes/timesOfFile";
import { RecordReader } from "./recordReader";
import { recordExtent } from "./recordExtent";
import type { Tally } from "./tally";

/** How much is read at once, in bytes. */
const block = 1 << 18;
/** How much of the end of a block waits for the next one, in bytes: an entry may go on in it. */
const carry = 1 << 14;

/** What reading logs takes. */
export interface Reading {
  readonly names: NameIndex;
  readonly byteNames: ByteNames;
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
 * Reads one log, chunk by chunk as it comes, and adds its failures to a tally. Only the entries that name an error are
 * made a text of. It keeps one block, however large the log is.
 */
export class LogReader {
  private readonly buffer = new Uint8Array(block + carry);
  private filled = 0;
  /** The offset in the log of the buffer's first byte. */
  private offset = 0;
  /** Where in the buffer the last entry ends that was read, and up to where names have been looked for. */
  private done = 0;
  private searched = 0;
  private readonly records: RecordReader;
  private readonly before: Pick<PartsBefore, "set" | "length">;

  /** @param file its index among the files of the tally @param before the parts that it goes on, whose times are its own */
  constructor(
    private readonly file: number,
    private readonly reading: Reading,
    private readonly times: TimesOfFile,
    before?: PartsBefore,
  ) {
    this.records = before?.records ?? new RecordReader(reading.names, times);
    this.before = before ?? { set: file, length: 0 };
  }

  /** What the next part of a rotated log goes on with, once this one has been read. */
  get parts(): PartsBefore {
    const { records, times, before } = this;
    return { records, times, set: before.set, length: before.length + this.offset + this.filled };
  }

  /** Takes over a chunk, and stops after each entry that it read, so that others can have their turn. */
  *push(chunk: Uint8Array): Generator<void> {
    for (let from = 0; from < chunk.length;) {
      const part = chunk.subarray(from, from + this.buffer.length - this.filled);
      this.buffer.set(part, this.filled);
      this.filled += part.length;
      from += part.length;
      if (this.filled === this.buffer.length) yield* this.read(false);
    }
  }

  /** Call it when nothing more comes. */
  *end(): Generator<void> {
    yield* this.read(true);
  }

  private *read(isLast: boolean): Generator<void> {
    const bytes = this.buffer.subarray(0, this.filled);
    const { byteNames, tally } = this.reading;
    const safe = isLast ? bytes.length : bytes.length - carry;
    for (const name of byteNames.in(bytes, this.searched, safe)) {
      // Its entry has been read for the sake of another name.
      if (name.start < this.done) continue;
      const { start, end } = recordExtent(bytes, name.start, this.done);
      const offset = this.offset + start;
      const { set, length } = this.before;
      const place = { file: this.file, offset, set, along: length + offset };
      for (const error of this.records.read(bytes.subarray(start, end))) tally.add(error, place);
      this.done = Math.max(end, name.end);
      yield;
    }
    this.searched = Math.max(this.done, safe);
    // A name at the border has its entry's beginning before it.
    const kept = Math.max(0, Math.min(bytes.length, safe - carry));
    this.buffer.copyWithin(0, kept, this.filled);
    this.filled -= kept;
    this.offset += kept;
    this.searched -= kept;
    this.done = Math.max(0, this.done - kept);
    yield;
  }
}
