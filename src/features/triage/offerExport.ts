import * as vscode from "vscode";
import { type ExportForm, exportReport } from "../../core/triage/exports";
import type { Report } from "../../core/triage/report";
import { tellDone } from "../shared/commands";

interface Choice extends vscode.QuickPickItem {
  readonly form: ExportForm;
  /** Of the document that it is opened as, which nobody has saved; copied without it. */
  readonly extension?: string;
}

/** Lets a form be chosen, and copies or opens the report in it. @param types those that are told; all if there are none */
export async function offerExport(report: Report, types: ReadonlySet<string>): Promise<void> {
  const { t } = vscode.l10n;
  const choices: readonly Choice[] = [
    { label: t("Copy as Markdown"), description: t("for a ticket"), form: "markdown" },
    { label: t("Open as Markdown"), form: "markdown", extension: "md" },
    { label: t("Open as CSV"), description: t("for a spreadsheet"), form: "csv", extension: "csv" },
    { label: t("Open as JSON"), description: t("for a program"), form: "json", extension: "json" },
  ];
  const chosen = await vscode.window.showQuickPick(choices, {
    placeHolder: t("Names, numbers and times alone: no line of a log, no ID, no file's name"),
  });
  if (!chosen) return;
  const text = exportReport(report, chosen.form, types);
  if (chosen.extension === undefined) {
    await vscode.env.clipboard.writeText(text);
    tellDone(t("Copied the report"));
  } else await open(text, chosen.extension);
}

/** In a document that nobody has saved: where it goes is for the reader to say. */
async function open(text: string, extension: string): Promise<void> {
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
}
