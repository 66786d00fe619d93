import * as vscode from "vscode";
import type { Services } from "../shared/services";
import { progressOf } from "./readWorkspace";
import { type CheckProgress, type CheckResult, WorkspaceCheck } from "./workspaceCheck";
import { WorkspaceWatch } from "./workspaceWatch";

export { auditHandling } from "./auditHandling";
export { showHandlers } from "./findHandlers";

/** A check of the workspace that is in force: what it found is told, and kept up to date, until somebody clears it. */
export class KeptCheck implements vscode.Disposable {
  private readonly check: WorkspaceCheck;
  private readonly watch: WorkspaceWatch;

  constructor(private readonly services: Services) {
    const { faults, dependencies } = services;
    this.check = new WorkspaceCheck(services);
    const again = (token: vscode.CancellationToken): Promise<CheckResult> => this.refresh(token);
    this.watch = new WorkspaceWatch(this.check, again, dependencies, (error) => faults.note("problems", error));
  }

  /**
   * Reads all files with a progress that can be stopped.
   * @param tells whether it says what came of it
   */
  async run(tells: boolean): Promise<CheckResult> {
    const { t } = vscode.l10n;
    const result = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: t("Looking for mistakes about Stytch errors"),
        cancellable: true,
      },
      (progress, token) =>
        this.check.run(
          token,
          progressOf<CheckProgress>(progress, ({ done, total, problems }) =>
            t("{0} of {1} files, {2} problems so far", done, total, problems),
          ),
        ),
    );
    // It is no part of the answer that somebody reads it.
    if (tells) void this.tell(result);
    return result;
  }

  dispose(): void {
    this.watch.dispose();
    this.check.dispose();
  }

  /** Reads all files anew without asking for attention. */
  refresh(token: vscode.CancellationToken): Promise<CheckResult> {
    const title = vscode.l10n.t("Looking for mistakes about Stytch errors");
    return Promise.resolve(
      vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
        this.check.run(token, () => undefined),
      ),
    );
  }

  private async tell(result: CheckResult): Promise<void> {
    const { t } = vscode.l10n;
    const [showProblems, showLog] = [t("Show problems"), t("Show log")];
    const buttons = [...(result.problems > 0 ? [showProblems] : []), ...(result.skipped > 0 ? [showLog] : [])];
    const choice = await vscode.window.showInformationMessage(resultText(result), ...buttons);
    if (choice === showProblems) await vscode.commands.executeCommand("workbench.actions.view.problems");
    else if (choice === showLog) this.services.log.show();
  }
}

/** What came of a check, in a few sentences. */
export function resultText({ files, problems, filesWithProblems, skipped, isPartial }: CheckResult): string {
  const { t } = vscode.l10n;
  const found =
    problems > 0
      ? t("{0} problems about Stytch errors in {1} of {2} files.", problems, filesWithProblems, files)
      : t("No mistake about Stytch errors in {0} files.", files);
  return [
    ...(isPartial ? [t("Stopped before all files were read.")] : []),
    found,
    ...(skipped > 0 ? [t("{0} files weren't read: the log names them.", skipped)] : []),
  ].join(" ");
}
