import * as vscode from "vscode";
import type { CatalogEntry } from "../catalog/entry";
import { isOAuthAlone } from "../catalog/standards";
import { statusesOf } from "../core/explanation/statuses";
import { spelledAs } from "../core/recognition/spelling";
import { recognitionSettings } from "./shared/settings";
import type { Services } from "./shared/services";

class ErrorItem extends vscode.CompletionItem {
  constructor(
    readonly entry: CatalogEntry,
    label: string,
    origin: string,
  ) {
    super({ label, description: origin }, vscode.CompletionItemKind.EnumMember);
  }
}

/** Offers error types where one is expected: as a field's value, in a comparison, as a case. Silent everywhere else. */
export function registerCompletion({
  catalog,
  occurrences,
  recognizing,
  explaining,
  faults,
  teamNotes,
}: Services): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems: (document, position, token) =>
      faults.contain("completion", async () => {
        const own = recognitionSettings(document);
        const { source, isAboutStytch } = await occurrences.about(document);
        if (!isAboutStytch || source.kind === "log") return undefined;
        const { completionPlace } = await recognizing.load();
        if (token.isCancellationRequested) return undefined;
        const place = completionPlace(document.getText(), document.offsetAt(position), source, own);
        if (!place) return undefined;
        const range = new vscode.Range(document.positionAt(place.start), document.positionAt(place.end));
        return [...catalog.all()].flatMap((entry) => {
          // No enumeration has OAuth's codes as constants.
          if (entry.retired || (isOAuthAlone(entry) && place.spelling !== "session_not_found")) return [];
          const item = new ErrorItem(entry, spelledAs(entry.type, place.spelling), statusesOf(entry).join(", "));
          item.range = range;
          // Documented errors before those that are known by name alone.
          item.sortText = `${statusesOf(entry).length > 0 ? 0 : 1}${entry.type}`;
          return item;
        });
      }),
    async resolveCompletionItem(item) {
      if (!(item instanceof ErrorItem)) return item;
      try {
        const { explain, teamMarkdown } = await explaining.load();
        const { origin, prose } = explain(item.entry, await catalog.prose(item.entry), { t: vscode.l10n.t });
        item.detail = origin;
        const team = await teamNotes.on(item.entry.type, vscode.window.activeTextEditor?.document.uri);
        item.documentation = new vscode.MarkdownString(
          [prose.meaning, ...team.map((one) => teamMarkdown(one, vscode.workspace.isTrusted, vscode.l10n.t))].join(
            "\n\n",
          ),
        );
      } catch (error) {
        faults.note("completion", error);
      }
      return item;
    },
  };
  return vscode.languages.registerCompletionItemProvider("*", provider, '"', "'", "`", ".");
}
