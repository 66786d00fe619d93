import * as vscode from "vscode";
import { lookUp, type LookUpContext, type LookUpGroup, type LookUpRow } from "../core/lookUp";
import { commands, registerCommand } from "./commands";
import type { Services } from "./services";

const recentKey = "lookUp.recent";
/** How many errors are remembered. */
const mostRecent = 8;
/** A jump of the input by this many characters is a paste. */
const paste = 40;
/** More of a selection than this isn't looked through. */
const longest = 100_000;

interface ErrorItem extends vscode.QuickPickItem {
  readonly row?: LookUpRow;
}

/** `sortByLabel` exists in every VS Code that we support, and is missing from its typings. */
interface OrderedPick extends vscode.QuickPick<ErrorItem> {
  sortByLabel?: boolean;
}

/** Finds any error by name, message, status, symptom, misspelling, or in a payload that is pasted. */
export function registerLookUp({ catalog, occurrences, names, search, memory, log }: Services): vscode.Disposable {
  const { t } = vscode.l10n;
  const buttons = {
    reference: { iconPath: new vscode.ThemeIcon("link-external"), tooltip: t("Open the reference") },
    copy: { iconPath: new vscode.ThemeIcon("copy"), tooltip: t("Copy the explanation") },
    insert: { iconPath: new vscode.ThemeIcon("insert"), tooltip: t("Insert the name at the cursor") },
  };

  return registerCommand(commands.lookUp, log, async (text?: unknown) => {
    const editor = vscode.window.activeTextEditor;
    const begin = typeof text === "string" ? text : editor ? await textAt(editor) : "";
    const pick: OrderedPick = vscode.window.createQuickPick<ErrorItem>();
    // What core/search finds is shown as it is, best first.
    pick.sortByLabel = false;
    pick.title = t("Look up a Stytch error");
    pick.placeholder = t("Name, message, status, symptom, or paste a payload or stack trace");
    pick.busy = true;
    pick.value = begin;
    pick.show();
    const closed = new Promise<void>((resolve) => pick.onDidHide(() => resolve()));
    let typed = begin;
    let find: ((text: string) => void) | undefined;
    pick.onDidChangeValue((value) => {
      const isPaste = value.length - typed.length > paste;
      typed = value;
      find?.(oneLine(begin) === value ? begin : value);
      if (isPaste && find) void findAsCopied(value, find, () => typed);
    });
    pick.onDidAccept(() => {
      const row = pick.activeItems[0]?.row;
      if (row) void open(row);
    });
    pick.onDidTriggerItemButton(({ item: { row }, button }) => {
      if (row) void act(row, button);
    });
    try {
      const prose = await catalog.allProse();
      const lookUpContext: LookUpContext = { catalog, prose, search: search.over(prose), names, t };
      find = (text) => {
        const recent = memory.get<string[]>(recentKey, []);
        pick.items = items(lookUp(text, lookUpContext, recent), editor !== undefined);
      };
      // Somebody may have typed while the catalog was read.
      find(typed);
      pick.busy = false;
      await closed;
    } finally {
      pick.dispose();
    }

    async function open({ entry, incident }: LookUpRow): Promise<void> {
      pick.hide();
      await remember(entry.type);
      await vscode.commands.executeCommand(commands.explain, entry.type, incident);
    }

    async function act({ entry, incident }: LookUpRow, button: vscode.QuickInputButton): Promise<void> {
      await remember(entry.type);
      if (button === buttons.insert) {
        pick.hide();
        await editor?.edit((edit) => {
          for (const selection of editor.selections) edit.replace(selection, entry.type);
        });
      } else {
        const command = button === buttons.copy ? commands.copy : commands.openReference;
        await vscode.commands.executeCommand(command, entry.type, incident);
      }
    }
  });

  /** What a look-up begins with: the selection, or the error at the cursor. */
  async function textAt({ document, selection }: vscode.TextEditor): Promise<string> {
    if (!selection.isEmpty) return document.getText(selection).slice(0, longest);
    return (await occurrences.at(document, selection.active))?.occurrence.entry.type ?? "";
  }

  async function remember(type: string): Promise<void> {
    const others = memory.get<string[]>(recentKey, []).filter((other) => other !== type);
    await memory.update(recentKey, [type, ...others].slice(0, mostRecent));
  }

  function items(groups: readonly LookUpGroup[], canInsert: boolean): ErrorItem[] {
    if (groups.length === 0) {
      const label = t("Nothing fits");
      return [{ label, detail: t("Try fewer words, a part of the name, or a status such as 404."), alwaysShow: true }];
    }
    const rowButtons = [buttons.reference, buttons.copy, ...(canInsert ? [buttons.insert] : [])];
    return groups.flatMap(({ title, rows }): ErrorItem[] => [
      ...(title === undefined ? [] : [{ label: title, kind: vscode.QuickPickItemKind.Separator }]),
      ...rows.map((row) => ({
        label: row.entry.type,
        description: [row.origin, row.incident.requestId].filter(Boolean).join(" · "),
        detail: row.meaning,
        buttons: rowButtons,
        alwaysShow: true,
        row,
      })),
    ]);
  }
}

/** The input takes the line breaks out of what is pasted, and glues words together: the clipboard still has them. */
async function findAsCopied(value: string, find: (text: string) => void, typed: () => string): Promise<void> {
  const copied = await vscode.env.clipboard.readText();
  if (copied !== value && oneLine(copied) === value && typed() === value) find(copied);
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]/g, "");
}
