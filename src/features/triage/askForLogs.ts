import * as vscode from "vscode";
import { fitToShow } from "../../core/text/foreign";
import { type LogSource, textSource } from "./logSource";

/** Asks what is to be triaged. Undefined where somebody goes away instead. */
export async function askForLogs(): Promise<readonly (vscode.Uri | LogSource)[] | undefined> {
  const { t } = vscode.l10n;
  const { activeTextEditor: editor } = vscode.window;
  const choose = (canSelectFolders: boolean): Thenable<vscode.Uri[] | undefined> =>
    vscode.window.showOpenDialog({
      canSelectFiles: !canSelectFolders,
      canSelectFolders,
      canSelectMany: true,
      openLabel: t("Triage"),
      title: t("Which logs are to be triaged?"),
    });
  const items: (vscode.QuickPickItem & { take(): Thenable<readonly (vscode.Uri | LogSource)[] | undefined> })[] = [
    ...(editor ? openDocument(editor) : []),
    { label: `$(file) ${t("Files…")}`, detail: t("Of any size, .gz and .zst too"), take: () => choose(false) },
    {
      label: `$(folder) ${t("Folders…")}`,
      detail: t("What is named like a log in them; rotated sets are read as one"),
      take: () => choose(true),
    },
    {
      label: `$(clippy) ${t("Clipboard")}`,
      take: fromClipboard,
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: t("Triage Stytch errors in logs"),
    placeHolder: t("Where are they?"),
  });
  return picked?.take();
}

async function fromClipboard(): Promise<readonly LogSource[] | undefined> {
  const { t } = vscode.l10n;
  const text = await vscode.env.clipboard.readText();
  if (text.trim() !== "") return [textSource(t("Clipboard"), text)];
  void vscode.window.showInformationMessage(t("There is no text on the clipboard."));
  return undefined;
}

function openDocument({
  document,
  selection,
}: vscode.TextEditor): (vscode.QuickPickItem & { take(): Thenable<readonly LogSource[]> })[] {
  const { t } = vscode.l10n;
  const name = fitToShow(vscode.workspace.asRelativePath(document.uri));
  const take = (text: string, uri?: vscode.Uri): Promise<LogSource[]> => Promise.resolve([textSource(name, text, uri)]);
  return [
    ...(selection.isEmpty
      ? []
      : [{ label: `$(selection) ${t("Selection")}`, take: () => take(document.getText(selection)) }]),
    { label: `$(output) ${t("Open document")}`, description: name, take: () => take(document.getText(), document.uri) },
  ];
}
