import { safe } from "escape-html-template-tag";
import * as vscode from "vscode";
import { canMove, current, emptyHistory, type History, move, visit } from "../../core/page/history";
import type { Incident } from "../../core/payload/incident";
import { proseOf } from "../../core/search/knowledge";
import { commands } from "../shared/commands";
import type { Sharing } from "../shared/lazyBundle";
import type { Services } from "../shared/services";
import { webviewDocument } from "../shared/webviewDocument";

/** The kind of our panel, as VS Code restores it and as `when` clauses name it. */
export const panelType = "stytchErrors.page";

/** Which error a page is about, and where it was met. */
export interface PageAddress {
  readonly type: string;
  readonly incident: Incident;
}

const languageKey = "page.language";

/** The explanation page: one panel, in which pages follow one another as in a browser. */
export class PagePanel {
  private history: History<PageAddress> = emptyHistory();
  private readonly subscriptions: vscode.Disposable;
  private isClosed = false;

  /** @param panel new, or restored by VS Code; it is ours from now on */
  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly services: Services,
  ) {
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [this.resources] };
    panel.iconPath = vscode.Uri.joinPath(services.extensionUri, "media", "icon.png");
    services.keeper.begin(this);
    this.subscriptions = webview.onDidReceiveMessage((message: unknown) => this.receive(message));
    panel.onDidDispose(() => {
      this.isClosed = true;
      services.keeper.end(this);
      this.subscriptions.dispose();
    });
  }

  async open(address: PageAddress): Promise<void> {
    this.history = visit(this.history, address);
    await this.show();
  }

  async go(step: -1 | 1): Promise<void> {
    if (!canMove(this.history, step)) return;
    this.history = move(this.history, step);
    await this.show();
  }

  private get resources(): vscode.Uri {
    return vscode.Uri.joinPath(this.services.extensionUri, "media", "page");
  }

  /** @throws when the catalog's prose can't be read */
  private async show(): Promise<void> {
    const address = current(this.history);
    const { catalog, explaining, manifest, memory, onRequest, sharing } = this.services;
    const entry = address && catalog.find(address.type);
    if (!entry) return;
    const [prose, { explain }, { pageBody }, { redact }, team] = await Promise.all([
      catalog.allProse(),
      explaining.load(),
      onRequest.load(),
      sharing.load(),
      this.services.teamNotes.on(entry.type),
    ]);
    // Somebody may have closed it meanwhile, or gone on.
    if (this.isClosed || current(this.history) !== address) return;
    const { t } = vscode.l10n;
    const { incident } = address;
    const explanation = explain(entry, proseOf(entry, prose), { t, ...incident, team });
    const body = pageBody(explanation, {
      t,
      area: catalog.areaTitle(entry),
      version: manifest.version,
      incident,
      meaningOf: (type) => prose[type]?.meaning,
      language: memory.get<string>(languageKey),
      linksAreTrusted: vscode.workspace.isTrusted,
      canGoBack: canMove(this.history, -1),
      canGoForward: canMove(this.history, 1),
    });
    this.panel.title = entry.type;
    this.panel.webview.html = webviewDocument(this.panel.webview, this.services.extensionUri, {
      title: entry.type,
      styles: ["media/page/page.css"],
      script: "media/page/page.js",
      body: safe(body),
      state: JSON.stringify(withoutSecrets(address, redact)),
    });
  }

  /** What the page's script sends: nothing of it is taken on trust. */
  private async receive(message: unknown): Promise<void> {
    const address = current(this.history);
    if (!address || typeof message !== "object" || message === null) return;
    const { command, type, text, id } = message as Readonly<Record<string, unknown>>;
    const { type: shown, incident } = address;
    const { catalog, memory, faults } = this.services;
    try {
      if (command === "open" && typeof type === "string" && catalog.find(type)) {
        // Where the other error was met isn't where this one may be: only the product goes along.
        await this.open({ type, incident: { ...(incident.product && { product: incident.product }) } });
      } else if (command === "back") await this.go(-1);
      else if (command === "forward") await this.go(1);
      else if (command === "lookUp") await vscode.commands.executeCommand(commands.lookUp, "");
      else if (command === "language" && typeof id === "string") await memory.update(languageKey, id);
      else if (command === "copyText" && typeof text === "string")
        await this.tellCopied(vscode.env.clipboard.writeText(text));
      else if (command === "copy")
        await this.tellCopied(vscode.commands.executeCommand(commands.copy, shown, incident));
      else if (command === "support")
        await this.tellCopied(vscode.commands.executeCommand(commands.copyForSupport, shown, incident));
      // Whether something is copied is then asked first.
      else if (command === "supportAll")
        await vscode.commands.executeCommand(commands.copyAllForSupport, shown, incident);
      else if (command === "handlers") await vscode.commands.executeCommand(commands.findHandlers, shown);
      else if (command === "logQuery") await vscode.commands.executeCommand(commands.copyLogQuery, shown);
    } catch (error) {
      await faults.tell(`A click on the page of ${shown}`, error);
    }
  }

  private async tellCopied(copying: Thenable<unknown>): Promise<void> {
    await copying;
    await this.panel.webview.postMessage({ copied: true });
  }
}

/** What VS Code may write to its own storage, to show the page again after a restart. */
function withoutSecrets({ type, incident }: PageAddress, redact: Sharing["redact"]): PageAddress {
  const { message, details, ...rest } = incident;
  return {
    type,
    incident: {
      ...rest,
      ...(message !== undefined && { message: redact(message) }),
      ...(details !== undefined && { details: redact(details) }),
    },
  };
}
