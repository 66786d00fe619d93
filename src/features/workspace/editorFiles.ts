import * as vscode from "vscode";
import type { FileAccess } from "./findCandidates";
import type { Listed } from "./ignoring";

const { File, Directory } = vscode.FileType;

/** Files as VS Code reads them, wherever they lie. */
export class EditorFiles implements FileAccess {
  constructor(private readonly root: vscode.Uri) {}

  async list(folder: string): Promise<Listed[]> {
    const all = await vscode.workspace.fs.readDirectory(this.uri(folder));
    // A link has a bit more, and leads to what lies elsewhere too.
    return all.flatMap(([name, type]): Listed[] =>
      type === File || type === Directory ? [[name, type === Directory]] : [],
    );
  }

  async read(path: string, most: number): Promise<Uint8Array | undefined> {
    const uri = this.uri(path);
    const { size } = await vscode.workspace.fs.stat(uri);
    return size > most ? undefined : vscode.workspace.fs.readFile(uri);
  }

  private uri(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.root, path);
  }
}
