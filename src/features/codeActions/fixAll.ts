import * as vscode from "vscode";
import { fixAll } from "../../core/rules/fixAll";
import { commands, registerCommand, tellDone } from "../shared/commands";
import { workspaceEdit } from "../shared/convert";
import type { Services } from "../shared/services";

/** Mends in the active editor what can be mended without thinking. */
export function registerFixAllCommand({ problems, faults }: Services): vscode.Disposable {
  return registerCommand(commands.fixAll, faults, async () => {
    const document = vscode.window.activeTextEditor?.document;
    const edits = document ? fixAll(await problems.fixable(document)) : [];
    if (!document || edits.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t("There is no Stytch problem in this file that has one sure fix."),
      );
      return;
    }
    await vscode.workspace.applyEdit(workspaceEdit(document, edits));
    tellDone(
      edits.length === 1
        ? vscode.l10n.t("Fixed one Stytch problem")
        : vscode.l10n.t("Fixed {0} Stytch problems", edits.length),
    );
  });
}
