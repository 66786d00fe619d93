import * as vscode from "vscode";
import type { Catalog } from "../../catalog/catalog";
import type { TeamNote, TeamOn } from "../../core/explanation/teamNote";
import { type FolderNotes, notesOn } from "../../core/notes/keyedNote";
import type { NotesProblem } from "../../core/notes/readNotes";
import { fitToShow, longestName } from "../../core/text/foreign";
import type { Faults } from "./faults";
import type { LazyBundle, Notes } from "./lazyBundle";
import type { LazySearch } from "./lazySearch";

/** Where a team writes its notes, below a workspace folder. */
const place = [".vscode", "stytch-errors.json"] as const;
/** A larger file isn't read. */
const mostBytes = 1_000_000;
/** So long, in ms, who asks waits for files that are read; what comes later is shown when it comes. */
const mostWaited = 1000;

/** What was read of a folder's file. Its problems are about the text that was read. */
export interface ReadNotes {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly problems: readonly NotesProblem[];
  /** Whether the folder had notes before. */
  readonly had: boolean;
}

/** The parts of the services that it takes. */
interface Means {
  readonly catalog: Catalog;
  readonly notes: LazyBundle<Notes>;
  readonly search: LazySearch;
  readonly faults: Faults;
}

/** The notes of all workspace folders as they are saved, read when they change. Without such a file nothing is loaded. */
export class TeamNotes {
  private readonly changed = new vscode.EventEmitter<ReadNotes>();
  private readonly folders = new Map<string, FolderNotes>();
  private readonly watchers = new Map<string, vscode.Disposable>();
  private readonly listener: vscode.Disposable;
  private readonly reading = new Map<string, Promise<unknown>>();
  /** When all is read that is to be read, or was waited for long enough. */
  private ready: Promise<unknown> = Promise.resolve();
  /** Tells what was read of a file, and that there is none any more, as an empty text. */
  readonly onDidRead = this.changed.event;

  constructor(private readonly means: Means) {
    this.listener = vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
      for (const folder of removed) this.forget(folder);
      this.start();
    });
  }

  /** Reads each folder that it doesn't watch yet. */
  start(): void {
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const key = folder.uri.toString();
      if (this.watchers.has(key)) continue;
      // The folder may be renamed as a whole, of which nobody is told file by file.
      const pattern = new vscode.RelativePattern(folder, `{${place[0]},${place.join("/")}}`);
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      const read = (): void => this.schedule(folder);
      watcher.onDidCreate(read);
      watcher.onDidChange(read);
      watcher.onDidDelete(read);
      this.watchers.set(key, watcher);
      read();
    }
  }

  /** What teams say on an error, those of a document's own folder first. */
  async on(type: string, document?: vscode.Uri): Promise<readonly TeamNote[]> {
    return (await this.reader(document))(type);
  }

  /** The same for several errors at once, as the notes are now. */
  async reader(document?: vscode.Uri): Promise<TeamOn> {
    await this.ready;
    const folder = document && vscode.workspace.getWorkspaceFolder(document);
    const own = folder && this.folders.get(folder.uri.toString());
    const folders = [...this.folders.values()];
    return folders.length === 0 ? () => [] : (type) => notesOn(type, folders, own);
  }

  dispose(): void {
    vscode.Disposable.from(this.changed, this.listener, ...this.watchers.values()).dispose();
  }

  /** Where a folder's notes are. */
  static fileOf(folder: vscode.WorkspaceFolder): vscode.Uri {
    return vscode.Uri.joinPath(folder.uri, ...place);
  }

  private schedule(folder: vscode.WorkspaceFolder): void {
    const key = folder.uri.toString();
    const before = this.reading.get(key) ?? Promise.resolve();
    this.reading.set(
      key,
      before.then(() => this.means.faults.contain("notes", () => this.read(folder))),
    );
    const tooLong = new Promise((resolve) => setTimeout(resolve, mostWaited));
    this.ready = Promise.race([Promise.all(this.reading.values()), tooLong]);
  }

  private async read(folder: vscode.WorkspaceFolder): Promise<void> {
    const key = folder.uri.toString();
    const uri = TeamNotes.fileOf(folder);
    const text = await textOf(uri);
    if (!this.watchers.has(key)) return;
    const had = this.folders.has(key);
    if (typeof text !== "string") {
      this.folders.delete(key);
      const { t } = vscode.l10n;
      const problems =
        text === false ? [{ start: 0, end: 1, message: t("The file is larger than 1 MB; nothing of it counts.") }] : [];
      this.changed.fire({ uri, text: "", problems, had });
      return;
    }
    const { catalog, notes, search } = this.means;
    const { readNotes } = await notes.load();
    const context = { catalog, t: vscode.l10n.t };
    const first = readNotes(text, context);
    const file = first.hasUnknown ? readNotes(text, { ...context, search: await search.load() }) : first;
    // While the file is no JSON, what it said before still counts.
    if (file.notes) this.folders.set(key, { folder: fitToShow(folder.name, longestName), notes: file.notes });
    this.changed.fire({ uri, text, problems: file.problems, had });
  }

  private forget(folder: vscode.WorkspaceFolder): void {
    const key = folder.uri.toString();
    this.watchers.get(key)?.dispose();
    this.watchers.delete(key);
    this.reading.delete(key);
    const had = this.folders.delete(key);
    this.changed.fire({ uri: TeamNotes.fileOf(folder), text: "", problems: [], had });
  }
}

/** Undefined where there is none that can be read; false where it is too large. */
async function textOf(uri: vscode.Uri): Promise<string | false | undefined> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if (type & vscode.FileType.Directory) return undefined;
    if (size > mostBytes) return false;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
