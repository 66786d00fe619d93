import type { promises } from "node:fs";
import * as vscode from "vscode";

/** Node's files, where there is Node and the file lies on one of its disks. VS Code's own API gives no part of a file. */
export async function nodeFiles(uri: vscode.Uri): Promise<typeof promises | undefined> {
  if (uri.scheme !== "file") return undefined;
  return import("node:fs").then(
    (fs) => fs.promises,
    () => undefined,
  );
}

/** How large a file is, and when it was changed last, in epoch ms. Without VS Code's window, which thousands of files wait for. */
export async function sizeOf(uri: vscode.Uri): Promise<Pick<vscode.FileStat, "size" | "mtime">> {
  const fs = await nodeFiles(uri);
  if (!fs) return vscode.workspace.fs.stat(uri);
  const { size, mtimeMs } = await fs.stat(uri.fsPath);
  return { size, mtime: mtimeMs };
}

/** Which file has a name now: a rotated log has the same name, and is another one. Undefined where nothing tells. */
export async function identityOf(uri: vscode.Uri): Promise<string | undefined> {
  const fs = await nodeFiles(uri);
  if (!fs) return undefined;
  const { dev, ino } = await fs.stat(uri.fsPath);
  return `${dev}:${ino}`;
}

/** The path of a file without links: two names of one file have the same. */
export async function realPath(uri: vscode.Uri): Promise<string> {
  const fs = await nodeFiles(uri);
  return (await fs?.realpath(uri.fsPath).catch(() => undefined)) ?? uri.toString();
}
