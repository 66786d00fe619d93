import type * as nodeFs from "node:fs";

/** One that is read, one that is looked at, and one that whoever unpacks still needs. */
const buffers = 3;

/**
 * The bytes of a file, of which the next ones are read while the last ones are looked at. A chunk is overwritten once the
 * second one after it has been asked for.
 * @param onRead is told how many bytes more have been read @param piece how much is read at once, in bytes
 */
export async function* diskChunks(
  fs: typeof nodeFs,
  path: string,
  onRead: (bytes: number) => void,
  piece = 1 << 18,
): AsyncGenerator<Uint8Array, void> {
  const handle = await fs.promises.open(path, "r");
  const ring: Uint8Array[] = [];
  const read = async (turn: number): Promise<Uint8Array> => {
    const buffer = (ring[turn % buffers] ??= new Uint8Array(piece));
    const { bytesRead } = await handle.read(buffer, 0, piece, null);
    return buffer.subarray(0, bytesRead);
  };
  let next = read(0);
  try {
    for (let turn = 1; ; turn++) {
      const chunk = await next;
      if (chunk.length === 0) return;
      next = read(turn);
      // What fails is told to whoever waits for it, if anybody does.
      next.catch(() => undefined);
      onRead(chunk.length);
      yield chunk;
    }
  } finally {
    await next.catch(() => undefined);
    await handle.close();
  }
}
