import * as vscode from "vscode";
import { plain } from "../../core/explanation/markup";
import { rangeOf } from "../shared/convert";
import { hoverMarkdown } from "./hoverMarkdown";
import { isSaidAt } from "../shared/diagnostic";
import { hoverDetail } from "../shared/settings";
import type { Services } from "../shared/services";

/** Explains the Stytch error under the mouse or cursor, in documents of every language and scheme. */
export function registerHover({ catalog, occurrences, explaining, faults }: Services): vscode.Disposable {
  const hoverAt = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> => {
    const detail = hoverDetail(document);
    if (detail === "off") return undefined;
    const found = await occurrences.at(document, position);
    if (!found) return undefined;

    const { entry } = found.occurrence;
    const { explain } = await explaining.load();
    const explanation = explain(entry, await catalog.prose(entry), { t: vscode.l10n.t, ...found.incident });
    if (token.isCancellationRequested) return undefined;
    const range = rangeOf(document, found.occurrence);
    const isMeaningSaid = isSaidAt(document, range, plain(explanation.prose.meaning));
    return new vscode.Hover(hoverMarkdown(explanation, found.incident, { detail, isMeaningSaid }), range);
  };
  return vscode.languages.registerHoverProvider("*", {
    provideHover: (document, position, token) => faults.contain("hover", () => hoverAt(document, position, token)),
  });
}
