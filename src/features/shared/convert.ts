import * as vscode from "vscode";
import type { Fix } from "../../core/rules/problem";

/** Where offsets stand: a document, or the text of a file that isn't open. */
export type Positions = Pick<vscode.TextDocument, "positionAt">;

/** Offsets of the core as a range of this document. */
export function rangeOf(document: Positions, { start, end }: { start: number; end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** The text of a part and so much on either side, in UTF-16 units, with the offset in the document at which it begins. */
export function textAround(
  document: vscode.TextDocument,
  { start, end }: { start: number; end: number },
  reach: number,
): { text: string; shift: number } {
  const range = rangeOf(document, { start: start - reach, end: end + reach });
  return { text: document.getText(range), shift: document.offsetAt(range.start) };
}

/** Edits of the core as an edit of this document. */
export function workspaceEdit(document: vscode.TextDocument, edits: Fix["edits"]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const one of edits) edit.replace(document.uri, rangeOf(document, one), one.text);
  return edit;
}
