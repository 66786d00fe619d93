import * as vscode from "vscode";
import type { CatalogEntry } from "../../catalog/entry";
import { fitToShow } from "../../core/text/foreign";
import { rangeOf } from "../shared/convert";
import { isWritable } from "../shared/isWritable";
import type { Services } from "../shared/services";
import { recognitionSettings } from "../shared/settings";
import { sourceOfDocument } from "../shared/sourceOfDocument";

/** Shows the places that handle an error as VS Code shows references: in open documents, and in what a check knows of the workspace. */
export async function showHandlers(services: Services, entry: CatalogEntry): Promise<vscode.Location[]> {
  const open = vscode.workspace.textDocuments.filter(({ uri, isClosed }) => !isClosed && isWritable(uri));
  const shown = new Set(open.map(({ uri }) => uri.toString()));
  const found = await Promise.all(open.map((document) => handlersIn(services, document, entry)));
  const elsewhere = [...services.workspaceReviews.all()].flatMap(({ uri, errors }) =>
    shown.has(uri.toString())
      ? []
      : errors.flatMap((one) =>
          one.entry === entry && one.role === "handled" ? new vscode.Location(uri, one.range) : [],
        ),
  );
  const handlers = [...found.flat(), ...elsewhere];
  if (handlers.length > 0) await show(handlers);
  else
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        "No place was found that handles {0}. Code that asks for it in a way that isn't recognised isn't found.",
        entry.type,
      ),
    );
  return handlers;
}

async function handlersIn(
  { recognizing, dependencies, names }: Services,
  document: vscode.TextDocument,
  entry: CatalogEntry,
): Promise<vscode.Location[]> {
  const [{ fileErrors }, dependsOnStytch] = await Promise.all([
    recognizing.load(),
    dependencies.onStytch(document.uri),
  ]);
  const recognition = { ...recognitionSettings(document), dependsOnStytch };
  const path = vscode.workspace.asRelativePath(document.uri);
  const found = fileErrors(document.getText(), path, sourceOfDocument(document), names, recognition);
  return (found?.places ?? []).flatMap(({ occurrence, role }) =>
    occurrence.entry === entry && role === "handled"
      ? new vscode.Location(document.uri, rangeOf(document, occurrence))
      : [],
  );
}

async function show(handlers: readonly vscode.Location[]): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor) {
    const { document, selection } = editor;
    await vscode.commands.executeCommand("editor.action.showReferences", document.uri, selection.active, handlers);
    return;
  }
  // References stand in an editor, and there is none.
  const items = handlers.map(({ uri, range }) => ({
    label: `${fitToShow(vscode.workspace.asRelativePath(uri))}:${range.start.line + 1}`,
    uri,
    range,
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t("Handlers") });
  if (chosen) await vscode.commands.executeCommand("vscode.open", chosen.uri, { selection: chosen.range });
}
