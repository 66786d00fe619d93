/** Frames of Zstandard, and those that readers skip, by the first bytes of each. */
const [magic, skippable] = [0xfd2fb528, 0x184d2a5];
/** A frame may look so far back, in bytes: what Zstandard's own tool reads unless it is told otherwise. */
const largestWindow = 1 << 27;
/** No block may be unpacked to more, in bytes. */
const largestBlock = 1 << 17;
/** The type of a block that is one byte, repeated. */
const repeated = 1;
/** How many bytes tell a frame's length and its dictionary, by the bits that say so. */
const [lengthBytes, dictionaryBytes] = [
  [0, 2, 4, 8],
  [0, 1, 2, 4],
];

/**
 * Divides an archive of Zstandard where its blocks end, so that one is unpacked at a time: four bytes can be 128 kB.
 * @throws for a frame that would take more memory than Zstandard's own tool gives it
 */
export class ZstdBlocks {
  private readonly header = new Uint8Array(18);
  private filled = 0;
  /** What the header is of. */
  private part: "frame" | "block" = "frame";
  /** How many bytes follow that are none of a header. */
  private left = 0;
  private hasChecksum = false;

  /** The pieces of a chunk, in order. */
  *split(chunk: Uint8Array): Generator<Uint8Array, void> {
    let start = 0;
    for (let at = 0; at < chunk.length;) {
      if (this.left > 0) {
        const taken = Math.min(this.left, chunk.length - at);
        [this.left, at] = [this.left - taken, at + taken];
      } else {
        this.header[this.filled++] = chunk[at++] ?? 0;
        if (this.filled < this.headerLength) continue;
        if (this.part === "frame") this.readFrame();
        else this.readBlock();
        this.filled = 0;
      }
      if (this.left > 0) continue;
      yield chunk.subarray(start, at);
      start = at;
    }
    if (start < chunk.length) yield chunk.subarray(start);
  }

  private get headerLength(): number {
    if (this.part === "block") return 3;
    if (this.filled < 5) return 5;
    if (this.isSkipped) return 8;
    const descriptor = this.header[4] ?? 0;
    return 5 + (isSingle(descriptor) ? 0 : 1) + (dictionaryBytes[descriptor & 3] ?? 0) + lengthOfLength(descriptor);
  }

  private get isSkipped(): boolean {
    return this.number(0, 4) >>> 4 === skippable;
  }

  private readFrame(): void {
    if (this.isSkipped) {
      this.left = this.number(4, 4);
      return;
    }
    // Whoever unpacks it says what is wrong.
    if (this.number(0, 4) !== magic) {
      this.left = Infinity;
      return;
    }
    const descriptor = this.header[4] ?? 0;
    if (this.windowOf(descriptor) > largestWindow)
      throw new Error("To unpack it takes more than 128 MB of memory: its window is larger.");
    this.hasChecksum = (descriptor & 4) !== 0;
    this.part = "block";
  }

  private windowOf(descriptor: number): number {
    if (isSingle(descriptor)) {
      const length = lengthOfLength(descriptor);
      return this.number(this.headerLength - length, length);
    }
    const window = this.header[5] ?? 0;
    return 2 ** (10 + (window >>> 3)) * (1 + (window & 7) / 8);
  }

  private readBlock(): void {
    const header = this.number(0, 3);
    const [isLast, type, size] = [(header & 1) === 1, (header >>> 1) & 3, header >>> 3];
    if (size > largestBlock) throw new Error("It is damaged: a block of it is larger than there can be.");
    this.left = type === repeated ? 1 : size;
    if (!isLast) return;
    this.part = "frame";
    if (this.hasChecksum) this.left += 4;
  }

  private number(at: number, length: number): number {
    let value = 0;
    for (let index = length - 1; index >= 0; index--) value = value * 256 + (this.header[at + index] ?? 0);
    return value;
  }
}

/** Its content is as long as its window. */
function isSingle(descriptor: number): boolean {
  return (descriptor & 32) !== 0;
}

function lengthOfLength(descriptor: number): number {
  return descriptor >>> 6 === 0 && isSingle(descriptor) ? 1 : (lengthBytes[descriptor >>> 6] ?? 0);
}
