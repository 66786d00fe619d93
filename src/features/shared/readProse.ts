import * as vscode from "vscode";
import type { CompiledProse } from "../../catalog/compile";
import { DamagedFile } from "./faults";

const name = "prose.json";

/**
 * Reads the catalog's prose, which lies beside the bundle; the same way on a desktop and in a browser.
 * @throws DamagedFile
 */
export async function readProse(extension: vscode.Uri): Promise<CompiledProse> {
  try {
    const file = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, "dist", name));
    const prose: unknown = JSON.parse(new TextDecoder().decode(file));
    if (!isProse(prose)) throw new Error("It holds no explanations.");
    return prose;
  } catch (error) {
    throw new DamagedFile(name, error);
  }
}

/** Not a check of every field: what the build wrote is whole, or it isn't what the build wrote. */
function isProse(value: unknown): value is CompiledProse {
  if (typeof value !== "object" || value === null) return false;
  const entries = Object.values(value) as (Readonly<Record<string, unknown>> | null)[];
  return entries.length > 0 && entries.every((entry) => typeof entry?.["meaning"] === "string");
}
