import * as vscode from "vscode";
import { referenceLinks } from "../catalog/reference";
import { referenceTitle } from "../core/explanation/labels";
import { commands, registerErrorCommand } from "./shared/commands";
import type { Services } from "./shared/services";

/** Opens an error in Stytch's reference; asks which product where several document it. */
export function registerReferenceCommand(services: Services): vscode.Disposable {
  const { t } = vscode.l10n;
  return registerErrorCommand(commands.openReference, services, async ({ entry, incident }) => {
    const links = referenceLinks(entry, incident.product);
    const choices = links.map((link) => ({ label: referenceTitle(link, t), detail: link.url, url: link.url }));
    if (choices.length === 0) {
      void vscode.window.showInformationMessage(
        t("Stytch's API doesn't send {0}, so its reference has no page for it.", entry.type),
      );
      return;
    }
    const choice =
      choices.length === 1
        ? choices[0]
        : await vscode.window.showQuickPick(choices, { title: t("Open the reference of {0}", entry.type) });
    if (choice) await vscode.env.openExternal(vscode.Uri.parse(choice.url, true));
  });
}
