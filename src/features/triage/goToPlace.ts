import * as vscode from "vscode";
import type { Place } from "../../core/triage/place";
import type { Excerpts } from "./excerpts";
import type { LogSource } from "./logSource";
import { readAround } from "./readAround";

/** VS Code gives extensions no document of 50 MB, and takes long to open much more; then an excerpt is shown. In bytes. */
const [largestDocument, largestOpened] = [40_000_000, 120_000_000];

/** Shows where an entry stands: in the file, or in an excerpt of a log that VS Code doesn't open or that is packed. */
export async function goToPlace(log: LogSource, { offset }: Place, excerpts: Excerpts): Promise<void> {
  const title = vscode.l10n.t("Looking for the line…");
  const { line, excerpt, isPlain } = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title },
    () => readAround(log, offset),
  );
  if (log.uri && isPlain && log.size < largestOpened && (await openFile(log.uri, line, log.size))) return;
  await show(await excerpts.open(log.name, line + 1, excerpt.text), excerpt.line);
}

/** @returns whether VS Code opened it */
async function openFile(uri: vscode.Uri, line: number, size: number): Promise<boolean> {
  try {
    if (size < largestDocument) await show(await vscode.workspace.openTextDocument(uri), line);
    else await vscode.commands.executeCommand("vscode.open", uri, { selection: new vscode.Range(line, 0, line, 0) });
    return true;
  } catch {
    // It is gone, or VS Code takes it for no text; what was read of it is at hand.
    return false;
  }
}

async function show(document: vscode.TextDocument, line: number): Promise<void> {
  const { start } = document.lineAt(Math.min(line, document.lineCount - 1)).range;
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
}
