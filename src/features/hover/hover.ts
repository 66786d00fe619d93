import * as vscode from "vscode";
import { plain } from "../../core/explanation/markup";
import { rangeOf } from "../shared/convert";
import { hoverMarkdown } from "./hoverMarkdown";
import { isSaidAt } from "../shared/diagnostic";
import type { Services } from "../shared/services";
import { registerHoverAt } from "./registerHoverAt";

/** Explains the Stytch error under the mouse or cursor, in documents of every language and scheme. */
export function registerHover({ catalog, occurrences, explaining, faults, teamNotes }: Services): vscode.Disposable {
  return registerHoverAt(faults, async (document, position, token, detail) => {
    const found = await occurrences.at(document, position);
    if (!found) return undefined;

    const { entry } = found.occurrence;
    const { explain, teamMarkdown } = await explaining.load();
    const explanation = explain(entry, await catalog.prose(entry), {
      ...{ t: vscode.l10n.t, ...found.incident },
      team: await teamNotes.on(entry.type, document.uri),
    });
    if (token.isCancellationRequested) return undefined;
    const range = rangeOf(document, found.occurrence);
    const isMeaningSaid = isSaidAt(document, range, plain(explanation.prose.meaning));
    return new vscode.Hover(
      hoverMarkdown(explanation, found.incident, {
        ...{ detail, isMeaningSaid },
        team: explanation.team.map((one) => teamMarkdown(one, vscode.workspace.isTrusted, vscode.l10n.t)),
      }),
      range,
    );
  });
}
