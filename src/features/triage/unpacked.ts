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

/**
 * The bytes of a file, unpacked if it is an archive of gzip or Zstandard by its first bytes, whatever it is called. Members
 * that were written one after the other into one archive, as rotation does, are read one after the other.
 * @throws for an archive that is damaged, or cut off
 */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let unpacker: Unpacker | undefined;
  let parts: Uint8Array[] = [];
  // What comes behind it tells whether a piece was the last one.
  let waiting: Uint8Array | undefined;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    if (!waiting)
      unpacker = formats
        .find(({ magic }) => magic.every((byte, index) => chunk[index] === byte))
        ?.unpacker((part) => parts.push(part));
    if (!unpacker) {
      waiting = chunk;
      yield chunk;
      continue;
    }
    if (waiting) unpacker.push(waiting, false);
    waiting = chunk;
    yield* parts;
    parts = [];
  }
  if (!unpacker) return;
  unpacker.push(waiting ?? new Uint8Array(0), true);
  yield* parts;
}
