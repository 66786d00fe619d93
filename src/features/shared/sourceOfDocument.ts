import * as vscode from "vscode";
import { type Source, sourceOf } from "../../core/text/textKind";

/** How much of a document's head tells what it is, where its name doesn't. */
const headLength = 4000;

/** What sort of text a document is, as it stands now. */
export function sourceOfDocument(document: vscode.TextDocument): Source {
  const head = document.getText(new vscode.Range(document.positionAt(0), document.positionAt(headLength)));
  return sourceOf(document.languageId, document.uri.path, head);
}
