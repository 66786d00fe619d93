import { Gunzip } from "fflate";
import { Decompress } from "fzstd";

/** Takes packed bytes piece by piece; the last piece has to be told. */
interface Unpacker {
  push(piece: Uint8Array, isLast: boolean): void;
}

const formats: readonly {
  readonly magic: readonly number[];
  readonly unpacker: (give: (part: Uint8Array) => void) => Unpacker;
}[] = [
  { magic: [0x1f, 0x8b], unpacker: (give) => new Gunzip(give) },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], unpacker: (give) => new Decompress(give) },
];

/** How many bytes are unpacked at once, about: of text packed a thousandfold, more would keep others waiting. */
const atOnce = 1 << 20;
/** How many packed bytes are taken at once, at least and at most. */
const [smallest, largest] = [64, 1 << 17];

/**
 * The bytes of a file, unpacked if it is an archive of gzip or Zstandard by its first bytes, whatever it is called. Members
 * that were written one after the other into one archive, as rotation does, are read one after the other.
 * @throws for an archive that is damaged, or cut off, once it has given what could be unpacked
 */
export async function* unpacked(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  let unpacking: Unpacking | undefined;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    if (isFirst) unpacking = Unpacking.of(chunk);
    isFirst = false;
    if (unpacking) yield* unpacking.push(chunk);
    else yield chunk;
  }
  if (unpacking) yield* unpacking.end();
}

class Unpacking {
  private readonly unpacker: Unpacker;
  private readonly parts: Uint8Array[] = [];
  /** What comes behind it tells whether a piece was the last one. */
  private waiting: Uint8Array | undefined;
  private size = 4096;

  private constructor({ unpacker }: (typeof formats)[number]) {
    this.unpacker = unpacker((part) => this.parts.push(part));
  }

  static of(beginning: Uint8Array): Unpacking | undefined {
    const format = formats.find(({ magic }) => magic.every((byte, index) => beginning[index] === byte));
    return format && new Unpacking(format);
  }

  *push(chunk: Uint8Array): Generator<Uint8Array> {
    for (let at = 0; at < chunk.length;) {
      const piece = chunk.subarray(at, at + this.size);
      at += piece.length;
      if (this.waiting) yield* this.unpack(this.waiting, false);
      this.waiting = piece;
    }
  }

  *end(): Generator<Uint8Array> {
    yield* this.unpack(this.waiting ?? new Uint8Array(0), true);
  }

  private *unpack(piece: Uint8Array, isLast: boolean): Generator<Uint8Array> {
    const parts = this.parts;
    let failure: { readonly error: unknown } | undefined;
    try {
      this.unpacker.push(piece, isLast);
    } catch (error) {
      failure = { error };
    }
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    this.size = Math.max(smallest, Math.min(largest, length > atOnce ? this.size >> 1 : this.size << 1));
    yield* parts.splice(0);
    if (failure) throw failure.error;
  }
}
