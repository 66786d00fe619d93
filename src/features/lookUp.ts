import * as vscode from "vscode";
import type { LookUpGroup, LookUpRow } from "../core/search/lookUp";
import { type Incident } from "../core/payload/incident";
import { commands, registerCommand } from "./shared/commands";
import type { Services } from "./shared/services";
import { isWritable } from "./shared/isWritable";
import { recentErrors, rememberError } from "./shared/recentErrors";

/** A jump of the input by this many characters is a paste. */
const paste = 40;
/** More of a text than this isn't looked through. */
const longest = 100_000;
/** A longer text than this is listed without standing in the input. */
const longestInput = 100;
/** How long the list waits for the error at the cursor before it opens, in ms. */
const longestWait = 200;

interface ErrorItem extends vscode.QuickPickItem {
  readonly row?: LookUpRow;
}

/** `sortByLabel` exists in every VS Code that we support, and is missing from its typings. */
interface OrderedPick extends vscode.QuickPick<ErrorItem> {
  sortByLabel?: boolean;
}

/** What a look-up begins with. */
interface Beginning {
  readonly text: string;
  /** Where the text was met, if it is the name of an error at the cursor. */
  readonly incident?: Incident;
}

/** Finds any error by name, message, status, symptom, misspelling, or in a payload that is pasted. */
export function registerLookUp(services: Services): vscode.Disposable {
  return registerCommand(commands.lookUp, services.faults, async (text?: unknown) => {
    const list = new LookUpList(services, vscode.window.activeTextEditor);
    await list.run(typeof text === "string" ? { text: text.slice(0, longest) } : undefined);
  });
}

/** One look-up, until its list closes. */
class LookUpList {
  private readonly pick: OrderedPick = vscode.window.createQuickPick<ErrorItem>();
  private readonly buttons = {
    reference: { iconPath: new vscode.ThemeIcon("link-external"), tooltip: vscode.l10n.t("Open the reference") },
    copy: { iconPath: new vscode.ThemeIcon("copy"), tooltip: vscode.l10n.t("Copy the explanation") },
    insert: { iconPath: new vscode.ThemeIcon("insert"), tooltip: vscode.l10n.t("Insert the name at the cursor") },
  };
  private begin: Beginning = { text: "" };
  private typed = "";
  /** Undefined until the catalog is read. */
  private find: ((text: string) => LookUpGroup[]) | undefined;

  constructor(
    private readonly services: Services,
    /** Where names are inserted. */
    private readonly editor: vscode.TextEditor | undefined,
  ) {}

  /** @param begin without it, the selection or the error at the cursor */
  async run(begin: Beginning | undefined): Promise<void> {
    const { pick } = this;
    const { catalog, search, names, memory, onRequest } = this.services;
    const { t } = vscode.l10n;
    // What core/search finds is shown as it is, best first.
    pick.sortByLabel = false;
    pick.title = t("Look up a Stytch error");
    pick.placeholder = t("Name, message, status, symptom, or paste a payload or stack trace");
    pick.busy = true;
    const closed = new Promise<void>((resolve) => pick.onDidHide(() => resolve()));
    pick.onDidChangeValue((value) => this.attempt(() => this.change(value)));
    pick.onDidAccept(() => this.attempt(() => this.open(pick.activeItems[0]?.row)));
    pick.onDidTriggerItemButton(({ item, button }) => this.attempt(() => this.act(item.row, button)));
    try {
      const asked = begin ? Promise.resolve(begin) : this.atCursor();
      // What comes later than this would get in the way of somebody who types already.
      const early = await Promise.race([asked, pause(longestWait)]);
      if (early) this.beginWith(early);
      pick.show();
      const [prose, { lookUp }, beginning] = await Promise.all([catalog.allProse(), onRequest.load(), asked]);
      const searchOf = await search.load(prose);
      this.find = (text) => lookUp(text, { catalog, prose, search: searchOf(), names, t }, recentErrors(memory));
      if (!early && this.typed === "") this.beginWith(beginning);
      this.show(this.typed);
      pick.busy = false;
      await closed;
    } finally {
      pick.dispose();
    }
  }

