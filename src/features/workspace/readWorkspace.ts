import * as vscode from "vscode";
import { fitToShow } from "../../core/text/foreign";
import type { Services } from "../shared/services";
import type { Slices } from "../shared/slices";
import { untilStopped } from "../shared/stopping";
import { fileFinding } from "./fileFinding";
import type { FindNews } from "./findCandidates";
import { findSettings } from "./findSettings";

/** What came of a reading. */
export interface ReadingResult {
  /** How many files were looked at. */
  readonly files: number;
  /** How many files are too large, or could not be read: the log names them. */
  readonly skipped: number;
  /** Somebody stopped it: what it came to until then holds. */
  readonly isPartial: boolean;
}

/** How far a reading is. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Gives each file of the workspace that may say something of Stytch, and isn't ignored.
 * @param take is waited for
 * @param onProgress is told now and then
 */
export async function readWorkspace(
  services: Services,
  slices: Slices,
  token: vscode.CancellationToken,
  take: (uri: vscode.Uri, bytes: Uint8Array) => Promise<void>,
  onProgress: (progress: ReadingProgress) => void,
): Promise<ReadingResult> {
  let [done, total, skipped] = [0, 0, 0];
  slices.begin();
  for (const { uri: folder } of vscode.workspace.workspaceFolders ?? []) {
    const hear = async (news: FindNews): Promise<void> => {
      if (news.kind === "listed") total += news.files;
      else if (news.kind === "read") done += news.files;
      else {
        const uri = vscode.Uri.joinPath(folder, news.path);
        if (news.kind === "skipped") {
          skipped++;
          services.log.info(`${fitToShow(uri.path)} wasn't read: ${fitToShow(news.problem ?? "it is too large")}.`);
        } else if (isIn(folder, uri)) await take(uri, news.bytes);
      }
    };
    for await (const news of untilStopped(fileFinding(folder, findSettings(folder), services), token)) {
      await hear(news);
      onProgress({ done, total });
      if (slices.isOver) await slices.next();
    }
  }
  return { files: done, skipped, isPartial: token.isCancellationRequested };
}

/** Of workspace folders that lie in one another, a file belongs to the innermost. */
function isIn(folder: vscode.Uri, uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.toString();
}

/** Tells a reading in VS Code's own progress, percent by percent. @param text says how far it is */
export function progressOf<P extends ReadingProgress>(
  progress: vscode.Progress<{ readonly message: string; readonly increment: number }>,
  text: (how: P) => string,
): (how: P) => void {
  let told = 0;
  return (how) => {
    const percent = how.total === 0 ? 0 : Math.floor((100 * how.done) / how.total);
    if (percent > told || how.done === 0) progress.report({ message: text(how), increment: percent - told });
    told = Math.max(told, percent);
  };
}
