import * as vscode from "vscode";
import { commands } from "../shared/commands";

/** A button of a row in the list. */
export interface RowButton extends vscode.QuickInputButton {
  /** What it runs with the row's error; undefined for what inserts its name. */
  readonly command: string | undefined;
  /** Whether what comes of it stands elsewhere, so that the list is in its way. */
  readonly closes: boolean;
}

/** Those of every row. @param canInsert whether there is an editor that takes a name */
export function rowButtons(canInsert: boolean): RowButton[] {
  const { t } = vscode.l10n;
  const button = (icon: string, tooltip: string, command?: string, closes = false): RowButton => ({
    iconPath: new vscode.ThemeIcon(icon),
    tooltip,
    command,
    closes,
  });
  return [
    button("link-external", t("Open the reference"), commands.openReference),
    button("copy", t("Copy the explanation"), commands.copy),
    button("references", t("Find all handlers of this error"), commands.findHandlers, true),
    button("graph-line", t("Copy log query…"), commands.copyLogQuery),
    ...(canInsert ? [button("insert", t("Insert the name at the cursor"), undefined, true)] : []),
  ];
}
