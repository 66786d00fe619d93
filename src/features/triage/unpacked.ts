import { Gunzip } from "fflate";
import { Decompress } from "fzstd";
import { Slices } from "../shared/slices";
import { ZstdBlocks } from "./zstdBlocks";

/** Takes packed bytes piece by piece; the last piece has to be told. */
interface Unpacker {
  push(piece: Uint8Array, isLast: boolean): void;
}

const formats: readonly {
  readonly magic: readonly number[];
  readonly unpacker: (give: (part: Uint8Array) => void) => Unpacker;
  /** Divides what is packed into pieces of which none is too much at once. */
  readonly pieces: () => (chunk: Uint8Array) => Iterable<Uint8Array>;
}[] = [
  { magic: [0x1f, 0x8b], unpacker: (give) => new Gunzip(give), pieces: () => equalPieces },
  {
    magic: [0x28, 0xb5, 0x2f, 0xfd],
    unpacker: (give) => new Decompress(give),
    pieces: () => {
      const blocks = new ZstdBlocks();
      return (chunk) => blocks.split(chunk);
    },
  },
];

/** How many bytes packed by gzip are taken at once. No more than 1,032 come of one. */
const packedAtOnce = 1 << 12;

function* equalPieces(chunk: Uint8Array): Generator<Uint8Array, void> {
  for (let at = 0; at < chunk.length; at += packedAtOnce) yield chunk.subarray(at, at + packedAtOnce);
}

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
  const slices = new Slices();
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    if (isFirst) unpacking = Unpacking.of(chunk);
    isFirst = false;
    if (unpacking) yield* inTurns(unpacking.push(chunk), slices);
    else yield chunk;
  }
  if (unpacking) yield* inTurns(unpacking.end(), slices);
}

/** What comes of pieces; of whole megabytes nothing may come, and then others have their turn here. */
async function* inTurns(parts: Iterable<Uint8Array>, slices: Slices): AsyncGenerator<Uint8Array, void> {
  for (const part of parts) {
    if (part.length > 0) {
      yield part;
      slices.begin();
    } else if (slices.isOver) await slices.next();
  }
}

const nothing = new Uint8Array(0);

class Unpacking {
  private readonly unpacker: Unpacker;
  private readonly parts: Uint8Array[] = [];
  /** What comes behind it tells whether a piece was the last one. */
  private waiting: Uint8Array | undefined;
  private readonly pieces: (chunk: Uint8Array) => Iterable<Uint8Array>;

  private constructor({ unpacker, pieces }: (typeof formats)[number]) {
    this.unpacker = unpacker((part) => this.parts.push(part));
    this.pieces = pieces();
  }

  static of(beginning: Uint8Array): Unpacking | undefined {
    const format = formats.find(({ magic }) => magic.every((byte, index) => beginning[index] === byte));
    return format && new Unpacking(format);
  }

  *push(chunk: Uint8Array): Generator<Uint8Array> {
    for (const piece of this.pieces(chunk)) {
      if (this.waiting) yield* this.unpack(this.waiting, false);
      this.waiting = piece;
    }
  }

  *end(): Generator<Uint8Array> {
    yield* this.unpack(this.waiting ?? nothing, true);
  }

  /** Gives an empty part where nothing came of a piece. */
  private *unpack(piece: Uint8Array, isLast: boolean): Generator<Uint8Array> {
    const parts = this.parts;
    let failure: { readonly error: unknown } | undefined;
    try {
      this.unpacker.push(piece, isLast);
    } catch (error) {
      failure = { error };
    }
    if (parts.length > 0) yield* parts.splice(0);
    else yield nothing;
    if (failure) throw failure.error;
  }
}
