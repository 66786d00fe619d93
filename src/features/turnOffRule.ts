import * as vscode from "vscode";
import { commands } from "./commands";

/** Turns a rule off in the workspace's settings, or in the user's where there is no workspace. */
export function registerTurnOffRuleCommand(): vscode.Disposable {
  return vscode.commands.registerCommand(commands.turnOffRule, async (rule: unknown) => {
    if (typeof rule !== "string") return;
    const target = vscode.workspace.workspaceFolders
      ? vscode.ConfigurationTarget.Workspace
      : vscode.ConfigurationTarget.Global;
    await vscode.workspace.getConfiguration("stytchErrors.rules").update(rule, "off", target);
  });
}
