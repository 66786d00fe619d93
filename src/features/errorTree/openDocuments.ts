import * as vscode from "vscode";
import { fitToShow } from "../../core/text/foreign";
import type { ErrorsIn } from "../../core/recognition/errorGroups";
import type { Span } from "../../core/text/span";
import type { DocumentErrors } from "../shared/documentErrors";
import type { Occurrences } from "../shared/occurrences";
import { isWritable } from "../shared/isWritable";

/** Where an error stands; offsets are characters of the line. */
interface PlaceInTab extends Span {
  readonly line: number;
}

/** The errors of a document in a tab. */
export interface ErrorsInTab extends ErrorsIn<PlaceInTab> {
  readonly document: vscode.TextDocument;
}

/**
 * The documents in tabs that have errors, with these; undefined when one changed while others were read.
 * @param how.one whether one such document is enough
 */
export async function errorsInTabs(
  occurrences: Occurrences,
  how: { readonly one: boolean },
): Promise<ErrorsInTab[] | undefined> {
  const found: (ErrorsInTab & { readonly version: number })[] = [];
  for (const document of documentsInTabs()) {
    if (document.isClosed) continue;
    const { errors } = await occurrences.all(document);
    const { version } = document;
    if (errors.count > 0) found.push({ document, version, counts: errors.byType, places: placesIn(errors) });
    if (found.length > 0 && how.one) break;
  }
  return found.some(({ document, version }) => document.isClosed || document.version !== version) ? undefined : found;
}

function placesIn(errors: DocumentErrors): ErrorsIn<PlaceInTab>["places"] {
  return {
    *[Symbol.iterator]() {
      for (const { line, occurrence } of errors.onLines()) {
        const { entry, context, start, end } = occurrence;
        if (context !== "url") yield { entry, place: { line, start, end } };
      }
    },
  };
}

/**
 * The documents that tabs show, in the order of the tabs, each once: cells where a notebook is open, the edited side
 * where a diff is. Not those of tabs that haven't been looked at since the window opened: VS Code hasn't read them.
 */
export function documentsInTabs(): vscode.TextDocument[] {
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
  const file = fitToShow(uri.path.slice(uri.path.lastIndexOf("/") + 1));
  if (uri.scheme !== "vscode-notebook-cell") return file;
  const notebook = vscode.workspace.notebookDocuments.find((one) => one.uri.path === uri.path);
  const cell = notebook?.getCells().findIndex(({ document }) => document.uri.toString() === uri.toString()) ?? -1;
  return cell === -1 ? file : vscode.l10n.t("{0}, cell {1}", file, cell + 1);
}

function cellsOf(uri: vscode.Uri): vscode.TextDocument[] {
  const notebook = vscode.workspace.notebookDocuments.find((one) => one.uri.toString() === uri.toString());
  return notebook?.getCells().map(({ document }) => document) ?? [];
}
