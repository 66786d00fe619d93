import * as vscode from "vscode";
import type { Incident } from "../../core/payload/incident";
import { commands } from "../shared/commands";

/** A button of a row in the list. */
export interface RowButton extends vscode.QuickInputButton {
  /** What it does with the row's error; undefined for what inserts its name. */
  readonly act: ((type: string, incident: Incident) => Thenable<unknown>) | undefined;
  /** Whether what comes of it stands elsewhere, so that the list is in its way. */
  readonly closes: boolean;
}

/** Those of every row. @param canInsert whether there is an editor that takes a name */
export function rowButtons(canInsert: boolean): RowButton[] {
  const { t } = vscode.l10n;
  const button = (icon: string, tooltip: string, act: RowButton["act"], closes = false): RowButton => ({
    iconPath: new vscode.ThemeIcon(icon),
    tooltip,
    act,
    closes,
  });
  return [
    button("link-external", t("Open the reference"), (...error) =>
      vscode.commands.executeCommand(commands.openReference, ...error),
    ),
    button("copy", t("Copy the explanation"), (...error) => vscode.commands.executeCommand(commands.copy, ...error)),
    button(
      "references",
      t("Find all handlers of this error"),
      (type) => vscode.commands.executeCommand(commands.findHandlers, type),
      true,
    ),
    button("graph-line", t("Copy log query…"), (...error) =>
      vscode.commands.executeCommand(commands.copyLogQuery, ...error),
    ),
    ...(canInsert ? [button("insert", t("Insert the name at the cursor"), undefined, true)] : []),
  ];
}
