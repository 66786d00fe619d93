import * as vscode from "vscode";
import { commands, registerCommand } from "../shared/commands";
import type { Services } from "../shared/services";

/** The command that triages logs. What it does loads when it is first run. */
export function registerTriage(services: Services): vscode.Disposable {
  return registerCommand(commands.triageLogs, services.faults, async (clicked: unknown, selected: unknown) => {
    const { triageLogs } = await services.triage.load();
    // The explorer gives what was clicked, and then all that is selected.
    const given = Array.isArray(selected) && selected.length > 0 ? (selected as readonly unknown[]) : [clicked];
    await triageLogs(
      services,
      given.filter((one) => one instanceof vscode.Uri),
    );
  });
}