  private beginWith(beginning: Beginning): void {
    this.begin = beginning;
    const { text } = beginning;
    // A longer text would only be in the way of what somebody types.
    if (text !== "" && text.length <= longestInput) this.typed = this.pick.value = text;
  }

  private async atCursor(): Promise<Beginning> {
    if (!this.editor) return { text: "" };
    const { document, selection } = this.editor;
    if (!selection.isEmpty) return { text: document.getText(selection).slice(0, longest) };
    const found = await this.services.occurrences.at(document, selection.active);
    return found ? { text: found.occurrence.entry.type, incident: found.incident } : { text: "" };
  }

  private async change(value: string): Promise<void> {
    const isPaste = value.length - this.typed.length > paste;
    this.typed = value;
    this.show(value);
    if (isPaste) await this.showAsCopied(value);
  }

  /** The input takes the line breaks out of what is pasted, and glues words together: the clipboard still has them. */
  private async showAsCopied(value: string): Promise<void> {
    const copied = await this.clipboard();
    if (copied !== value && oneLine(copied) === value && this.typed === value) this.show(copied);
  }

  /** Empty where a browser refuses it: what the input made of it is listed then. */
  private async clipboard(): Promise<string> {
    try {
      return (await vscode.env.clipboard.readText()).slice(0, longest);
    } catch (error) {
      this.services.log.debug("The clipboard could not be read.", error);
      return "";
    }
  }

  private show(text: string): void {
    if (this.find) this.pick.items = this.items(this.find(text || this.begin.text));
  }

  private items(groups: readonly LookUpGroup[]): ErrorItem[] {
    const { t } = vscode.l10n;
    const { reference, copy, insert } = this.buttons;
    if (groups.every(({ rows }) => rows.length === 0)) {
      const detail = t("Try fewer words, a part of the name, a status such as 404, or a payload that names its error.");
      return [{ label: groups[0]?.title ?? t("Nothing fits"), detail, alwaysShow: true }];
    }
    const canInsert = this.editor !== undefined && isWritable(this.editor.document.uri);
    return groups.flatMap(({ title, rows }): ErrorItem[] => [
      ...(title === undefined ? [] : [{ label: title, kind: vscode.QuickPickItemKind.Separator }]),
      ...rows.map((row) => ({
        label: row.entry.type,
        description: [row.origin, row.incident.requestId].filter(Boolean).join(" · "),
        detail: row.meaning,
        buttons: canInsert ? [reference, copy, insert] : [reference, copy],
        alwaysShow: true,
        row,
      })),
    ]);
  }

  private async open(row: LookUpRow | undefined): Promise<void> {
    if (!row) return;
    this.pick.hide();
    await rememberError(this.services.memory, row.entry.type);
    await vscode.commands.executeCommand(commands.explain, row.entry.type, this.incidentOf(row));
  }

  private async act(row: LookUpRow | undefined, button: vscode.QuickInputButton): Promise<void> {
    if (!row) return;
    const { type } = row.entry;
    await rememberError(this.services.memory, row.entry.type);
    if (button === this.buttons.insert) {
      this.pick.hide();
      await this.editor?.edit((edit) => {
        for (const selection of this.editor?.selections ?? []) edit.replace(selection, type);
      });
    } else {
      await vscode.commands.executeCommand(
        button === this.buttons.copy ? commands.copy : commands.openReference,
        type,
        this.incidentOf(row),
      );
    }
  }

  /** What stands around the error at the cursor says more of it than its name in the input. */
  private incidentOf({ entry, incident }: LookUpRow): Incident {
    return entry.type === this.begin.text ? (this.begin.incident ?? incident) : incident;
  }

  private attempt(act: () => Promise<void>): void {
    void this.services.faults.contain("lookUp", act);
  }
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]/g, "");
}

function pause(time: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), time));
}
