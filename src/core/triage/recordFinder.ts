import type { ByteNames } from "./byteNames";
import { recordExtent } from "./recordExtent";

/** How much is looked through at once, in bytes. */
const block = 1 << 18;
/** How much of the end of a block waits for the next one, in bytes: an entry may go on in it. */
const carry = 1 << 14;

/** Takes an entry over. @param bytes overwritten by what comes next @param offset of the entry in the log, in bytes */
export type TakeRecord = (bytes: Uint8Array, offset: number) => void;

/** Entries that were found, one behind the other. */
export interface Records {
  readonly bytes: Uint8Array;
  /** Where in the bytes each one ends. */
  readonly ends: Uint32Array;
  /** The offset in the log of each one. */
  readonly offsets: Float64Array;
}

/** Where a finder stopped: another one goes on from there as if it was the same. */
export interface FinderState {
  /** What of the log's end may still belong to an entry. */
  readonly rest: Uint8Array;
  /** The offset in the log of its first byte. */
  readonly offset: number;
  /** Where in it the last entry ends that was found, and up to where names have been looked for. */
  readonly done: number;
  readonly searched: number;
}

/**
 * Finds the entries of one log that name an error, chunk by chunk as it comes, each once and in order. What it finds depends
 * on nothing but the bytes, so it can be done elsewhere. It keeps one block, however large the log is.
 */
export class RecordFinder {
  private readonly buffer = new Uint8Array(block + carry);
  private filled = 0;
  private offset = 0;
  private done = 0;
  private searched = 0;

  constructor(
    private readonly byteNames: ByteNames,
    private readonly take: TakeRecord,
    state?: FinderState,
  ) {
    if (!state) return;
    this.buffer.set(state.rest);
    this.filled = state.rest.length;
    ({ offset: this.offset, done: this.done, searched: this.searched } = state);
  }

  /** How long the log is so far, in bytes. */
  get length(): number {
    return this.offset + this.filled;
  }

  /** Its bytes are a copy. */
  get state(): FinderState {
    const { offset, done, searched } = this;
    return { rest: this.buffer.slice(0, this.filled), offset, done, searched };
  }

  /** Takes over a chunk, and stops after each entry that it found, so that others can have their turn. */
  *push(chunk: Uint8Array): Generator<void> {
    for (let from = 0; from < chunk.length;) {
      const part = chunk.subarray(from, from + this.buffer.length - this.filled);
      this.buffer.set(part, this.filled);
      this.filled += part.length;
      from += part.length;
      if (this.filled === this.buffer.length) yield* this.find(false);
    }
  }

  /** Call it when nothing more comes, or nothing more for now. */
  *end(): Generator<void> {
    yield* this.find(true);
  }

  private *find(isLast: boolean): Generator<void> {
    const bytes = this.buffer.subarray(0, this.filled);
    const safe = isLast ? bytes.length : bytes.length - carry;
    for (const name of this.byteNames.in(bytes, this.searched, safe)) {
      // Its entry has been found for the sake of another name.
      if (name.start < this.done) continue;
      const { start, end } = recordExtent(bytes, name.start, this.done);
      this.take(bytes.subarray(start, end), this.offset + start);
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
