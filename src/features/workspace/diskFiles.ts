import type * as fs from "node:fs";
import type { FileAccess } from "./findCandidates";
import type { Listed } from "./ignoring";

/** Most files are smaller, in bytes. */
const usual = 1 << 17;

/** Files of a disk, read at once: for a thread that nobody waits for. */
export class DiskFiles implements FileAccess {
  private buffer = new Uint8Array(usual);

  /** @param root absolute path */
  constructor(
    private readonly files: typeof fs,
    private readonly root: string,
  ) {}

  list(folder: string): Listed[] {
    const all = this.files.readdirSync(`${this.root}/${folder}`, { withFileTypes: true });
    return all.flatMap((one): Listed[] => (one.isDirectory() || one.isFile() ? [[one.name, one.isDirectory()]] : []));
  }

  read(path: string, most: number): Uint8Array | undefined {
    const file = this.files.openSync(`${this.root}/${path}`, "r");
    try {
      for (let length = 0; ;) {
        const read = this.files.readSync(file, this.buffer, length, this.buffer.length - length, null);
        length += read;
        if (length > most) return undefined;
        if (length < this.buffer.length) {
          // A short read is a file's end, but for one of the files that programs make up.
          if (read === 0 || length < usual) return this.buffer.subarray(0, length);
        } else this.grow();
      }
    } finally {
      this.files.closeSync(file);
    }
  }

  private grow(): void {
    const larger = new Uint8Array(this.buffer.length * 4);
    larger.set(this.buffer);
    this.buffer = larger;
  }
}
