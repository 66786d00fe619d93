import * as vscode from "vscode";
import { ruleIds } from "../../core/rules/problem";
import { commands, registerCommand } from "../shared/commands";
import type { Services } from "../shared/services";

/**
 * Turns a rule off in the workspace's settings, or in the user's where there is no workspace. For one language only
 * where that language has a default of its own, which a setting for all languages would not touch.
 */
export function registerTurnOffRuleCommand({ faults }: Services): vscode.Disposable {
  return registerCommand(commands.turnOffRule, faults, async (rule: unknown, language: unknown) => {
    const known = ruleIds.find((one) => one === rule);
    if (known === undefined) return;
    const scope = typeof language === "string" ? { languageId: language } : undefined;
    const settings = vscode.workspace.getConfiguration("stytchErrors.rules", scope);
    const isByLanguage = settings.inspect(known)?.defaultLanguageValue !== undefined;
    const target = vscode.workspace.workspaceFolders
      ? vscode.ConfigurationTarget.Workspace
      : vscode.ConfigurationTarget.Global;
    await settings.update(known, "off", target, isByLanguage);
  });
}
