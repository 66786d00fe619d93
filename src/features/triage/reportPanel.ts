import html from "escape-html-template-tag";
import * as vscode from "vscode";
import type { Report, View } from "../../core/triage/report";
import { fills } from "../../core/triage/fills";
import { type Follow, type Progress, reportSections, type Section, sections } from "../../core/triage/reportSections";
import { stacks } from "../../core/triage/stack";
import type { Steps } from "../../core/triage/steps";
import { asTableView } from "../../core/triage/tableView";
import { commands } from "../shared/commands";
import type { Services } from "../shared/services";
import { Slices } from "../shared/slices";
import { webviewDocument } from "../shared/webviewDocument";
import { Excerpts } from "./excerpts";
import { goToPlace } from "./goToPlace";
import type { LogSource } from "./logSource";
import { passOn } from "./passOn";
import { rememberedLogs, reportResources } from "./reportPage";

/** What somebody can do with the reading behind a report. */
export interface Reading {
  /** No more is wanted to be read. */
  stop(): void;
  /** Begins to follow the logs, or ends it. */
  follow(): Promise<void>;
  /** Nobody looks at it any more. */
  closed(): void;
}

/** Those that are open, as they were opened. */
const open = new Set<ReportPanel>();

/** Where what is shown comes from. */
interface Source {
  /** Is asked again when another part of the time is wanted. */
  readonly report: (view: View) => Steps<Report>;
  /** While logs are read. */
  readonly progress: Progress | undefined;
  /** Once all is read. */
  readonly follow: Follow | undefined;
}

/** A report in a panel of its own, told anew while logs are read. */
export class ReportPanel {
  private readonly panel: vscode.WebviewPanel;
  private readonly excerpts = new Excerpts();
  private view: View = { stack: "move" };
  private table = asTableView(undefined);
  private source: Source | undefined;
  private report: Report | undefined;
  /** What has to be made anew: only what is told of the report, or the report itself. */
  private stale: "nothing" | "sections" | "report" = "nothing";
  private telling: Promise<void> | undefined;
  /** What the page shows; nothing before it is there. */
  private shown: Partial<Record<Section, string>> | undefined;
  private isClosed = false;

