import * as vscode from "vscode";
import type { LogSource } from "./logSource";

/** How much of a log stands on either side of a place in an excerpt, in bytes. */
const around = 100_000;
const newline = 10;

/** What stands around a place of a log. */
export interface Surroundings {
  /** Of the place, counted from 0, in the whole log and in the excerpt. */
  readonly line: number;
  readonly excerpt: { readonly text: string; readonly line: number };
  /** Its bytes are the file's: it is neither packed nor in another encoding. */
  readonly isPlain: boolean;
}

/** Reads a log up to a place and a bit further. @throws where the log has become shorter, or can't be read so far */
export async function readAround(log: LogSource, offset: number): Promise<Surroundings> {
  let [read, line, fromDisk] = [0, 0, 0];
  const kept: Uint8Array[] = [];
  let keptFrom = 0;
  for await (const chunk of log.chunks((bytes) => (fromDisk += bytes))) {
    for (let at = chunk.indexOf(newline); at !== -1 && read + at < offset; at = chunk.indexOf(newline, at + 1)) line++;
    const end = read + chunk.length;
    if (end > offset - around && read < offset + around) {
      const from = Math.max(0, offset - around - read);
      if (kept.length === 0) keptFrom = read + from;
      kept.push(chunk.slice(from, offset + around - read));
    }
    read = end;
    if (read > offset + around) break;
  }
  if (read <= offset) throw new Error(vscode.l10n.t("the log has become shorter since it was read. Triage it again"));
  const bytes = joined(kept);
  return { line, excerpt: wholeLines(bytes, offset - keptFrom, keptFrom > 0), isPlain: fromDisk === read };
}

/** Without the half lines at both ends. @param isWithin the log has more in front of it */
function wholeLines(bytes: Uint8Array, at: number, isWithin: boolean): { text: string; line: number } {
  const begin = isWithin ? bytes.indexOf(newline) + 1 : 0;
  const from = begin <= at ? begin : 0;
  const last = bytes.lastIndexOf(newline);
  const decoder = new TextDecoder();
  const text = decoder.decode(bytes.subarray(from, last > at ? last : undefined));
  return { text, line: decoder.decode(bytes.subarray(from, at)).split("\n").length - 1 };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
