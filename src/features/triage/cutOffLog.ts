import * as vscode from "vscode";
import { commands } from "../shared/commands";
import type { Faults } from "../shared/faults";
import { isLogName } from "./logNames";

/** VS Code gives extensions no document that is larger, in bytes. */
const largestDocument = 50 * 1024 * 1024;
/** How long a tab may be there before its document is, in ms. */
const patience = 300;

/**
 * Offers triage on the status bar while a log is looked at of which extensions see nothing. A language status can't: VS Code
 * shows none for a document that it doesn't give to extensions.
 */
export function offerForCutOffLogs(faults: Faults): vscode.Disposable {
  const { t } = vscode.l10n;
  let item: vscode.StatusBarItem | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    const looked = activeLog();
    const uri = await cutOffLog();
    if (looked?.toString() !== activeLog()?.toString()) return;
    if (!uri) {
      item?.hide();
      return;
    }
    item ??= vscode.window.createStatusBarItem("stytchErrors.cutOffLog", vscode.StatusBarAlignment.Right, 100);
    item.name = t("Stytch log triage");
    item.text = `$(graph) ${t("Triage this log")}`;
    item.tooltip = t(
      "This log is larger than VS Code shows to extensions: no hover, no problem is in it. Triage reads it.",
    );
    item.accessibilityInformation = { label: `${t("Triage this log")}. ${item.tooltip}` };
    item.command = { title: t("Triage this log"), command: commands.triageLogs, arguments: [uri] };
    item.show();
  };
  const later = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void faults.contain("triage", look), patience);
  };
  later();
  return vscode.Disposable.from(
    vscode.window.tabGroups.onDidChangeTabs(later),
    vscode.window.tabGroups.onDidChangeTabGroups(later),
    new vscode.Disposable(() => {
      clearTimeout(waiting);
      item?.dispose();
    }),
  );
}

/** The log that is looked at, where VS Code gives extensions none of it. @throws when it has vanished */
export async function cutOffLog(): Promise<vscode.Uri | undefined> {
  const uri = activeLog();
  if (!uri || hasDocument(uri)) return undefined;
  return (await vscode.workspace.fs.stat(uri)).size > largestDocument ? uri : undefined;
}

function activeLog(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText && isLogName(input.uri.path) ? input.uri : undefined;
}

function hasDocument(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((one) => one.uri.toString() === uri.toString());
}
