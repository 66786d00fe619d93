import * as vscode from "vscode";
import { explain, type Explanation } from "../../core/explanation/explanation";
import { plain } from "../../core/explanation/markup";
import { rangeOf } from "../shared/convert";
import { hoverMarkdown } from "./hoverMarkdown";
import { isSaidAt } from "../shared/diagnostic";
import { hoverDetail } from "../shared/settings";
import type { Services } from "../shared/services";

/** Explains the Stytch error under the mouse or cursor, in documents of every language and scheme. */
export function registerHover({ catalog, occurrences, log }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider("*", {
    async provideHover(document, position, token) {
      const detail = hoverDetail(document);
      if (detail === "off") return undefined;
      const found = await occurrences.at(document, position);
      if (!found) return undefined;

      const { entry } = found.occurrence;
      let explanation: Explanation;
      try {
        explanation = explain(entry, await catalog.prose(entry), {
          t: vscode.l10n.t,
          ...found.incident,
        });
      } catch (error) {
        log.error("The catalog's explanations could not be read.", error);
        return undefined;
      }
      if (token.isCancellationRequested) return undefined;
      const range = rangeOf(document, found.occurrence);
      const isMeaningSaid = isSaidAt(document, range, plain(explanation.prose.meaning));
      return new vscode.Hover(hoverMarkdown(explanation, found.incident, { detail, isMeaningSaid }), range);
    },
  });
}
