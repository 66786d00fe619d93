import * as vscode from "vscode";
import { type FileAccess, isFileLeftOut, largestFile } from "./findCandidates";
import { EditorFiles } from "./editorFiles";
import { findSettings } from "./findSettings";
import { isOpen, type WorkspaceCheck } from "./workspaceCheck";

/** How long files have to rest before they are read again, in ms. */
const rest = 300;
/** After more changes than these the whole workspace is read again: somebody has switched branches, or unpacked something. */
const mostChanges = 200;

/** Keeps a check up to date while files come, change and go. */
export class WorkspaceWatch implements vscode.Disposable {
  private readonly changes = new Map<string, { readonly uri: vscode.Uri; readonly isGone: boolean }>();
  private readonly stopping = new vscode.CancellationTokenSource();
  private readonly subscriptions: vscode.Disposable[];
  private waiting: NodeJS.Timeout | undefined;
  private isStale = false;
  private isReading = false;

  /**
   * @param again reads all anew
   * @param onFault is told what fails: nobody waits for it
   */
  constructor(
    private readonly check: WorkspaceCheck,
    private readonly again: (token: vscode.CancellationToken) => Promise<unknown>,
    dependencies: { readonly onDidChange: vscode.Event<void> },
    private readonly onFault: (error: unknown) => void,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher("**/*");
    this.subscriptions = [
      watcher,
      watcher.onDidCreate((uri) => this.note(uri, false)),
      watcher.onDidChange((uri) => this.note(uri, false)),
      watcher.onDidDelete((uri) => this.note(uri, true)),
      // Its problems were told by the editor, of a text that may not have been saved.
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (vscode.workspace.getWorkspaceFolder(uri)) this.note(uri, false);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.outdate()),
      dependencies.onDidChange(() => this.outdate()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (["stytchErrors", "files.exclude", "search"].some((section) => event.affectsConfiguration(section)))
          this.outdate();
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.waiting);
    this.stopping.cancel();
    this.stopping.dispose();
    for (const one of this.subscriptions) one.dispose();
  }

  private note(uri: vscode.Uri, isGone: boolean): void {
    if (/\/\.git(?:\/|$)/.test(uri.path)) return;
    if (uri.path.endsWith("/.gitignore")) this.isStale = true;
    this.changes.set(uri.toString(), { uri, isGone });
    this.schedule();
  }

  private outdate(): void {
    this.isStale = true;
    this.schedule();
  }

  private schedule(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.catchUp(), rest);
  }

  private async catchUp(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    try {
      const changes = [...this.changes.values()];
      const isWhole = this.isStale || changes.length > mostChanges;
      this.changes.clear();
      this.isStale = false;
      if (isWhole) await this.again(this.stopping.token);
      else for (const { uri, isGone } of changes) await this.read(uri, isGone);
    } catch (error) {
      this.onFault(error);
    } finally {
      this.isReading = false;
      if ((this.changes.size > 0 || this.isStale) && !this.stopping.token.isCancellationRequested) this.schedule();
    }
  }

  private async read(uri: vscode.Uri, isGone: boolean): Promise<void> {
    const { token } = this.stopping;
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (token.isCancellationRequested || !folder) return;
    const bytes = isGone ? undefined : await this.bytesOf(folder, uri);
    if (bytes) await this.check.take(uri, bytes, token);
    else if (!isOpen(uri) || isGone) this.check.forget(uri);
  }

  /** Undefined for what is left out, and for what is gone by now. */
  private async bytesOf(folder: vscode.Uri, uri: vscode.Uri): Promise<Uint8Array | undefined> {
    const files: FileAccess = new EditorFiles(folder);
    const path = uri.path.slice(folder.path.replace(/\/$/, "").length + 1);
    try {
      const { type } = await vscode.workspace.fs.stat(uri);
      if (type === vscode.FileType.Directory) this.isStale = true;
      if (type !== vscode.FileType.File || (await isFileLeftOut(files, path, findSettings(folder)))) return undefined;
      return await files.read(path, largestFile);
    } catch (error) {
      if (error instanceof vscode.FileSystemError) return undefined;
      throw error;
    }
  }
}
