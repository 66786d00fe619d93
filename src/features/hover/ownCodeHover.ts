import * as vscode from "vscode";
import { inlineCode } from "../../core/explanation/markup";
import { commands } from "../shared/commands";
import type { Services } from "../shared/services";
import { sourceOfDocument } from "../shared/sourceOfDocument";
import { commandLink } from "./commandLink";
import { longestCode, mostListed, registerHoverAt } from "./registerHoverAt";

/** What a code of one's own may be written with. */
const word = /[A-Za-z][\w-]{3,59}/;

/** Tells under the mouse or cursor which Stytch errors a code of one's own stands for, by the tables and branches of its file. */
export function registerOwnCodeHover({ catalog, occurrences, recognizing, faults }: Services): vscode.Disposable {
  return registerHoverAt(faults, async (document, position, token, detail) => {
    const at = document.getWordRangeAtPosition(position, word);
    if (!at || catalog.find(document.getText(at)) || sourceOfDocument(document).kind !== "code") return undefined;
    const { errors } = await occurrences.all(document);
    if (errors.isEmpty || token.isCancellationRequested) return undefined;
    const text = document.getText();
    if (text.length > longestCode) return undefined;
    const { ownCodeAt } = await recognizing.load();
    const named = [...errors.onLines()].map(({ line, occurrence: { entry, start, end } }) => {
      const from = document.offsetAt(new vscode.Position(line, 0));
      return { type: entry.type, start: from + start, end: from + end };
    });
    const found = ownCodeAt(text, document.languageId, document.offsetAt(position), named);
    if (!found) return undefined;
    const { t } = vscode.l10n;
    const markdown = new vscode.MarkdownString();
    markdown.isTrusted = { enabledCommands: [commands.explain] };
    markdown.appendMarkdown(`**${t("Your own code")}** ${inlineCode(found.name)}\n\n`);
    markdown.appendMarkdown(`${t("In this file, these Stytch errors become it:")}\n\n`);
    for (const type of found.types.slice(0, mostListed[detail])) {
      const entry = catalog.find(type);
      const meaning = entry ? (await catalog.prose(entry)).meaning : "";
      const link = commandLink(type, t("Open the page of this error"), commands.explain, type);
      markdown.appendMarkdown(`- ${link} · ${meaning}\n`);
    }
    const more = found.types.length - mostListed[detail];
    if (more > 0) markdown.appendMarkdown(`\n${t("… and {0} more.", more)}\n`);
    return new vscode.Hover(
      markdown,
      new vscode.Range(document.positionAt(found.start), document.positionAt(found.end)),
    );
  });
}
