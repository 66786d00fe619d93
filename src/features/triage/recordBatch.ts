import type { FoundRecords } from "./foundRecords";

/** How many bytes of entries are sent at once. */
const fullAt = 1 << 18;
/** How much of a log is looked through meanwhile, at least and at most: whoever reads the first ones shall begin early. */
const [shortest, longest] = [1 << 20, 1 << 24];

/** Gathers entries that are sent to another thread. */
export class RecordBatch {
  private bytes = new Uint8Array(2 * fullAt);
  private length = 0;
  private ends: number[] = [];
  private offsets: number[] = [];
  /** How much of the log had been read when the last ones were taken. */
  private taken = 0;

  get isFull(): boolean {
    return this.length >= fullAt;
  }

  isDue(read: number): boolean {
    return read - this.taken >= Math.min(longest, Math.max(shortest, read / 4));
  }

  add(record: Uint8Array, offset: number): void {
    if (this.length + record.length > this.bytes.length) {
      const larger = new Uint8Array(2 * (this.length + record.length));
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    this.bytes.set(record, this.length);
    this.length += record.length;
    this.ends.push(this.length);
    this.offsets.push(offset);
  }

  /** What has been gathered; its bytes are a copy. @param read how much of the log has been read */
  take(read: number): FoundRecords {
    const found = {
      kind: "found",
      bytes: this.bytes.slice(0, this.length),
      ends: Uint32Array.from(this.ends),
      offsets: Float64Array.from(this.offsets),
      read,
    } as const;
    this.length = 0;
    this.ends = [];
    this.offsets = [];
    this.taken = read;
    return found;
  }
}
