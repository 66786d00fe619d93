import * as vscode from "vscode";
import type { FileOutcome } from "../../core/triage/report";
import type { Services } from "../shared/services";
import { askForLogs } from "./askForLogs";
import { Follower } from "./follow";
import { HiddenProgress } from "./hiddenProgress";
import type { LogSource } from "./logSource";
import { openLogs } from "./openLogs";
import { ReportPanel } from "./reportPanel";
import { restoreReport } from "./restoredReport";
import { TriageRun } from "./triageRun";

/** How often the report is told anew while logs are read, in ms. */
const pace = 700;

/** What whoever runs the command is answered: numbers, and what became of each log. */
export interface TriageResult {
  readonly failures: number;
  /** Somebody stopped it. */
  readonly isPartial: boolean;
  readonly files: readonly FileOutcome[];
}

/**
 * Reads logs and shows which errors are in them, from the first second on, until all is read or somebody stops it.
 * @param given files and folders; who gives none is asked
 * @returns what was found, once nothing more is read; undefined where there was nothing to read
 */
export async function triageLogs(services: Services, given: readonly vscode.Uri[]): Promise<TriageResult | undefined> {
  const chosen: readonly (vscode.Uri | LogSource)[] | undefined = given.length > 0 ? given : await askForLogs();
  const opened = chosen && (await openLogs(chosen));
  if (!opened) return undefined;
  const [prose, failures] = await Promise.all([services.catalog.allProse(), services.recognizing.load()]);
  const { names, catalog, extensionUri } = services;
  const run = new TriageRun(opened.logs, opened.unread, { names, catalog, extensionUri, failures }, prose);
  const uris = chosen.flatMap((one) => (one instanceof vscode.Uri ? one : (one.uri ?? [])));
  return new Triage(services, run, uris).read();
}

/** Lets the report that is shown be passed on. */
export function exportTriage(): Promise<void> {
  return ReportPanel.exportActive();
}

/** Fills a panel of a window that is gone. @param state what its page kept */
export function restoreTriage(services: Services, panel: vscode.WebviewPanel, state: unknown): void {
  restoreReport(services, panel, state, (logs) => triageLogs(services, logs));
}

/** A triage with its report. */
class Triage {
  private readonly panel: ReportPanel;
  private readonly hidden = new HiddenProgress();
  private follower: Follower | undefined;
  /** Following begins: a second click that comes meanwhile begins no other. */
  private isStarting = false;
  private cannotFollow = false;
  private isClosed = false;

  constructor(
    private readonly services: Services,
    private readonly run: TriageRun,
    chosen: readonly vscode.Uri[],
  ) {
    const reading = {
      stop: () => this.stop(),
      follow: () => this.follow(),
      closed: () => this.close(),
    };
    this.panel = new ReportPanel(services, run.logs, reading, chosen);
  }

  async read(): Promise<TriageResult> {
    void this.tell();
    let next = 0;
    const timer = setInterval(() => {
      const began = performance.now();
      if (began < next) return;
      next = Infinity;
      // A report of hundreds of types takes its time, of which reading shall have the most.
      void this.tell().then(() => (next = performance.now() + 10 * (performance.now() - began)));
    }, pace);
    try {
      await this.run.read();
    } finally {
      clearInterval(timer);
      this.hidden.end();
    }
    await this.tell();
    const { failures, isPartial, files } = this.run;
    return { failures, isPartial, files };
  }

  private tell(): Promise<unknown> {
    return this.services.faults.contain("triage", () => this.show());
  }

  private async show(): Promise<void> {
    if (this.isClosed) return;
    const { run } = this;
    const isFollowed = this.follower !== undefined;
    const follow = run.progress || run.isPartial ? undefined : { isOn: isFollowed, text: this.followText() };
    this.hidden.tell(this.panel.isVisible ? undefined : run.progress, run.failures);
    await this.panel.show({ report: (view) => run.report(view), progress: run.progress, follow });
  }

  private stop(): void {
    this.run.stop();
    void this.tell();
  }

  private close(): void {
    this.isClosed = true;
    this.follower?.dispose();
    this.run.stop();
  }

  private async follow(): Promise<void> {
    if (this.run.progress || this.run.isPartial || this.isStarting) return;
    if (this.follower) {
      this.follower.dispose();
      this.follower = undefined;
    } else {
      const note = (error: unknown): void => this.services.faults.note("triage", error);
      this.isStarting = true;
      try {
        const follower = await Follower.start(this.run, () => this.tell(), note);
        if (this.isClosed || follower.count === 0) follower.dispose();
        else this.follower = follower;
        this.cannotFollow = follower.count === 0;
      } finally {
        this.isStarting = false;
      }
    }
    await this.show();
  }

  private followText(): string {
    const { t } = vscode.l10n;
    if (this.cannotFollow)
      return t("None of these logs can be followed: it takes a file on this machine that isn't packed.");
    const { follower } = this;
    return follower
      ? t("What is written to the newest of these logs is read each second. Followed: {0}", follower.count)
      : t("Reads on what is written to these logs.");
  }
}
