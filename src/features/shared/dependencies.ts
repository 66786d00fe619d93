import * as vscode from "vscode";
import { isManifest, listsStytch, manifestFolders } from "../../core/recognition/manifests";
import type { StytchDependency } from "../../core/recognition/evidence";

/** The largest manifest that is read, in bytes. */
const largest = 1_000_000;
/** Wider than what counts as a manifest, which the file's name decides. */
const manifestPattern =
  "**/{package.json,*.txt,*.toml,setup.py,setup.cfg,Pipfile,go.mod,Gemfile,gems.rb,*.gemspec,composer.json,*.gradle,*.kts,pom.xml,Package.swift,Package.resolved,Podfile,*.csproj,*.fsproj,*.props,mix.exs,pubspec.yaml}";
const excluded = "**/{node_modules,vendor,.git,dist,build,target,.venv,venv}/**";
/** How many manifests of a workspace folder are looked at. */
const most = 300;

/** Whether the projects of the workspace depend on a Stytch SDK. Reads manifests when first asked, and when they change. */
export class Dependencies implements vscode.Disposable {
  private readonly folders = new Map<string, Promise<boolean>>();
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly log: vscode.LogOutputChannel) {
    const watcher = vscode.workspace.createFileSystemWatcher(manifestPattern);
    const forget = (uri: vscode.Uri): void => {
      if (isManifest(nameOf(uri))) this.folders.clear();
    };
    this.subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      // What was known of folders that have left the workspace goes with them.
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.folders.clear()),
    );
  }

  /** Looks beside the file and above it up to its workspace folder, then everywhere in that folder. */
  async onStytch(file: vscode.Uri): Promise<StytchDependency> {
    const root = vscode.workspace.getWorkspaceFolder(file)?.uri;
    if (!root) return "none";
    for (let folder = parentOf(file); folder.path.startsWith(root.path); folder = parentOf(folder)) {
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

  dispose(): void {
    this.subscriptions.dispose();
    this.folders.clear();
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
      const files = found.filter((uri) => isManifest(nameOf(uri)));
      const texts = await Promise.all(files.map((uri) => read(uri)));
      return files.some((uri, index) => listsStytch(nameOf(uri), texts[index] ?? ""));
    } catch (error) {
      // A virtual workspace may have no search.
      this.log.trace(`${root.toString()} could not be searched for dependencies.`, error);
      return false;
    }
  }

  private async listed(folder: vscode.Uri): Promise<boolean> {
    try {
      const files = await vscode.workspace.fs.readDirectory(folder);
      const names = files.filter(([name, type]) => type === vscode.FileType.File && isManifest(name));
      const texts = await Promise.all(names.map(([name]) => read(vscode.Uri.joinPath(folder, name))));
      return names.some(([name], index) => listsStytch(name, texts[index] ?? ""));
    } catch (error) {
      // A folder that isn't there or can't be read lists nothing.
      this.log.trace(`${folder.toString()} could not be read for dependencies.`, error);
      return false;
    }
  }
}

async function read(uri: vscode.Uri): Promise<string> {
  const { size } = await vscode.workspace.fs.stat(uri);
  return size > largest ? "" : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, "..");
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}
