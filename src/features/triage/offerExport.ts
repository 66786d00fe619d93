import * as vscode from "vscode";
import { type ExportForm, exportReport } from "../../core/triage/exports";
import type { Report } from "../../core/triage/report";
import { tellDone } from "../shared/commands";

interface Choice extends vscode.QuickPickItem {
  readonly form: ExportForm;
  readonly to: "clipboard" | "document" | "file";
}

/** How a file of each form is called. */
const extensions: Readonly<Record<ExportForm, string>> = { markdown: "md", csv: "csv", json: "json" };

/** Lets a form be chosen, and copies, opens or saves the report in it. @param types those that are told; all if there are none */
export async function offerExport(report: Report, types: ReadonlySet<string>): Promise<void> {
  const { t } = vscode.l10n;
  const choices: readonly Choice[] = [
    { label: t("Copy as Markdown"), description: t("for a ticket"), form: "markdown", to: "clipboard" },
    { label: t("Open as Markdown"), form: "markdown", to: "document" },
    { label: t("Open as CSV"), description: t("for a spreadsheet"), form: "csv", to: "document" },
    { label: t("Open as JSON"), description: t("for a program"), form: "json", to: "document" },
    { label: t("Save as Markdown…"), form: "markdown", to: "file" },
    { label: t("Save as CSV…"), description: t("for a spreadsheet"), form: "csv", to: "file" },
    { label: t("Save as JSON…"), description: t("for a program"), form: "json", to: "file" },
  ];
  const chosen = await vscode.window.showQuickPick(choices, {
    placeHolder: t("Names, numbers and times alone: no line of a log, no ID, no file's name"),
  });
  if (!chosen) return;
  const text = exportReport(report, chosen.form, types);
  if (chosen.to === "clipboard") {
    await vscode.env.clipboard.writeText(text);
    tellDone(t("Copied the report"));
    return;
  }
  const document = await open(text, extensions[chosen.form]);
  // VS Code asks where to, and writes it there: we write no file. Who goes away has the document still.
  if (chosen.to === "file" && (await vscode.workspace.saveAs(document))) tellDone(t("Saved the report"));
}

/** In a document that nobody has saved: where it goes is for the reader to say. */
async function open(text: string, extension: string): Promise<vscode.Uri> {
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.path));
  const names = Array.from(
    { length: 100 },
    (_, index) => `stytch-failures${index > 0 ? `-${index + 1}` : ""}.${extension}`,
  );
  const name = names.find((one) => !open.has(one)) ?? `stytch-failures.${extension}`;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: "untitled", path: name }));
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  await editor.edit((edit) => edit.replace(whole, text));
  return document.uri;
}
