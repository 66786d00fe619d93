import * as vscode from "vscode";
import { errorsIn } from "../core/payload/find";
import { isCertain } from "../core/search/search";
import { commands, registerCommand, tellNothingFound } from "./commands";
import { productAround } from "./product";
import type { Services } from "./services";

/** More of a text than this isn't looked through. */
const longest = 1_000_000;
/** Longer texts are no quoted message, nor a name. */
const longestQuery = 300;

/** Explains what is selected, or what was copied: the page for one error, a list for several. */
export function registerExplainText({ catalog, occurrences, names, search, log }: Services): vscode.Disposable {
  const { t } = vscode.l10n;

  /** @returns whether there was something to explain */
  const explain = async (text: string, editor?: vscode.TextEditor): Promise<boolean> => {
    const product = editor && productAround(editor.document, editor.selection.start.line);
    const [first, ...others] = errorsIn(text.slice(0, longest), names);
    if (first && others.length > 0) {
      await vscode.commands.executeCommand(commands.lookUp, text.slice(0, longest));
    } else if (first) {
      await vscode.commands.executeCommand(commands.explain, first.entry.type, { product, ...first.incident });
    } else {
      const type = await named(text.trim());
      if (type === undefined) return false;
      await vscode.commands.executeCommand(commands.explain, type, { product });
    }
    return true;
  };

  /** The error that a quoted message, another spelling or a slip of the finger means. */
  async function named(text: string): Promise<string | undefined> {
    if (text === "" || text.length > longestQuery) return undefined;
    const [best, second] = search.over(await catalog.allProse()).find(text, 2);
    const isClear = best !== undefined && isCertain(best) && (second === undefined || second.score < best.score);
    return isClear ? best.entry.type : undefined;
  }

  return vscode.Disposable.from(
    registerCommand(commands.explainSelection, log, async () => {
      const editor = vscode.window.activeTextEditor;
      const selected = editor?.selections
        .filter(({ isEmpty }) => !isEmpty)
        .map((selection) => editor.document.getText(selection))
        .join("\n");
      if (editor && selected) {
        if (await explain(selected, editor)) return;
        await tellNothingFound(t("There is no Stytch error in the selection."), selected.slice(0, longestQuery));
      } else if (editor && (await occurrences.at(editor.document, editor.selection.active))) {
        await vscode.commands.executeCommand(commands.explain);
      } else if (!editor || !(await explain(editor.document.lineAt(editor.selection.active.line).text, editor))) {
        await tellNothingFound(t("Select a Stytch error, or text that holds one, and run the command again."));
      }
    }),
    registerCommand(commands.explainClipboard, log, async () => {
      const copied = await vscode.env.clipboard.readText();
      if (await explain(copied)) return;
      await tellNothingFound(
        copied.trim() === ""
          ? t("The clipboard is empty. Copy an error, a payload or a log line, and run the command again.")
          : t(
              "There is no Stytch error in the clipboard. Copy an error, a payload or a log line, and run the command again.",
            ),
        copied.slice(0, longestQuery),
      );
    }),
  );
}
