import * as vscode from "vscode";
import { type ErrorsIn, withoutLinks } from "../../core/recognition/errorGroups";
import type { Occurrences } from "../shared/occurrences";
import { isWritable } from "../shared/isWritable";

/**
 * The documents in tabs that have errors, with these; undefined when one changed while others were read.
 * @param how.one whether one such document is enough
 */
export async function errorsInTabs(
  occurrences: Occurrences,
  how: { readonly one: boolean },
): Promise<ErrorsIn<vscode.TextDocument>[] | undefined> {
  const found: (ErrorsIn<vscode.TextDocument> & { readonly version: number })[] = [];
  for (const document of documentsInTabs()) {
    if (document.isClosed) continue;
    const errors = withoutLinks((await occurrences.all(document)).occurrences);
    if (errors.length > 0) found.push({ document, occurrences: errors, version: document.version });
    if (found.length > 0 && how.one) break;
  }
  return found.some(({ document, version }) => document.isClosed || document.version !== version) ? undefined : found;
}

/**
 * The documents that tabs show, in the order of the tabs, each once: cells where a notebook is open, the edited side
 * where a diff is. Not those of tabs that haven't been looked at since the window opened: VS Code hasn't read them.
 */
function documentsInTabs(): vscode.TextDocument[] {
  const loaded = new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]));
  const documents = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }): (vscode.TextDocument | undefined)[] => {
      if (input instanceof vscode.TabInputNotebook) return cellsOf(input.uri);
      if (input instanceof vscode.TabInputText) return [loaded.get(input.uri.toString())];
      return input instanceof vscode.TabInputTextDiff ? [loaded.get(input.modified.toString())] : [];
    });
  return [...new Set(documents.flatMap((document) => (document && isWritable(document.uri) ? document : [])))];
}

/** What a document is called among others: a file by its name, a cell by its notebook's and its number. */
export function titleOf({ uri }: vscode.TextDocument): string {
  const file = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  if (uri.scheme !== "vscode-notebook-cell") return file;
  const notebook = vscode.workspace.notebookDocuments.find((one) => one.uri.path === uri.path);
  const cell = notebook?.getCells().findIndex(({ document }) => document.uri.toString() === uri.toString()) ?? -1;
  return cell === -1 ? file : vscode.l10n.t("{0}, cell {1}", file, cell + 1);
}

function cellsOf(uri: vscode.Uri): vscode.TextDocument[] {
  const notebook = vscode.workspace.notebookDocuments.find((one) => one.uri.toString() === uri.toString());
  return notebook?.getCells().map(({ document }) => document) ?? [];
}
