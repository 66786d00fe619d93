import * as vscode from "vscode";
import { referenceLinks } from "../catalog/reference";
import { apiName } from "../core/explanation";
import { commands, type ErrorCommandContext, registerErrorCommand } from "./commands";

/** Opens an error in Stytch's reference; asks which product where several document it. */
export function registerReferenceCommand(context: ErrorCommandContext): vscode.Disposable {
  return registerErrorCommand(commands.openReference, context, async (entry) => {
    const links = referenceLinks(entry);
    const choices = links.map(({ product, url }) => ({ label: `${apiName(product)} reference`, detail: url, url }));
    if (choices.length === 0) {
      void vscode.window.showInformationMessage(
        `Stytch's API doesn't send ${entry.type}, so its reference has no page for it.`,
      );
      return;
    }
    const choice =
      choices.length === 1
        ? choices[0]
        : await vscode.window.showQuickPick(choices, { title: `Open the reference of ${entry.type}` });
    if (choice) await vscode.env.openExternal(vscode.Uri.parse(choice.url, true));
  });
}
