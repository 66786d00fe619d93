import * as vscode from "vscode";
import type { Progress } from "../../core/triage/reportSections";

/** Says on the status bar how far a reading is whose report nobody sees. */
export class HiddenProgress {
  private bar: { tell(message: string): void; end(): void } | undefined;

  /** @param progress undefined while the report is seen */
  tell(progress: Progress | undefined, failures: number): void {
    if (!progress) this.end();
    else {
      const percent = Math.round(progress.share * 100);
      (this.bar ??= begin()).tell(vscode.l10n.t("{0} % read, {1} failures so far", percent, failures));
    }
  }

  end(): void {
    this.bar?.end();
    this.bar = undefined;
  }
}

function begin(): { tell(message: string): void; end(): void } {
  let bar: vscode.Progress<{ message: string }> | undefined;
  let end = (): void => undefined;
  const title = vscode.l10n.t("Stytch log triage");
  void vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, (progress) => {
    bar = progress;
    return new Promise<void>((resolve) => (end = resolve));
  });
  return { tell: (message) => bar?.report({ message }), end: () => end() };
}
