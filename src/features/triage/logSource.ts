import * as vscode from "vscode";
import { fitToShow } from "../../core/text/foreign";
import { decoded } from "./decoded";
import { diskChunks } from "./diskChunks";
import { nodeFiles, sizeOf } from "./nodeFiles";
import { unpacked } from "./unpacked";

/** One log that is to be read. */
export interface LogSource {
  /** For people: its path in the workspace, or what it is. */
  readonly name: string;
  /** In bytes, as it lies on the disk. */
  readonly size: number;
  /** When it was changed last, in epoch ms: no entry of it is later. */
  readonly changed: number;
  /** Where it lies on one of this machine's disks. */
  readonly path?: string | undefined;
  /** Undefined where it is no file. */
  readonly uri?: vscode.Uri;
  /** It is what a document held, and stays so whatever becomes of the file. */
  readonly isText?: boolean;
  /** Begins to read it before it is its turn, if it is small. */
  prepare?(): void;
  /**
   * Its bytes, unpacked, as UTF-8 or whatever it is written in.
   * @param onRead is told how many bytes more have been read from the disk
   * @throws when it can't be read, or not to its end
   */
  chunks(onRead: (bytes: number) => void): AsyncIterable<Uint8Array>;
}

/** A text that is at hand: a document, a selection, the clipboard. */
export function textSource(name: string, text: string, uri?: vscode.Uri): LogSource {
  const bytes = new TextEncoder().encode(text);
  return {
    name,
    size: bytes.length,
    changed: Date.now(),
    ...(uri && { uri }),
    isText: true,
    // eslint-disable-next-line @typescript-eslint/require-await -- the same shape as what has to be waited for
    async *chunks(onRead) {
      onRead(bytes.length);
      yield bytes;
    },
  };
}

/** Larger files can't be read through VS Code, which gives a file as a whole. */
const largestWhole = 1_000_000_000;
/** Larger ones aren't read before it is their turn, in bytes. */
const largestPrepared = 256_000;

/** A file, packed by gzip or Zstandard or not. @throws when it isn't there */
export async function fileSource(uri: vscode.Uri): Promise<LogSource> {
  const { size, mtime } = await sizeOf(uri);
  let prepared: Promise<Uint8Array> | undefined;
  return {
    name: fitToShow(vscode.workspace.asRelativePath(uri)),
    size,
    changed: mtime,
    uri,
    ...(uri.scheme === "file" && { path: uri.fsPath }),
    prepare: () => {
      if (size > largestPrepared) return;
      prepared ??= nodeFiles(uri).then((fs) => (fs ? fs.readFile(uri.fsPath) : vscode.workspace.fs.readFile(uri)));
      // Whoever reads it is told.
      prepared.catch(() => undefined);
    },
    chunks: (onRead) => {
      const bytes = prepared;
      prepared = undefined;
      return decoded(unpacked(rawChunks(uri, size, onRead, bytes)));
    },
  };
}

async function* rawChunks(
  uri: vscode.Uri,
  size: number,
  onRead: (bytes: number) => void,
  prepared: Promise<Uint8Array> | undefined,
): AsyncGenerator<Uint8Array, void> {
  if (prepared) {
    const bytes = await prepared;
    onRead(bytes.length);
    yield bytes;
    return;
  }
  const fs = uri.scheme === "file" ? await import("node:fs").catch(() => undefined) : undefined;
  if (fs) {
    yield* diskChunks(fs, uri.fsPath, onRead);
    return;
  }
  if (size > largestWhole)
    throw new Error(vscode.l10n.t("It is too large to be read through VS Code, which gives a file as a whole."));
  const bytes = await vscode.workspace.fs.readFile(uri);
  onRead(bytes.length);
  yield bytes;
}
