import * as vscode from "vscode";
import { isManifest, listsStytch, manifestFolders } from "../../core/recognition/manifests";
import type { StytchDependency } from "../../core/recognition/evidence";
import { fitToShow } from "../../core/text/foreign";
import { loggable } from "./faults";

/** The largest manifest that is read, in bytes. */
const largest = 1_000_000;
/** Wider than what counts as a manifest, which the file's name decides. */
const manifestPattern =
  "**/{package.json,*.txt,*.toml,setup.py,setup.cfg,Pipfile,go.mod,Gemfile,gems.rb,*.gemspec,composer.json,*.gradle,*.kts,pom.xml,Package.swift,Package.resolved,Podfile,*.csproj,*.fsproj,*.props,mix.exs,pubspec.yaml}";
const excluded = "**/{node_modules,vendor,.git,dist,build,target,.venv,venv}/**";
/** How many manifests of a workspace folder are looked at. */
const most = 300;

/** How long whoever asks waits for manifests, in ms. A file system may take longer, or never answer. */
const patience = 1000;
/** How long a folder whose reading failed counts as read, in ms. */
const pause = 10_000;

/**
 * Whether the projects of the workspace depend on a Stytch SDK. Reads manifests when first asked, and when they change.
 * Nobody waits long for a slow file system: until it answers, a project counts as depending on nothing, and
 * `onDidChange` tells when that was wrong.
 */
export class Dependencies implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** What was said may be another now. */
  readonly onDidChange = this.changed.event;
  /** What is answered to the files of a folder. */
  private readonly answers = new Map<string, Promise<StytchDependency>>();
  /** Whether a folder's own manifests list Stytch, and those of a whole workspace folder. */
  private readonly folders = new Map<string, Promise<boolean>>();
  private readonly subscriptions: vscode.Disposable;
  /** When to read again what failed. */
  private retryAt = Infinity;

  constructor(private readonly log: vscode.LogOutputChannel) {
    const watcher = vscode.workspace.createFileSystemWatcher(manifestPattern);
    const forget = (uri: vscode.Uri): void => {
      if (isManifest(nameOf(uri))) this.forget();
    };
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      // What lay in a folder may have changed while nobody watched it.
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.forget()),
    );
  }

  /** Looks beside the file and above it up to its workspace folder, then everywhere in that folder. */
  async onStytch(file: vscode.Uri): Promise<StytchDependency> {
    const root = vscode.workspace.getWorkspaceFolder(file)?.uri;
    if (!root) return "none";
    if (Date.now() >= this.retryAt) this.clear();
    const folder = parentOf(file);
    const key = folder.toString();
    return this.answers.get(key) ?? this.answerSoon(key, this.find(folder, root));
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.clear();
  }

  /** What is found, or that nothing is known of it yet. */
  private answerSoon(key: string, finding: Promise<StytchDependency>): Promise<StytchDependency> {
    let isLate = false;
    const answer = new Promise<StytchDependency>((resolve) => {
      const timer = setTimeout(() => {
        isLate = true;
        this.log.debug(`${fitToShow(key)} takes long to be read for dependencies.`);
        resolve("none");
      }, patience);
      void finding.then((found) => {
        clearTimeout(timer);
        resolve(found);
        if (!isLate || this.answers.get(key) !== answer) return;
        this.answers.set(key, finding);
        if (found !== "none") this.changed.fire();
      });
    });
    this.answers.set(key, answer);
    return answer;
  }

  private async find(start: vscode.Uri, root: vscode.Uri): Promise<StytchDependency> {
    for (let folder = start; folder.path.startsWith(root.path); folder = parentOf(folder)) {
      let known = this.folders.get(folder.toString());
      if (!known) this.folders.set(folder.toString(), (known = this.folderIncludesStytch(folder)));
      if (await known) return "project";
      if (folder.path === root.path || folder.path === "/") break;
    }
    const key = `${root.toString()}/**`;
    let anywhere = this.folders.get(key);
    if (!anywhere) this.folders.set(key, (anywhere = this.anyIncludesStytch(root)));
    return (await anywhere) ? "workspace" : "none";
  }

  private forget(): void {
    const wasAsked = this.answers.size > 0;
    this.clear();
    if (wasAsked) this.changed.fire();
  }

  private clear(): void {
    this.answers.clear();
    this.folders.clear();
    this.retryAt = Infinity;
  }

  private async folderIncludesStytch(folder: vscode.Uri): Promise<boolean> {
    const found = await Promise.all(
      [folder, ...manifestFolders.map((name) => vscode.Uri.joinPath(folder, name))].map((one) => this.listed(one)),
    );
    return found.includes(true);
  }

  private async anyIncludesStytch(root: vscode.Uri): Promise<boolean> {
    try {
      const found = await vscode.workspace.findFiles(new vscode.RelativePattern(root, manifestPattern), excluded, most);
      return await this.someListStytch(found);
    } catch (error) {
      // A virtual workspace may have no search.
      this.log.trace(`${fitToShow(root.path)} could not be searched for dependencies. ${loggable(error)}`);
      return false;
    }
  }

  private async listed(folder: vscode.Uri): Promise<boolean> {
    try {
      const files = await vscode.workspace.fs.readDirectory(folder);
      const names = files.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name);
      return await this.someListStytch(names.map((name) => vscode.Uri.joinPath(folder, name)));
    } catch (error) {
      this.failed(folder, error);
      return false;
    }
  }

  private async someListStytch(files: readonly vscode.Uri[]): Promise<boolean> {
    const manifests = files.filter((uri) => isManifest(nameOf(uri)));
    const list = manifests.map(async (uri) => listsStytch(nameOf(uri), await this.read(uri)));
    return (await Promise.all(list)).includes(true);
  }

  /** The text of a manifest; nothing where it can't be read, which says nothing of those beside it. */
  private async read(uri: vscode.Uri): Promise<string> {
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      return size > largest ? "" : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch (error) {
      this.failed(uri, error);
      return "";
    }
  }

  /** What isn't there lists nothing; what can't be read may be read later. */
  private failed(uri: vscode.Uri, error: unknown): void {
    this.log.trace(`${fitToShow(uri.path)} could not be read for dependencies. ${loggable(error)}`);
    const isMissing =
      error instanceof vscode.FileSystemError && ["FileNotFound", "FileNotADirectory"].includes(error.code);
    if (!isMissing) this.retryAt = Math.min(this.retryAt, Date.now() + pause);
  }
}

function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, "..");
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}
