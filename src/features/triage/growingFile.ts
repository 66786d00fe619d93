import type { promises } from "node:fs";
import type * as vscode from "vscode";
import { byteEncoding, tellingBytes } from "../../core/text/byteEncoding";
import { identityOf, nodeFiles } from "./nodeFiles";

const newline = 10;
/** How much is read at once, in bytes: a line that is longer is read before it ends. */
const piece = 1 << 18;
/** How much in front of the offset tells whether it is still the same file, in bytes. */
const fingerprintLength = 64;

/** A log that is being written, held open: what was written to it before it was rotated is still read. */
export class GrowingFile {
  /** What stands before the offset: a file that was emptied and has grown beyond it since has something else there. */
  private fingerprint = new Uint8Array(0);

  private constructor(
    private readonly uri: vscode.Uri,
    private readonly handle: promises.FileHandle,
    private offset: number,
  ) {}

  /**
   * Undefined where a file can't be followed: outside of Node's disks, packed, or in UTF-16.
   * @param offset up to where it has been read @param identity of what was read: another file is read from its beginning
   */
  static async open(uri: vscode.Uri, offset: number, identity?: string): Promise<GrowingFile | undefined> {
    const fs = await nodeFiles(uri);
    const handle = await fs?.open(uri.fsPath, "r").catch(() => undefined);
    if (!handle) return undefined;
    const file = new GrowingFile(uri, handle, offset);
    const { size } = await handle.stat();
    if (size < offset || (identity !== undefined && identity !== (await file.identity()))) file.offset = 0;
    if (!isPlain(await file.bytes(0, tellingBytes))) {
      await handle.close();
      return undefined;
    }
    await file.remember();
    return file;
  }

  /** Whether it is read from its beginning. */
  get isNew(): boolean {
    return this.offset === 0;
  }

  /** What has been written since. @param isLast nothing more comes: what stands behind the last line's end is read as well */
  async *newBytes(onRead: (bytes: number) => void, isLast = false): AsyncGenerator<Uint8Array, void> {
    for (;;) {
      const { size } = await this.handle.stat();
      const bytes = await this.bytes(this.offset, Math.max(0, Math.min(size - this.offset, piece)));
      const end = isLast || bytes.length === piece ? bytes.length : bytes.lastIndexOf(newline) + 1;
      if (end === 0) break;
      this.offset += end;
      onRead(end);
      yield bytes.subarray(0, end);
    }
    await this.remember();
  }

  /** Whether it was emptied, though it may have grown beyond its old size since: what was read is no longer in it. */
  async isEmptied(): Promise<boolean> {
    const { size } = await this.handle.stat();
    if (size < this.offset) return true;
    const now = await this.bytes(this.offset - this.fingerprint.length, this.fingerprint.length);
    return this.fingerprint.some((byte, index) => byte !== now[index]);
  }

  /** Whether another file has its name now. Between the two steps of a rotation there is none of that name. */
  async isRotated(): Promise<boolean> {
    const current = await identityOf(this.uri).catch(() => undefined);
    return current !== undefined && current !== (await this.identity());
  }

  async close(): Promise<void> {
    await this.handle.close();
  }

  private async identity(): Promise<string> {
    const { dev, ino } = await this.handle.stat();
    return `${dev}:${ino}`;
  }

  private async remember(): Promise<void> {
    const length = Math.min(fingerprintLength, this.offset);
    this.fingerprint = await this.bytes(this.offset - length, length);
  }

  private async bytes(from: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const buffer = new Uint8Array(length);
    const { bytesRead } = await this.handle.read(buffer, 0, length, from);
    return buffer.subarray(0, bytesRead);
  }
}

function isPlain(beginning: Uint8Array): boolean {
  const [first, second] = beginning;
  const isPacked = (first === 0x1f && second === 0x8b) || (first === 0x28 && second === 0xb5);
  return !isPacked && byteEncoding(beginning) === "utf-8";
}
