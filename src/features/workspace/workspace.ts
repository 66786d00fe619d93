import * as vscode from "vscode";
import { commands, registerCommand, registerErrorCommand, tellDone } from "../shared/commands";
import { LazyBundle } from "../shared/lazyBundle";
import type { Services } from "../shared/services";
import { registerCheckTask } from "./checkTask";
import type * as checkWorkspace from "./checkWorkspace";

const contextKey = "stytchErrors.isWorkspaceChecked";

/** The commands that check all files of the workspace, find who handles an error in it, tell how errors of calls are handled, and forget what was found. What they do is a bundle of its own, `dist/workspace.js`. */
export function registerWorkspaceCheck(services: Services): vscode.Disposable {
  const bundle = new LazyBundle<typeof checkWorkspace>(services.extensionUri, "workspace.js", services.keeper);
  let kept: checkWorkspace.KeptCheck | undefined;
  let running: Promise<unknown> | undefined;
  let auditing: Promise<unknown> | undefined;
  const clear = (): void => {
    kept?.dispose();
    kept = undefined;
  };
  const keep = async (): Promise<checkWorkspace.KeptCheck> => {
    const { KeptCheck } = await bundle.load();
    kept ??= new KeptCheck(services);
    await vscode.commands.executeCommand("setContext", contextKey, true);
    return kept;
  };
  const run = async (tells: boolean): Promise<unknown> => (await keep()).run(tells);
  // Who asks again while it runs waits for the same.
  const check = (tells: boolean): Promise<unknown> => (running ??= run(tells).finally(() => (running = undefined)));
  const readAudit = async (): Promise<unknown> => (await bundle.load()).auditHandling(services);
  // Who asks again while it reads waits for the same.
  const audit = (): Promise<unknown> => (auditing ??= readAudit().finally(() => (auditing = undefined)));
  const inFolders = (run: () => Promise<unknown>) => async (): Promise<unknown> => {
    if ((vscode.workspace.workspaceFolders ?? []).length > 0) return run();
    void vscode.window.showInformationMessage(
      vscode.l10n.t("There is no folder to check. Open one, and run the command again."),
    );
    return undefined;
  };
  return vscode.Disposable.from(
    registerCommand(
      commands.checkWorkspace,
      services.faults,
      inFolders(() => check(true)),
    ),
    registerCommand(commands.auditHandling, services.faults, inFolders(audit)),
    registerErrorCommand(commands.findHandlers, services, async ({ entry }) => {
      const hasFolders = (vscode.workspace.workspaceFolders ?? []).length > 0;
      if (hasFolders && !services.workspaceReviews.isChecked) await check(false);
      const { showHandlers } = await bundle.load();
      await showHandlers(services, entry);
    }),
    registerCommand(commands.clearWorkspaceCheck, services.faults, async () => {
      clear();
      await vscode.commands.executeCommand("setContext", contextKey, false);
      tellDone(vscode.l10n.t("Cleared"));
    }),
    registerCheckTask(async (token) => {
      const result = await (await keep()).refresh(token);
      const { resultText } = await bundle.load();
      const reviews = [...services.workspaceReviews.all()].sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
      return { reviews, summary: resultText(result) };
    }),
    new vscode.Disposable(clear),
  );
}
