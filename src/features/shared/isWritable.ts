import * as vscode from "vscode";

/** Whether anybody edits what lies there: not output channels, and not the older sides of a diff. */
export function isWritable({ scheme }: vscode.Uri): boolean {
  return (
    scheme === "untitled" ||
    scheme === "vscode-notebook-cell" ||
    vscode.workspace.fs.isWritableFileSystem(scheme) === true
  );
}
