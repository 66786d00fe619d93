import * as vscode from "vscode";
import { commands, registerCommand } from "./commands";
import type { Services } from "./services";

/** Turns a rule off in the workspace's settings, or in the user's where there is no workspace. */
export function registerTurnOffRuleCommand({ log }: Services): vscode.Disposable {
  return registerCommand(commands.turnOffRule, log, async (rule: unknown) => {
    if (typeof rule !== "string") return;
    const target = vscode.workspace.workspaceFolders
      ? vscode.ConfigurationTarget.Workspace
      : vscode.ConfigurationTarget.Global;
    await vscode.workspace.getConfiguration("stytchErrors.rules").update(rule, "off", target);
  });
}
