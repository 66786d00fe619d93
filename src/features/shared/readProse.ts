import * as vscode from "vscode";
import type { CompiledProse } from "../../catalog/compile";

/** Reads the catalog's prose, which lies beside the bundle; the same way on a desktop and in a browser. */
export async function readProse(extension: vscode.Uri): Promise<CompiledProse> {
  const file = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, "dist", "prose.json"));
  return JSON.parse(new TextDecoder().decode(file)) as CompiledProse;
}
