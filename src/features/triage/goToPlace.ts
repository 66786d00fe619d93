import * as vscode from "vscode";
import type { Place } from "../../core/triage/tally";
import type { Excerpts } from "./excerpts";
import type { LogSource } from "./logSource";

/** VS Code refuses documents of 50 MB; from here on an excerpt is shown. */
const largestDocument = 40_000_000;
/** How much of a log stands on either side of a place in an excerpt, in bytes. */
const around = 100_000;
const newline = 10;

/** Shows where an entry stands: in the document, or in an excerpt of a log that VS Code doesn't open or that is packed. */
export async function goToPlace(log: LogSource, { offset }: Place, excerpts: Excerpts): Promise<void> {
  const { line, excerpt } = await readAround(log, offset);
  const canOpen = log.uri && log.size < largestDocument && !log.uri.path.endsWith(".gz");
  const document =
    log.uri && canOpen
      ? await vscode.workspace.openTextDocument(log.uri)
      : await excerpts.open(log.name, offset, excerpt.text);
  const at = Math.min(canOpen ? line : excerpt.line, document.lineCount - 1);
  const range = document.lineAt(at).range;
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(range.start, range.start) });
}

/** The line of a place, counted from 0, and what stands around it. */
async function readAround(
  log: LogSource,
  offset: number,
): Promise<{ line: number; excerpt: { text: string; line: number } }> {
  let [read, line] = [0, 0];
  const kept: Uint8Array[] = [];
  let keptFrom = -1;
  for await (const chunk of log.chunks(() => undefined)) {
    for (let at = chunk.indexOf(newline); at !== -1 && read + at < offset; at = chunk.indexOf(newline, at + 1)) line++;
    const end = read + chunk.length;
    if (end > offset - around && read < offset + around) {
      const from = Math.max(0, offset - around - read);
      if (keptFrom === -1) keptFrom = read + from;
      kept.push(chunk.slice(from, Math.max(0, offset + around - read)));
    }
    read = end;
    if (read > offset + around) break;
  }
  const decoder = new TextDecoder();
  const text = kept.map((part) => decoder.decode(part, { stream: true })).join("");
  const before = new TextDecoder().decode(joined(kept).subarray(0, offset - keptFrom));
  return { line, excerpt: { text, line: before.split("\n").length - 1 } };
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
