import * as vscode from "vscode";
import type { Area, LookUpAnswer, LookUpRow } from "../../core/search/lookUp";
import type { Offer } from "../../core/search/offers";
import { type Incident } from "../../core/payload/incident";
import { commands } from "../shared/commands";
import { isWritable } from "../shared/isWritable";
import { productAround } from "../shared/productAround";
import type { Services } from "../shared/services";
import { type Beginning, beginningAt, copiedText, inTime } from "./beginning";
import { recentErrors, rememberError } from "./recent";
import { type RowButton, rowButtons } from "./rowButtons";
import { answerItems, areaItems, errorItems, headline, type LookUpItem } from "./items";

/** A jump of the input by this many characters is a paste. */
const paste = 40;
/** A longer text than this is listed without standing in the input. */
const longestInput = 100;

/** `sortByLabel` exists in every VS Code that we support, and is missing from its typings. */
interface OrderedPick extends vscode.QuickPick<LookUpItem> {
  sortByLabel?: boolean;
}

/** What the list answers from, once the catalog is read. */
interface Source {
  readonly find: (text: string) => LookUpAnswer;
  readonly areas: () => readonly Area[];
}

/** One look-up, until its list closes. */
export class LookUpList {
  private readonly pick: OrderedPick = vscode.window.createQuickPick<LookUpItem>();
  private readonly buttons: readonly RowButton[];
  private begin: Beginning = { text: "" };
  private typed = "";
  /** Undefined until the catalog is read. */
  private source: Source | undefined;
  /** The area whose errors are listed, or all of them to choose from; undefined while the list searches. */
  private browsed: Area | "all" | undefined;
  /** What stood in the input when the areas were opened. */
  private left = "";
  /** It may be closed before it could list anything; then it shows nothing any more. */
  isClosed = false;

  constructor(
    private readonly services: Services,
    /** Where names are inserted. */
    private readonly editor: vscode.TextEditor | undefined,
  ) {
    this.buttons = rowButtons(editor !== undefined && isWritable(editor.document.uri));
  }

  /** @param begin without it, the selection or the error at the cursor */
  async run(begin: Beginning | undefined): Promise<void> {
    const { pick } = this;
    const { catalog, search, names, memory, onRequest, teamNotes } = this.services;
    const { t } = vscode.l10n;
    // What core/search finds is shown as it is, best first.
    pick.sortByLabel = false;
    this.entitle();
    pick.busy = true;
    const closing = new Promise<void>((resolve) => pick.onDidHide(() => resolve())).then(() => (this.isClosed = true));
    pick.onDidChangeValue((value) => this.attempt(() => this.change(value)));
    pick.onDidAccept(() => this.attempt(() => this.accept(pick.activeItems[0])));
    pick.onDidTriggerButton(() => this.back());
    pick.onDidTriggerItemButton(({ item, button }) => this.attempt(() => this.act(item.row, button)));
    try {
      const asked = begin ? Promise.resolve(begin) : beginningAt(this.editor, this.services);
      const early = await inTime(asked);
      if (early) this.beginWith(early);
      pick.show();
      const [prose, { areas, lookUp }, beginning, teamOn] = await Promise.all([
        ...([catalog.allProse(), onRequest.load(), asked, teamNotes.reader()] as const),
      ]);
      const index = await search.load();
      const product = this.editor && productAround(this.editor.document, this.editor.selection.start.line);
      const context = { catalog, prose, search: index, names, t, product, teamOn };
      this.source = {
        find: (text) => lookUp(text, context, recentErrors(memory)),
        areas: () => areas(context),
      };
      if (!early && this.typed === "") this.beginWith(beginning);
      this.list(this.typed);
      pick.busy = false;
      await closing;
    } finally {
      pick.dispose();
    }
  }

  /** Brings it to the front. */
  show(): void {
    this.pick.show();
  }

  private beginWith(beginning: Beginning): void {
    this.begin = beginning;
    const { text } = beginning;
    // A longer text would only be in the way of what somebody types, and the input glues lines together.
    if (text !== "" && text.length <= longestInput && oneLine(text) === text) this.typed = this.pick.value = text;
  }

  private async change(value: string): Promise<void> {
    const isPaste = value.length - this.typed.length > paste;
    this.typed = value;
    // An area is narrowed down by VS Code itself.
    if (this.browsed) return;
    this.list(value);
    if (isPaste) await this.showAsCopied(value);
  }

  /** The input takes the line breaks out of what is pasted, and glues words together: the clipboard still has them. */
  private async showAsCopied(value: string): Promise<void> {
    const copied = await copiedText(this.services);
    if (copied !== value && oneLine(copied) === value && this.typed === value) this.list(copied);
  }

  private list(text: string): void {
    if (this.source) this.pick.items = answerItems(this.source.find(text || this.begin.text), this.buttons);
  }

  private async accept(item: LookUpItem | undefined): Promise<void> {
    if (item?.row) await this.open(item.row);
    else if (item?.area) this.browse(item.area);
    else if (item?.offer) await this.take(item.offer);
  }

  private async take(offer: Offer): Promise<void> {
    if (offer.kind === "areas") {
      this.left = this.typed;
      this.browse("all");
    } else if (offer.kind === "reference") {
      this.pick.hide();
      await vscode.env.openExternal(vscode.Uri.parse(offer.url));
    } else await this.lookUpCopied();
  }

  private async lookUpCopied(): Promise<void> {
    const copied = await copiedText(this.services);
    if (copied.trim() === "") {
      const label = vscode.l10n.t("The clipboard is empty");
      this.pick.items = [{ label, alwaysShow: true }, ...this.pick.items.filter(({ offer }) => offer)];
      return;
    }
    this.typed = this.pick.value = "";
    this.beginWith({ text: copied });
    this.list(this.typed);
  }

  private browse(browsed: Area | "all"): void {
    const areas = this.source?.areas() ?? [];
    this.browsed = browsed;
    this.typed = this.pick.value = "";
    this.pick.items = browsed === "all" ? areaItems(areas) : errorItems(browsed, this.buttons);
    this.entitle();
  }

  /** From an area to all of them, and from those to the search. */
  private back(): void {
    if (this.browsed !== "all") {
      this.browse("all");
      return;
    }
    this.browsed = undefined;
    this.typed = this.pick.value = this.left;
    this.entitle();
    this.list(this.typed);
  }

  private entitle(): void {
    const { pick, browsed } = this;
    pick.buttons = browsed ? [vscode.QuickInputButtons.Back] : [];
    [pick.title, pick.placeholder] = headline(browsed);
  }

  private async open(row: LookUpRow): Promise<void> {
    this.pick.hide();
    await rememberError(this.services.memory, row.entry.type);
    await vscode.commands.executeCommand(commands.explain, row.entry.type, this.incidentOf(row));
  }

  private async act(row: LookUpRow | undefined, pressed: vscode.QuickInputButton): Promise<void> {
    const button = this.buttons.find((one) => one === pressed);
    if (!row || !button) return;
    const { type } = row.entry;
    await rememberError(this.services.memory, type);
    if (button.closes) this.pick.hide();
    if (button.act) {
      await button.act(type, this.incidentOf(row));
    } else {
      await this.editor?.edit((edit) => {
        for (const selection of this.editor?.selections ?? []) edit.replace(selection, type);
      });
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
