import html from "escape-html-template-tag";
import * as vscode from "vscode";
import { fitToShow } from "../../core/text/foreign";
import type { Services } from "../shared/services";
import { webviewDocument } from "../shared/webviewDocument";
import { logsOf, reportResources } from "./reportPage";

/**
 * Shows in the place of a report that went with its window what it was about, and offers to make it again.
 * @param state what the page kept; nothing of it is taken on trust
 * @param again reads these logs, or asks which where there are none
 */
export function restoreReport(
  { extensionUri, faults }: Pick<Services, "extensionUri" | "faults">,
  panel: vscode.WebviewPanel,
  state: unknown,
  again: (logs: readonly vscode.Uri[]) => Promise<unknown>,
): void {
  const { t } = vscode.l10n;
  const logs = logsOf(state);
  const names = logs.map((uri) => fitToShow(vscode.workspace.asRelativePath(uri)));
  panel.webview.options = { enableScripts: true, localResourceRoots: reportResources(extensionUri) };
  panel.webview.onDidReceiveMessage((message: unknown) => {
    if (typeof message !== "object" || message === null || !("command" in message) || message.command !== "again")
      return;
    panel.dispose();
    again(logs).catch((error: unknown) => faults.tell("A triage that was asked for again", error));
  });
  panel.webview.html = webviewDocument(panel.webview, extensionUri, {
    title: t("Stytch log triage"),
    styles: ["media/page/page.css", "media/triage/report.css"],
    script: "dist/reportPage.js",
    body: html`<main id="report">
      <h1 id="type" tabindex="-1">${t("This report went with its window")}</h1>
      <p>
        ${
          names.length > 0
            ? t("Reports aren't stored, for logs hold what nobody else may read. This one was about:")
            : t("Reports aren't stored, nor is the text that this one was about.")
        }
      </p>
      ${
        names.length > 0
          ? html`<ul>
              ${names.map((name) => html`<li><code>${name}</code></li>`)}
            </ul>`
          : ""
      }
      <p>
        <button type="button" id="again" data-command="again">
          ${names.length > 0 ? t("Triage again") : t("Triage Stytch errors in logs")}
        </button>
      </p>
    </main>`,
  });
}
