import * as vscode from "vscode";
import { commands, registerCommand } from "./shared/commands";
import type { Services } from "./shared/services";

const walkthrough = "stytch-error-insight.stytch-error-insight#start";
/** The samples that the walkthrough's steps open, and their languages. */
const samples: Readonly<Record<string, string>> = {
  "login.ts": "typescript",
  "mistakes.ts": "typescript",
  "app.log": "log",
};

/** The sample that is triaged. */
const incident = "incident.log";

/** Opens the walkthrough, and its sample files as untitled documents: nothing is written, and all of them can be edited. */
export function registerWalkthrough({ extensionUri, faults }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(commands.openWalkthrough, faults, async () => {
      await vscode.commands.executeCommand("workbench.action.openWalkthrough", walkthrough);
    }),
    registerCommand(commands.openSample, faults, async (name: unknown) => {
      if (name === incident) {
        await vscode.commands.executeCommand(commands.triageLogs, sampleUri(extensionUri, incident));
        await vscode.commands.executeCommand("setContext", `stytchErrors.opened.${incident}`, true);
        return;
      }
      const language = typeof name === "string" && Object.hasOwn(samples, name) ? samples[name] : undefined;
      if (typeof name !== "string" || language === undefined) {
        throw new Error(
          vscode.l10n.t("there is no such sample; use one of {0}", [...Object.keys(samples), incident].join(", ")),
        );
      }
      const file = await vscode.workspace.fs.readFile(sampleUri(extensionUri, name));
      const content = new TextDecoder().decode(file);
      const opened = vscode.workspace.textDocuments.find((one) => one.isUntitled && one.getText() === content);
      const document = opened ?? (await vscode.workspace.openTextDocument({ language, content }));
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Two });
      // Ticks the walkthrough's step off.
      await vscode.commands.executeCommand("setContext", `stytchErrors.opened.${name}`, true);
    }),
  );
}

function sampleUri(extensionUri: vscode.Uri, name: string): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, "media", "samples", name);
}
