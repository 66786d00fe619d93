import * as vscode from "vscode";

/** Changes the folders of the workspace, and waits until they have changed: VS Code takes no other change before. */
export async function changeFolders(change: () => boolean): Promise<void> {
  const changed = new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
  });
  if (!change()) throw new Error("VS Code didn't take the folders.");
  await changed;
}
