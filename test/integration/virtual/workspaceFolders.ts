import * as vscode from "vscode";
import { eventually } from "../support";

const names = (): string[] => vscode.workspace.workspaceFolders?.map(({ name }) => name) ?? [];

/** Adds a folder behind those of the workspace, and waits until it is there. */
export async function addFolder(name: string, uri: vscode.Uri): Promise<void> {
  await changed(() => vscode.workspace.updateWorkspaceFolders(names().length, 0, { name, uri }));
}

/** Takes a folder out of the workspace, if it is there, and waits until it is gone. */
export async function removeFolder(name: string): Promise<void> {
  const at = names().indexOf(name);
  if (at !== -1) await changed(() => vscode.workspace.updateWorkspaceFolders(at, 1));
}

/** Until the window has agreed, a change is only a wish, and no other one is taken. */
async function changed(change: () => boolean): Promise<void> {
  const agreed = new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
  });
  await eventually("the window to take a change", () => change() || undefined);
  await agreed;
}
