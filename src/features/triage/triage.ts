import * as vscode from "vscode";
import { commands, registerCommand } from "../shared/commands";
import { LazyBundle } from "../shared/lazyBundle";
import type { Services } from "../shared/services";
import { offerForCutOffLogs } from "./cutOffLog";
import type * as triage from "./triageLogs";

/** The commands that triage logs and pass a report on. What they do is a bundle of its own, `dist/triage.js`, which loads when one is first run. */
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
  const exporting = registerCommand(commands.exportTriage, services.faults, async () =>
    (await bundle.load()).exportTriage(),
  );
  const serializer = vscode.window.registerWebviewPanelSerializer("stytchErrors.triage", {
    async deserializeWebviewPanel(panel, state: unknown) {
      await services.faults.contain("triage", async () => (await bundle.load()).restoreTriage(services, panel, state));
    },
  });
  return vscode.Disposable.from(command, exporting, serializer, offerForCutOffLogs(services.faults));
}
