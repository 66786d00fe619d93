import * as vscode from "vscode";
import { commands, registerCommand, tellNothingFound } from "./shared/commands";
import { rangeOf } from "./shared/convert";
import type { FoundError } from "./shared/occurrences";
import { productAround } from "./shared/productAround";
import type { Services } from "./shared/services";

/** More of a text than this isn't looked through. */
const longest = 100_000;

/** Explains what is selected, or what was copied: the page for one error, a list for several. */
export function registerExplainText({
  catalog,
  occurrences,
  names,
  search,
  explaining,
  onRequest,
  faults,
}: Services): vscode.Disposable {
  const { t } = vscode.l10n;

  /** @returns whether there was something to explain */
  const explain = async (text: string, editor?: vscode.TextEditor): Promise<boolean> => {
    const product = editor && productAround(editor.document, editor.selection.start.line);
    const [{ errorsIn, fieldValues }, { readIncident }] = await Promise.all([onRequest.load(), explaining.load()]);
    const [first, ...others] = errorsIn(text.slice(0, longest), names);
    if (first && others.length > 0) {
      await vscode.commands.executeCommand(commands.lookUp, text.slice(0, longest));
    } else if (first) {
      await vscode.commands.executeCommand(commands.explain, first.entry.type, { product, ...first.incident });
    } else {
      const [value] = fieldValues(text.slice(0, longest));
      const type = await named(value?.value ?? text.trim());
      if (type === undefined) return false;
      const incident = value ? readIncident(text, value) : {};
      await vscode.commands.executeCommand(commands.explain, type, { product, ...incident });
    }
    return true;
  };

  /** The error that is selected, or that the cursor is on: the text around it says more of it than its name. */
  async function at({ document, selection, selections }: vscode.TextEditor): Promise<FoundError | undefined> {
    const found = selections.length === 1 ? await occurrences.at(document, selection.start) : undefined;
    return found && rangeOf(document, found.occurrence).contains(selection) ? found : undefined;
  }

  /** The error that a quoted message, another spelling or a slip of the finger surely means. */
  async function named(text: string): Promise<string | undefined> {
    const prose = await catalog.allProse();
    const [{ resolve }, index] = await Promise.all([onRequest.load(), search.load()]);
    const entries = resolve(text, { catalog, prose, search: index, names })?.entries ?? [];
    return entries.length === 1 ? entries[0]?.type : undefined;
  }

  return vscode.Disposable.from(
    registerCommand(commands.explainSelection, faults, async () => {
      const editor = vscode.window.activeTextEditor;
      const met = editor && (await at(editor));
      const selected = editor && selectedText(editor);
      if (met) {
        await vscode.commands.executeCommand(commands.explain, met.occurrence.entry.type, met.incident);
      } else if (selected) {
        if (await explain(selected, editor)) return;
        await tellNothingFound(t("There is no Stytch error in the selection."), selected);
      } else if (!editor || !(await explain(editor.document.lineAt(editor.selection.active.line).text, editor))) {
        await tellNothingFound(t("Select a Stytch error, or text that holds one, and run the command again."));
      }
    }),
    registerCommand(commands.explainClipboard, faults, async () => {
      const copied = await vscode.env.clipboard.readText();
      if (await explain(copied)) return;
      await tellNothingFound(
        copied.trim() === ""
          ? t("The clipboard is empty. Copy an error, a payload or a log line, and run the command again.")
          : t(
              "There is no Stytch error in the clipboard. Copy an error, a payload or a log line, and run the command again.",
            ),
        copied,
      );
    }),
  );
}

function selectedText({ document, selections }: vscode.TextEditor): string {
  return selections
    .filter(({ isEmpty }) => !isEmpty)
    .map((selection) => document.getText(selection))
    .join("\n");
}
