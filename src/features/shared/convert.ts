import * as vscode from "vscode";
import type { Fix } from "../../core/rules/problem";

/** Offsets of the core as a range of this document. */
export function rangeOf(document: vscode.TextDocument, { start, end }: { start: number; end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Edits of the core as an edit of this document. */
export function workspaceEdit(document: vscode.TextDocument, edits: Fix["edits"]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const one of edits) edit.replace(document.uri, rangeOf(document, one), one.text);
  return edit;
}
