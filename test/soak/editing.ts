import { copyFileSync } from "node:fs";
import * as vscode from "vscode";
import type { Desk } from "./desk";

/** Absolute path of a large log. */
declare const LARGE_LOG: string;

/** Every so many rounds somebody opens the large log. */
const roundsPerLargeLog = 4;
const filesPerRound = 3;
const languages = ["typescript", "python", "json", "log", "markdown", "plaintext"] as const;
const typed = ' "use_https"';
let rounds = 0;

/** Opens, types into, renames, saves and closes: files, new documents, notebooks, diffs, a log of many megabytes. */
export async function edit(desk: Desk): Promise<void> {
  for (let file = 0; file < filesPerRound; file++) await desk.do("a file", () => editFile(desk));
  await desk.do("a new document", () => editUntitled(desk));
  await desk.do("a notebook", () => editNotebook(desk));
  await desk.do("a diff", () => lookAtDiff(desk));
  if (rounds++ % roundsPerLargeLog === 1) await desk.do("a large log", () => editLargeLog(desk));
}

async function editFile(desk: Desk): Promise<void> {
  const editor = await desk.show(desk.newFile());
  const { document } = editor;
  for (const place of desk.placesIn(document, 3)) await ask(desk, document, place);
  await type(desk, editor);
  await desk.do("saving", () => document.save());
  if (desk.any(3) === 0) await desk.do("renaming", () => rename(document.uri));
  if (desk.any(2) === 0) await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
}

/** All that VS Code asks extensions about a place while somebody is at it, and the first fix that there is. */
async function ask(desk: Desk, { uri }: vscode.TextDocument, place: vscode.Position): Promise<void> {
  const { executeCommand } = vscode.commands;
  await desk.do("hover", () => executeCommand("vscode.executeHoverProvider", uri, place));
  await desk.do("completion", () => executeCommand("vscode.executeCompletionItemProvider", uri, place, undefined, 5));
  await desk.do("links", () => executeCommand("vscode.executeLinkProvider", uri));
  await desk.do("fixes", async () => {
    const range = new vscode.Range(place, place);
    const fixes = await executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      uri,
      range,
      undefined,
      10,
    );
    const fix = fixes.find(({ edit }) => edit !== undefined)?.edit;
    if (fix) await vscode.workspace.applyEdit(fix);
  });
}

async function type(desk: Desk, editor: vscode.TextEditor): Promise<void> {
  const line = desk.any(editor.document.lineCount - 1) + 1;
  const end = editor.document.lineAt(Math.min(line, editor.document.lineCount - 1)).range.end;
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(editor.selection);
  for (const text of typed) await desk.do("a key", () => vscode.commands.executeCommand("type", { text }));
  await desk.do("the hover's popup", () => vscode.commands.executeCommand("editor.action.showHover"));
  await vscode.commands.executeCommand("hideSuggestWidget");
  await desk.do("undo", () => vscode.commands.executeCommand("undo"));
}

async function rename(uri: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(uri, uri.with({ path: uri.path.replace(/(\.[^./]*)?$/, "-renamed$1") }));
  await vscode.workspace.applyEdit(edit);
}

async function editUntitled(desk: Desk): Promise<void> {
  const language = languages[desk.any(languages.length)] ?? "plaintext";
  const document = await vscode.workspace.openTextDocument({ language, content: desk.newText().text });
  desk.note(document);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await type(desk, editor);
  await desk.do("another language", () => vscode.languages.setTextDocumentLanguage(document, "typescript"));
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
}

async function editNotebook(desk: Desk): Promise<void> {
  const cells = [1, 2].map(
    () => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, desk.newText().text, "python"),
  );
  const notebook = await vscode.workspace.openNotebookDocument("jupyter-notebook", new vscode.NotebookData(cells));
  await vscode.window.showNotebookDocument(notebook);
  for (const { document } of notebook.getCells()) desk.note(document);
  // The editor of the second cell may lie below the window.
  const { document } = notebook.cellAt(0);
  for (const place of desk.placesIn(document, 1)) await ask(desk, document, place);
}

async function lookAtDiff(desk: Desk): Promise<void> {
  const [left, right] = [desk.newFile(), desk.newFile()];
  await vscode.commands.executeCommand("vscode.diff", left, right);
}

async function editLargeLog(desk: Desk): Promise<void> {
  const uri = desk.newFile({ name: "large.log", text: "" });
  copyFileSync(LARGE_LOG, uri.fsPath);
  const editor = await desk.show(uri);
  await type(desk, editor);
  for (const place of desk.placesIn(editor.document, 3)) await ask(desk, editor.document, place);
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
}
