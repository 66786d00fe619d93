import { gzipSync } from "node:zlib";
import { assert } from "chai";
import { unpacked } from "../../../../src/features/triage/unpacked";

const text = (seed: number): Buffer =>
  Buffer.from(Array.from({ length: 4000 }, (_, index) => `line ${index * seed} of a log\n`).join(""));
const [first, second] = [text(3), text(7)];
/** Frames of Zstandard that hold a text as it is: a compressor is none of our packages. */
const zstd = (content: Buffer): Buffer => {
  const blocks: Buffer[] = [];
  for (let at = 0; at < content.length; at += 100_000) {
    const part = content.subarray(at, at + 100_000);
    const header = Buffer.alloc(3);
    header.writeUIntLE((part.length << 3) | (at + part.length >= content.length ? 1 : 0), 0, 3);
    blocks.push(header, part);
  }
  // Magic number; no checksum, no single segment; a window of 1 MB.
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x50]), ...blocks]);
};

async function* piecesOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function read(bytes: Uint8Array, size = 65_536): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of unpacked(piecesOf(bytes, size))) parts.push(part);
  return Buffer.concat(parts).toString();
}

async function messageOf(reading: Promise<unknown>): Promise<string> {
  return reading.then(
    () => "nothing was thrown",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

describe("unpacked", () => {
  it("leaves what is no archive as it is, whatever its pieces", async () => {
    for (const size of [1, 1000, 65_536])
      assert.strictEqual(await read(first.subarray(0, 5000), size), first.toString().slice(0, 5000));
    assert.strictEqual(await read(new Uint8Array(0)), "");
  });

  for (const [name, pack] of Object.entries({ gzip: (content: Buffer) => gzipSync(content), Zstandard: zstd })) {
    it(`reads an archive of ${name} of several members, whatever its pieces`, async () => {
      const archive = Buffer.concat([pack(first), pack(second)]);
      for (const size of [997, 65_536, archive.length])
        assert.strictEqual(await read(archive, size), first.toString() + second.toString(), `${size} bytes`);
    });

    it(`gives what it can of an archive of ${name} that is cut off, and says so`, async () => {
      const archive = pack(first);
      const parts: Uint8Array[] = [];
      const reading = (async () => {
        for await (const part of unpacked(piecesOf(archive.subarray(0, archive.length - 500), 5000))) parts.push(part);
      })();
      assert.match(await messageOf(reading), /unexpected EOF/i);
    });
  }

  it("says that an archive is damaged", async () => {
    const archive = Buffer.from(gzipSync(first));
    archive.fill(0xff, 20, 400);
    assert.notStrictEqual(await messageOf(read(archive)), "nothing was thrown");
  });

  it("unpacks no more at once than it has to, of what is packed a thousandfold", async () => {
    const archive = gzipSync(Buffer.alloc(60_000_000, "a line of a log that repeats itself\n"));
    assert.isBelow(archive.length, 250_000);
    let [longest, length] = [0, 0];
    for await (const part of unpacked(piecesOf(archive, archive.length))) {
      longest = Math.max(longest, part.length);
      length += part.length;
    }
    assert.strictEqual(length, 60_000_000);
    assert.isBelow(longest, 8_000_000);
  });

  it("unpacks a block of Zstandard at a time: four bytes may be 128 kB of one letter", async () => {
    const block = Buffer.from([0x02, 0x00, 0x10, 0x61]);
    const start = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x50]);
    const blocks = 4096;
    const archive = Buffer.concat([start, ...Array<Buffer>(blocks).fill(block), Buffer.from([0x01, 0x00, 0x00])]);
    const before = process.memoryUsage().arrayBuffers;
    let [longest, length, most] = [0, 0, 0];
    for await (const part of unpacked(piecesOf(archive, archive.length))) {
      longest = Math.max(longest, part.length);
      length += part.length;
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }
    assert.strictEqual(length, blocks * 131_072);
    assert.strictEqual(longest, 131_072);
    assert.isBelow(most, length / 4);
  });

  it("gives others their turn while nothing comes of an archive", async () => {
    const start = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x50]);
    // Blocks of nothing.
    const archive = Buffer.concat([start, Buffer.alloc(3 * 300_000), Buffer.from([0x01, 0x00, 0x00])]);
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    try {
      assert.strictEqual(await read(archive, archive.length), "");
    } finally {
      clearInterval(timer);
    }
    assert.isAbove(turns, 3);
  });

  it("refuses what takes more memory than Zstandard's own tool gives it", async () => {
    for (const header of [
      [0x00, 0x90 + 0x10],
      [0x00, 0xff],
      // One segment of 1 GB.
      [0xa0, 0x00, 0x00, 0x00, 0x40],
    ]) {
      const archive = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, ...header, 0x01, 0x00, 0x00, ...Array<number>(16).fill(0)]);
      assert.match(await messageOf(read(archive)), /more than 128 MB/, header.join());
    }
  });
});
