import * as vscode from "vscode";
import { handlingMarkdown } from "../../core/audit/handlingMarkdown";
import { handlingPage } from "../../core/audit/handlingPage";
import type { HandlingReport } from "../../core/audit/handlingReport";
import { commands } from "../shared/commands";
import type { Services } from "../shared/services";
import { webviewDocument } from "../shared/webviewDocument";

/** The one that is open. */
let open: HandlingPanel | undefined;

/** The page that tells how errors of calls are handled: one panel, which a further reading fills anew. */
export class HandlingPanel {
  private readonly panel: vscode.WebviewPanel;

  private constructor(
    private readonly services: Services,
    private report: HandlingReport,
    private files: readonly vscode.Uri[],
  ) {
    const { extensionUri, faults, keeper } = services;
    const title = vscode.l10n.t("Error handling");
    this.panel = vscode.window.createWebviewPanel("stytchErrors.handling", title, vscode.ViewColumn.Active, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [vscode.Uri.joinPath(extensionUri, "media", "page")],
    });
    this.panel.iconPath = vscode.Uri.joinPath(extensionUri, "media", "icon.png");
    keeper.begin(this);
    this.panel.webview.onDidReceiveMessage((message: unknown) =>
      this.receive(message).catch((error: unknown) => faults.tell("A click in a report", error)),
    );
    this.panel.onDidDispose(() => {
      open = undefined;
      keeper.end(this);
    });
  }

  /** @param files in the order in which the report names them */
  static show(services: Services, report: HandlingReport, files: readonly vscode.Uri[]): void {
    if (open) {
      open.report = report;
      open.files = files;
      open.panel.reveal();
    } else open = new HandlingPanel(services, report, files);
    open.draw();
  }

  private draw(): void {
    this.panel.webview.html = webviewDocument(this.panel.webview, this.services.extensionUri, {
      title: this.panel.title,
      styles: ["media/page/page.css", "media/page/handling.css"],
      script: "media/page/page.js",
      body: handlingPage(this.report, vscode.l10n.t),
    });
  }

  /** What the page's script sends: nothing of it is taken on trust. */
  private async receive(message: unknown): Promise<void> {
    if (typeof message !== "object" || message === null) return;
    const { command, type, place } = message as Readonly<Record<string, unknown>>;
    if (command === "open" && typeof type === "string" && this.services.catalog.find(type))
      await vscode.commands.executeCommand(commands.explain, type);
    else if (command === "goTo" && typeof place === "string") await this.goTo(place);
    else if (command === "refresh") await vscode.commands.executeCommand(commands.auditHandling);
    else if (command === "copy") {
      await vscode.env.clipboard.writeText(handlingMarkdown(this.report));
      await this.panel.webview.postMessage({ copied: true });
    }
  }

  /** @param place index of a file, line and character, with colons between */
  private async goTo(place: string): Promise<void> {
    const [file = -1, line = 0, character = 0] = /^\d{1,6}:\d{1,9}:\d{1,9}$/.test(place)
      ? place.split(":").map(Number)
      : [];
    const uri = this.files[file];
    if (!uri) return;
    const document = await vscode.workspace.openTextDocument(uri);
    // It may have changed since.
    const start = document.validatePosition(new vscode.Position(line, character));
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
  }
}
