const underscore = 95;
const backslash = 92;
/** After so many underscores in vain it is asked how near they stand. */
const enough = 32;
/** Where one stands in so many characters, looking at each character is faster than jumping. */
const near = 12;
/** How many characters are made bytes at once. */
const blockLength = 1 << 14;
/** How many characters a seam takes in before its underscore, and behind it; one more, since two are read a round. */
const [before, behind] = [2, 4];

/**
 * The seams of names: what stands around the first underscore of each. Nearly every other word with an underscore has
 * another one, and needs no look-up.
 */
export class Seams {
  /** A bit for each cell of `fold`. */
  readonly marked = new Uint8Array(1 << 17);
  readonly encoder = new TextEncoder();
  readonly bytes = new Uint8Array(before + blockLength + behind);
  /** From an underscore to the nearest one that can be another name's first. */
  readonly step: number;

  constructor(names: readonly string[]) {
    this.step = 1 + Math.min(...names.map((name) => name.indexOf("_")));
    const any = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code));
    for (const name of names) {
      const at = name.indexOf("_");
      // A seam takes in three characters behind the underscore, of which `invalid_id` has two: any can stand third.
      for (const next of at + 3 < name.length ? [""] : any) {
        const cell = seam(name + next, at);
        this.marked[cell >> 3] = (this.marked[cell >> 3] ?? 0) | (1 << (cell & 7));
      }
    }
  }

  /** For one text, which has to be read to its end, or given up, before the next one is begun. */
  reader(text: string): SeamReader {
    return new SeamReader(text, this);
  }
}

/** Jumps from underscore to underscore, and reads bytes where they stand thick: a jump costs as much as a dozen bytes. */
class SeamReader {
  /** What is in `bytes`: of the text, from two characters before `block.start` on. */
  private readonly block = { start: 0, end: 0 };
  private met = 0;
  private metSince = 0;
  /** Before it nothing is made bytes: a character there takes several. */
  private jumpsUntil = 0;

  constructor(
    private readonly text: string,
    private readonly seams: Seams,
  ) {}

  /**
   * The next underscore that may be a name's first one, or is escaped; -1 if none is.
   * @param from never before an earlier one
   */
  next(from: number): number {
    for (let at = from; ; at += this.seams.step) {
      if (at < this.block.end) {
        at = this.nextInBlock(at);
        if (at < this.block.end) return at;
      }
      at = this.text.indexOf("_", at);
      if (at === -1 || this.text.charCodeAt(at - 1) === backslash || isMarked(this.seams.marked, seam(this.text, at)))
        return at;
      if (++this.met === enough) this.makeBytesWhereThick(at + this.seams.step);
    }
  }

  private makeBytesWhereThick(at: number): void {
    if (at - this.metSince < enough * near && at >= this.jumpsUntil) {
      const end = Math.min(at + blockLength, this.text.length);
      const part = this.text.slice(at - before, end + behind);
      const { read, written } = this.seams.encoder.encodeInto(part, this.seams.bytes);
      // Behind the text's end stay bytes of an earlier block. They may mark a seam too many, and hide none.
      if (read === part.length && written === part.length) {
        this.block.start = at;
        this.block.end = end;
      } else this.jumpsUntil = end;
    }
    this.met = 0;
    this.metSince = this.block.end > at ? this.block.end : at;
  }

  /** The block's end, or behind it, if there is none. */
  private nextInBlock(from: number): number {
    const { block } = this;
    const { step, marked, bytes } = this.seams;
    const shift = block.start - before;
    const end = block.end - shift;
    let at = from - shift;
    while (at < end) {
      // Two a round: where underscores stand irregularly, every branch that is foretold wrongly counts.
      if (bytes[at] !== underscore && bytes[++at] !== underscore) {
        at++;
        continue;
      }
      const previous = bytes[at - 1] ?? 0;
      if (previous === backslash) return at + shift;
      const found = fold(bytes[at - 2] ?? 0, previous, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0);
      if (isMarked(marked, found)) return at + shift;
      at += step;
    }
    return block.end;
  }
}

function isMarked(marked: Uint8Array, cell: number): boolean {
  return (((marked[cell >> 3] ?? 0) >> (cell & 7)) & 1) === 1;
}

function seam(text: string, at: number): number {
  return fold(
    text.charCodeAt(at - 2),
    text.charCodeAt(at - 1),
    text.charCodeAt(at + 1),
    text.charCodeAt(at + 2),
    text.charCodeAt(at + 3),
  );
}

/**
 * Folds the two characters before an underscore and the three behind it into 20 bits. Of each character the low five bits
 * count: letters differ in them, and a letter's two cases don't, so that one table serves all spellings. Five times five
 * bits would be a table of 4 MB; shifted by three or four bits and joined by XOR they overlap, and it takes 128 kB.
 *
 * Where two seams fall on one cell, nothing goes wrong: a table only says which words aren't worth a look-up, and the
 * catalog decides on the rest. It costs time alone: with 900 names some 450 of the million cells are marked, and about 3
 * in 100 other words with an underscore get past them. No name is ever missed, since its own cell is marked.
 */
function fold(a: number, b: number, c: number, d: number, e: number): number {
  return ((a & 31) << 15) ^ ((b & 31) << 12) ^ ((c & 31) << 8) ^ ((d & 31) << 4) ^ (e & 31);
}
