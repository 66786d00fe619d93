import * as vscode from "vscode";
import { Candidates } from "../../core/workspace/candidates";
import type { Services } from "../shared/services";
import { Thread, ThreadLost } from "../shared/thread";
import { EditorFiles } from "./editorFiles";
import type { FileFinderData, FileFinderNews } from "./fileFinderData";
import { findCandidates, type FindNews, type FindSettings } from "./findCandidates";

/** The files of a workspace folder that may hold errors: found by a thread where there is one and a disk, else through VS Code. */
export async function* fileFinding(
  folder: vscode.Uri,
  settings: FindSettings,
  { catalog, extensionUri }: Pick<Services, "catalog" | "extensionUri">,
): AsyncGenerator<FindNews, void> {
  const types = [...catalog.all()].map(({ type }) => type);
  const data: FileFinderData = { root: folder.fsPath, settings, types };
  const file = vscode.Uri.joinPath(extensionUri, "dist", "fileFinder.js");
  const isOnDisk = folder.scheme === "file" && file.scheme === "file";
  const thread = isOnDisk ? await Thread.start<"more", FileFinderNews>(file.fsPath, data) : undefined;
  if (thread && (yield* newsOf(thread))) return;
  yield* findCandidates(new EditorFiles(folder), settings, new Candidates(types));
}

/** @returns whether it came to its end; a thread that told nothing may never have come */
async function* newsOf(thread: Thread<"more", FileFinderNews>): AsyncGenerator<FindNews, boolean> {
  let hasTold = false;
  try {
    for (;;) {
      const { news, isEnd } = await thread.next();
      hasTold = true;
      yield* news;
      if (isEnd) return true;
      thread.tell("more");
    }
  } catch (error) {
    if (error instanceof ThreadLost && !hasTold) return false;
    throw error;
  } finally {
    thread.dispose();
  }
}
