import * as vscode from "vscode";
import { fitToShow } from "../../core/text/foreign";
import { inOrderOfSets } from "../../core/triage/rotatedSet";
import { isLogName } from "./logNames";
import { realPath } from "./nodeFiles";
import { problemText } from "./problemText";
import { orStopped } from "../shared/stopping";

const left = new Set(["node_modules", ".git", "dist", "build", "target", "vendor", ".venv"]);
/** How many files, and how many folders, are read of what was chosen. */
const [mostFiles, mostFolders] = [2000, 5000];

/** What of the chosen can't be read, and why. */
export interface Unread {
  readonly name: string;
  readonly problem: string;
}

/** The logs behind what was chosen. */
export interface FoundLogs {
  /** Each file once; of a rotated set the oldest first. */
  readonly files: readonly vscode.Uri[];
  readonly unread: readonly Unread[];
  /** There are more than are read. */
  readonly isCut: boolean;
}

/** Files as they are, and of folders what is named like a log. @throws {vscode.CancellationError} when somebody stops it */
export async function findLogs(chosen: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<FoundLogs> {
  const search = new Search(token);
  for (const uri of chosen) await search.take(uri);
  return search.found;
}

class Search {
  private readonly byFolder = new Map<string, vscode.Uri[]>();
  private readonly unread: Unread[] = [];
  private readonly seen = new Set<string>();
  private files = 0;
  private folders = 0;
  private isCut = false;

  constructor(private readonly token: vscode.CancellationToken) {}

  get found(): FoundLogs {
    const files = [...this.byFolder.values()].flatMap((all) => inOrderOfSets(all, nameOf));
    return { files, unread: this.unread, isCut: this.isCut };
  }

  /** What somebody chose is read whatever it is called. */
  async take(uri: vscode.Uri): Promise<void> {
    await this.attempt(uri, async () => {
      const { type } = await orStopped(vscode.workspace.fs.stat(uri), this.token);
      if ((type & vscode.FileType.Directory) !== 0) await this.lookInto(uri);
      else await this.add(uri, type);
    });
  }

  private async lookInto(chosen: vscode.Uri): Promise<void> {
    const waiting = [chosen];
    for (let folder = waiting.pop(); folder; folder = waiting.pop()) {
      if (++this.folders > mostFolders) this.isCut = true;
      if (this.isCut) return;
      await this.attempt(folder, async (current) => {
        const all = await orStopped(vscode.workspace.fs.readDirectory(current), this.token);
        for (const [name, type] of all.sort(([a], [b]) => (a < b ? 1 : -1))) {
          const uri = vscode.Uri.joinPath(current, name);
          // What a link leads to may be the folder that it lies in.
          if (type === vscode.FileType.Directory && !left.has(name)) waiting.push(uri);
          else if ((type & vscode.FileType.Directory) === 0 && isLogName(name)) await this.add(uri, type);
        }
      });
    }
  }

  private async add(uri: vscode.Uri, type: vscode.FileType): Promise<void> {
    if ((type & vscode.FileType.File) === 0) {
      const problem = vscode.l10n.t("It is no file: a pipe, a device, or a link that leads nowhere.");
      this.unread.push({ name: shownName(uri), problem });
      return;
    }
    const path = await orStopped(realPath(uri), this.token);
    if (this.seen.has(path)) return;
    this.seen.add(path);
    if (++this.files > mostFiles) {
      this.isCut = true;
      return;
    }
    const folder = uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf("/")) }).toString();
    const known = this.byFolder.get(folder);
    if (known) known.push(uri);
    else this.byFolder.set(folder, [uri]);
  }

  private async attempt(uri: vscode.Uri, act: (uri: vscode.Uri) => Promise<void>): Promise<void> {
    try {
      await act(uri);
    } catch (error) {
      if (this.token.isCancellationRequested) throw new vscode.CancellationError();
      this.unread.push({ name: shownName(uri), problem: problemText(error) });
    }
  }
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function shownName(uri: vscode.Uri): string {
  return fitToShow(vscode.workspace.asRelativePath(uri));
}
