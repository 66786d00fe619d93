import { assert } from "chai";
import fc from "fast-check";
import { ZstdBlocks } from "../../../../src/features/triage/zstdBlocks";

const [raw, repeated, packed] = [0, 1, 2];
const little = (value: number, length: number): number[] =>
  Array.from({ length }, (_, index) => Math.floor(value / 256 ** index) % 256);

const skipped = fc
  .nat(40)
  .map((size) => [[...little(0x184d2a53, 4), ...little(size, 4), ...Array<number>(size).fill(7)]]);
const block = fc.record({ type: fc.constantFrom(raw, repeated, packed), size: fc.nat(60) });
/** A frame as the pieces that it should be divided into; what is in its blocks doesn't matter. */
const frame = fc
  .record({
    window: fc.nat(0x88),
    isSingle: fc.boolean(),
    hasChecksum: fc.boolean(),
    dictionary: fc.nat(3),
    length: fc.nat(3),
    blocks: fc.array(block, { minLength: 1, maxLength: 5 }),
  })
  .map(({ window, isSingle, hasChecksum, dictionary, length, blocks }) => {
    const descriptor = (length << 6) | (isSingle ? 32 : 0) | (hasChecksum ? 4 : 0) | dictionary;
    const header = [
      ...[...little(0xfd2fb528, 4), descriptor],
      ...(isSingle ? [] : [window]),
      ...Array<number>([0, 1, 2, 4][dictionary] ?? 0).fill(9),
      // A length that fits the bytes that there are for it.
      ...little(200, length === 0 ? (isSingle ? 1 : 0) : 2 ** length),
    ];
    return [
      header,
      ...blocks.map(({ type, size }, index) => {
        const isLast = index === blocks.length - 1;
        const content = Array<number>((type === repeated ? 1 : size) + (isLast && hasChecksum ? 4 : 0)).fill(255);
        return [...little((size << 3) | (type << 1) | (isLast ? 1 : 0), 3), ...content];
      }),
    ];
  });
const archives = fc.array(fc.oneof(frame, skipped), { minLength: 1, maxLength: 4 }).map((frames) => frames.flat());

function divided(bytes: Uint8Array, size: number): number[][] {
  const blocks = new ZstdBlocks();
  const pieces: number[][] = [];
  for (let at = 0; at < bytes.length; at += size)
    for (const piece of blocks.split(bytes.subarray(at, at + size))) pieces.push([...piece]);
  return pieces;
}

describe("ZstdBlocks", () => {
  it("divides an archive where its headers and blocks end", () => {
    fc.assert(
      fc.property(archives, (pieces) => {
        const bytes = Uint8Array.from(pieces.flat());
        assert.deepEqual(divided(bytes, bytes.length), pieces);
      }),
    );
  });

  it("loses nothing and keeps the ends, whatever comes at once", () => {
    fc.assert(
      fc.property(archives, fc.integer({ min: 1, max: 50 }), (pieces, size) => {
        const bytes = Uint8Array.from(pieces.flat());
        const found = divided(bytes, size);
        assert.deepEqual(found.flat(), [...bytes]);
        const ends = new Set<number>();
        let end = 0;
        for (const piece of found) ends.add((end += piece.length));
        let due = 0;
        for (const piece of pieces) assert.isTrue(ends.has((due += piece.length)));
      }),
    );
  });

  it("leaves what it doesn't know to whoever unpacks it", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.integer({ min: 1, max: 50 }), (bytes, size) => {
        let found: number[][];
        try {
          found = divided(bytes, size);
        } catch (error) {
          assert.match(String(error), /128 MB|damaged/);
          return;
        }
        assert.deepEqual(found.flat(), [...bytes]);
      }),
    );
  });
});