  /** @param logs grow where a log is rotated that is followed @param chosen what they come from, to be read again */
  constructor(
    private readonly services: Services,
    private readonly logs: readonly LogSource[],
    private readonly reading: Reading,
    chosen: readonly vscode.Uri[],
  ) {
    const title = vscode.l10n.t("Stytch log triage");
    const { extensionUri, faults } = services;
    this.panel = vscode.window.createWebviewPanel("stytchErrors.triage", title, vscode.ViewColumn.Active, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: reportResources(extensionUri),
    });
    this.panel.iconPath = vscode.Uri.joinPath(extensionUri, "media", "icon.png");
    const receive = (message: unknown): Promise<unknown> =>
      this.receive(message).catch((error: unknown) => faults.tell("A click in a report", error));
    this.panel.webview.onDidReceiveMessage(receive);
    this.panel.onDidDispose(() => {
      this.isClosed = true;
      open.delete(this);
      reading.closed();
      this.excerpts.dispose();
    });
    this.panel.webview.html = webviewDocument(this.panel.webview, extensionUri, {
      title,
      styles: ["media/page/page.css", "media/triage/report.css"],
      script: "dist/reportPage.js",
      state: JSON.stringify({ logs: rememberedLogs(chosen) }),
      body: html`${fills()}
        <main id="report">${sections.map((name) => html`<div id="part-${name}"></div>`)}</main>
        <p role="status" class="spoken" id="told"></p>`,
    });
    open.add(this);
  }

  /** Lets the report be passed on; without a panel that has the focus, the last one that was opened. */
  static async exportActive(): Promise<void> {
    const all = [...open];
    const panel = all.find((one) => one.panel.active) ?? all.at(-1);
    if (panel) await panel.passOn("export");
    else void vscode.window.showInformationMessage(vscode.l10n.t("There is no triage report. Triage logs first."));
  }

  get isVisible(): boolean {
    return this.panel.visible;
  }

  /** @returns once the page has been told */
  show(source: Source): Promise<void> {
    this.source = source;
    return this.tell("report");
  }

  private look(view: View): Promise<void> {
    this.view = view;
    return this.tell("report");
  }

  /** Wishes that come while the page is told are one more telling after it. */
  private tell(stale: "sections" | "report"): Promise<void> {
    this.stale = this.stale === "report" ? "report" : stale;
    return this.source ? (this.telling ??= this.tellAll(this.source)) : Promise.resolve();
  }

  private async tellAll(first: Source): Promise<void> {
    const slices = new Slices();
    try {
      while (this.stale !== "nothing" && !this.isClosed) {
        const { report, progress, follow } = this.source ?? first;
        const isReportStale = this.stale === "report" || !this.report;
        this.stale = "nothing";
        if (isReportStale) this.report = await slices.run(report(this.view));
        if (!this.report) return;
        const teamOn = await this.services.teamNotes.reader();
        const shown = { report: this.report, table: this.table, progress, follow, teamOn };
        await this.send(await slices.run(reportSections(shown, vscode.l10n.t)));
      }
    } finally {
      this.telling = undefined;
    }
  }

  /** Sends what the page doesn't show yet. */
  private async send(told: Readonly<Record<Section, string>>): Promise<void> {
    if (this.isClosed || !this.shown) return;
    const { shown } = this;
    const changed = sections.filter((name) => shown[name] !== told[name]);
    if (changed.length === 0) return;
    this.shown = told;
    await this.panel.webview.postMessage({ sections: Object.fromEntries(changed.map((name) => [name, told[name]])) });
  }

  private isType(value: unknown): value is string {
    return typeof value === "string" && this.services.catalog.find(value)?.type === value;
  }

  /** What the page's script sends: nothing of it is taken on trust. */
  private async receive(message: unknown): Promise<void> {
    if (typeof message !== "object" || message === null) return;
    const { command, type, state, from, to, stack, ...place } = message as Readonly<Record<string, unknown>>;
    if (command === "ready" || command === "look") {
      this.table = asTableView(state);
      // A page that was hidden is made anew when it is seen again.
      if (command === "ready") this.shown = {};
      await this.tell("sections");
    } else if (command === "cancel") this.reading.stop();
    else if (command === "follow") await this.reading.follow();
    else if (command === "zoom")
      await this.look({
        stack: this.view.stack,
        ...(isSpan(from, to) && { span: { from: Number(from), to: Number(to) } }),
      });
    else if (command === "stack")
      await this.look({ ...this.view, stack: stacks.find((one) => one === stack) ?? "move" });
    else if (command === "export" || command === "logQuery") await this.passOn(command);
    else if (command === "open" && this.isType(type)) await vscode.commands.executeCommand(commands.explain, type);
    else if (isPlace(place)) {
      const log = this.logs[place.file];
      const sample = this.report?.rows
        .find((row) => row.type === type)
        ?.samples.find(({ file, offset }) => file === place.file && offset === place.offset);
      if (command === "explain" && this.isType(type))
        await vscode.commands.executeCommand(commands.explain, type, sample?.error.incident);
      else if (command === "goTo" && log) await goToPlace(log, place, this.excerpts);
    }
  }

  private async passOn(what: "export" | "logQuery"): Promise<void> {
    // A type that was chosen may have no failure in the part of the time that is looked at.
    const chosen = [...this.table.chosen].filter((one) => this.isType(one));
    if (this.report) await passOn(what, this.report, chosen, this.services);
  }
}

function isPlace(
  value: Readonly<Record<string, unknown>>,
): value is { readonly file: number; readonly offset: number } {
  return [value["file"], value["offset"]].every((one) => Number.isSafeInteger(one) && Number(one) >= 0);
}

function isSpan(from: unknown, to: unknown): boolean {
  return Number.isSafeInteger(from) && Number.isSafeInteger(to) && Number(from) < Number(to);
}
