import * as vscode from "vscode";
import type { Services } from "./shared/services";
import { fits, type SettingSchema } from "./shared/settingSchema";

/** Says which of our settings have a value that they can't have: each once, all that are found together in one message. */
export function registerSettingsCheck({ manifest, faults, log }: Services): vscode.Disposable {
  const schemas = Object.entries(
    Object.assign({}, ...manifest.contributes.configuration.map((one) => one.properties)) as Readonly<
      Record<string, SettingSchema>
    >,
  );
  const told = new Set<string>();

  const check = async (): Promise<void> => {
    const wrong = schemas.flatMap(([id, schema]) =>
      !told.has(id) && valuesOf(id).some((value) => value !== undefined && !fits(value, schema)) ? id : [],
    );
    if (wrong.length === 0) return;
    for (const id of wrong) told.add(id);
    log.warn(`These settings have a value that they can't have: ${wrong.join(", ")}. Their defaults are used.`);
    const { t } = vscode.l10n;
    const open = wrong.length === 1 ? t("Change the Setting") : t("Change the Settings");
    const message =
      wrong.length === 1
        ? t("The setting {0} has a value that it can't have. Its default is used.", wrong.join(", "))
        : t("These settings have values that they can't have: {0}. Their defaults are used.", wrong.join(", "));
    if ((await vscode.window.showWarningMessage(message, open)) === open)
      await vscode.commands.executeCommand("workbench.action.openSettings", `@id:${wrong.join(",")}`);
  };
  const start = (): void => void faults.contain("settings", check);
  start();
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration("stytchErrors")) start();
  });
}

/** Whatever is set for a setting: by the user, in the workspace, in its folders, and in each of them for single languages. */
function valuesOf(id: string): unknown[] {
  const folders = [undefined, ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri)];
  return folders.flatMap((uri) => {
    const said = (languageId?: string) =>
      vscode.workspace.getConfiguration(undefined, { uri, languageId } as vscode.ConfigurationScope).inspect(id);
    const everywhere = said();
    return [
      ...[everywhere?.globalValue, everywhere?.workspaceValue, everywhere?.workspaceFolderValue],
      ...(everywhere?.languageIds ?? []).flatMap((language) => {
        const there = said(language);
        return [there?.globalLanguageValue, there?.workspaceLanguageValue, there?.workspaceFolderLanguageValue];
      }),
    ];
  });
}
