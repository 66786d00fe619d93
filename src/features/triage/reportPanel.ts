import html from "escape-html-template-tag";
import * as vscode from "vscode";
import type { Report } from "../../core/triage/report";
import { type Progress, reportBody } from "../../core/triage/reportBody";
import { commands } from "../shared/commands";
import type { Services } from "../shared/services";
import { webviewDocument } from "../shared/webviewDocument";
import { Excerpts } from "./excerpts";
import { goToPlace } from "./goToPlace";
import type { LogSource } from "./logSource";

/** A report in a panel of its own, told anew while logs are read. */
export class ReportPanel {
  private readonly panel: vscode.WebviewPanel;
  private readonly excerpts = new Excerpts();
  private report: Report | undefined;
  private isReady = false;
  private body = "";

  /** @param stop is called when somebody wants no more to be read */
  constructor(
    services: Services,
    private readonly logs: readonly LogSource[],
    private readonly stop: () => void,
  ) {
    const title = vscode.l10n.t("Stytch log triage");
    const { extensionUri, faults } = services;
    const resources = ["page", "triage"].map((name) => vscode.Uri.joinPath(extensionUri, "media", name));
    this.panel = vscode.window.createWebviewPanel("stytchErrors.triage", title, vscode.ViewColumn.Active, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: resources,
    });
    this.panel.iconPath = vscode.Uri.joinPath(extensionUri, "media", "icon.png");
    const receive = (message: unknown): Promise<unknown> =>
      this.receive(message).catch((error: unknown) => faults.tell("A click in a report", error));
    this.panel.webview.onDidReceiveMessage(receive);
    this.panel.onDidDispose(() => {
      stop();
      this.excerpts.dispose();
    });
    this.panel.webview.html = webviewDocument(this.panel.webview, extensionUri, {
      title,
      styles: ["page/page.css", "triage/report.css"],
      script: "triage/report.js",
      body: html`<main id="report"></main>
        <p role="status" class="told" id="told"></p>`,
    });
  }

  show(report: Report, progress?: Progress): void {
    this.report = report;
    this.body = reportBody(report, vscode.l10n.t, progress);
    if (this.isReady) void this.panel.webview.postMessage({ body: this.body });
  }

  /** What the page's script sends: nothing of it is taken on trust. */
  private async receive(message: unknown): Promise<void> {
    if (typeof message !== "object" || message === null) return;
    const { command, type, index } = message as Readonly<Record<string, unknown>>;
    if (command === "ready") {
      // A page that was hidden is made anew when it is seen again.
      this.isReady = true;
      await this.panel.webview.postMessage({ body: this.body });
    } else if (command === "cancel") this.stop();
    const row = this.report?.rows.find((one) => one.type === type);
    if (!row) return;
    const sample = typeof index === "number" ? row.samples[index] : undefined;
    if (command === "open") await vscode.commands.executeCommand(commands.explain, row.type);
    else if (command === "explain" && sample)
      await vscode.commands.executeCommand(commands.explain, row.type, sample.error.incident);
    else if (command === "goTo" && sample) {
      const log = this.logs[sample.file];
      if (log) await goToPlace(log, sample, this.excerpts);
    }
  }
}
