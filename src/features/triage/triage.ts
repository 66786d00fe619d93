import * as vscode from "vscode";
import { commands, registerCommand } from "../shared/commands";
import { LazyBundle } from "../shared/lazyBundle";
import type { Services } from "../shared/services";
import { offerForCutOffLogs } from "./cutOffLog";
import type * as triage from "./triageLogs";

/** The command that triages logs. What it does is a bundle of its own, `dist/triage.js`, which loads when it is first run. */
export function registerTriage(services: Services): vscode.Disposable {
  const bundle = new LazyBundle<typeof triage>(services.extensionUri, "triage.js", services.keeper);
  const command = registerCommand(commands.triageLogs, services.faults, async (clicked: unknown, selected: unknown) => {
    const { triageLogs } = await bundle.load();
    // The explorer gives what was clicked, and then all that is selected.
    const given = Array.isArray(selected) && selected.length > 0 ? (selected as readonly unknown[]) : [clicked];
    return triageLogs(
      services,
      given.filter((one) => one instanceof vscode.Uri),
    );
  });
  return vscode.Disposable.from(command, offerForCutOffLogs(services.faults));
}
