import html from "escape-html-template-tag";
import * as vscode from "vscode";
import type { Report, View } from "../../core/triage/report";
import { type Follow, type Progress, reportBody } from "../../core/triage/reportBody";
import { stacks } from "../../core/triage/stack";
import { commands } from "../shared/commands";
import { offerLogQuery } from "../shared/offerLogQuery";
import type { Services } from "../shared/services";
import { webviewDocument } from "../shared/webviewDocument";
import { Excerpts } from "./excerpts";
import { offerExport } from "./offerExport";
import { goToPlace } from "./goToPlace";
import type { LogSource } from "./logSource";

/** What somebody can do with the reading behind a report. */
export interface Reading {
  /** No more is wanted to be read. */
  stop(): void;
  /** Begins to follow the logs, or ends it. */
  follow(): Promise<void>;
  /** Nobody looks at it any more. */
  closed(): void;
}

/** A report in a panel of its own, told anew while logs are read. */
export class ReportPanel {
  private readonly panel: vscode.WebviewPanel;
  private readonly excerpts = new Excerpts();
  private view: View = { stack: "move" };
  /** Makes the report of what has been read so far. */
  private make: ((view: View) => Report) | undefined;
  private progress: Progress | undefined;
  private follow: Follow | undefined;
  private report: Report | undefined;
  private isReady = false;
  private body = "";

  /** @param logs grow where a log is rotated that is followed */
  constructor(
    private readonly services: Services,
    private readonly logs: readonly LogSource[],
    private readonly reading: Reading,
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
      reading.closed();
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

  get isVisible(): boolean {
    return this.panel.visible;
  }

  /** @param make is asked again when another part of the time is wanted @param follow once all is read */
  show(make: (view: View) => Report, progress?: Progress, follow?: Follow): void {
    this.make = make;
    this.progress = progress;
    this.follow = follow;
    this.report = make(this.view);
    this.body = reportBody(this.report, vscode.l10n.t, progress, follow);
    if (this.isReady) void this.panel.webview.postMessage({ body: this.body });
  }

  private look(view: View): void {
    this.view = view;
    if (this.make) this.show(this.make, this.progress, this.follow);
  }

  private isType(value: unknown): value is string {
    return typeof value === "string" && this.services.catalog.find(value)?.type === value;
  }

  /** What the page's script sends: nothing of it is taken on trust. */
  private async receive(message: unknown): Promise<void> {
    if (typeof message !== "object" || message === null) return;
    const { command, type, index, types, from, to, stack } = message as Readonly<Record<string, unknown>>;
    if (command === "ready") {
      // A page that was hidden is made anew when it is seen again.
      this.isReady = true;
      await this.panel.webview.postMessage({ body: this.body });
    } else if (command === "cancel") this.reading.stop();
    else if (command === "follow") await this.reading.follow();
    else if (command === "zoom")
      this.look({ stack: this.view.stack, ...(isSpan(from, to) && { span: { from: Number(from), to: Number(to) } }) });
    else if (command === "stack") this.look({ ...this.view, stack: stacks.find((one) => one === stack) ?? "move" });
    if (!this.report) return;
    // A type that was chosen may have no failure in the part of the time that is looked at.
    const chosen = Array.isArray(types) ? types.filter((one) => this.isType(one)) : [];
    if (command === "export") await offerExport(this.report, new Set(chosen));
    else if (command === "logQuery") {
      const met = this.report.rows.filter(({ failures }) => failures > 0).map((row) => row.type);
      const asked = chosen.length > 0 ? chosen : met;
      if (asked.length > 0) await offerLogQuery(this.services, { types: asked, ...spanOf(this.report) });
    }
    const row = this.report.rows.find((one) => one.type === type);
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

function isSpan(from: unknown, to: unknown): boolean {
  return Number.isSafeInteger(from) && Number.isSafeInteger(to) && Number(from) < Number(to);
}

/** The time that is shown, or all that has failures. */
function spanOf({ span, timeline }: Report): { from?: number; to?: number } {
  if (span) return span;
  const [first, last] = [timeline?.buckets[0], timeline?.buckets.at(-1)];
  return timeline?.axis === "time" && first && last ? { from: first.start, to: last.start + timeline.step } : {};
}
