import * as vscode from "vscode";
import type { Catalog } from "../catalog/catalog";
import { explain, type Explanation } from "../core/explanation";
import { rangeOf } from "./convert";
import { hoverMarkdown } from "./hoverMarkdown";
import type { Occurrences } from "./occurrences";
import { productAt } from "./product";
import { hoverDetail } from "./settings";

/** Explains the Stytch error under the mouse or cursor, in documents of every language and scheme. */
export function registerHover(
  catalog: Catalog,
  occurrences: Occurrences,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.languages.registerHoverProvider("*", {
    async provideHover(document, position, token) {
      const detail = hoverDetail(document);
      if (detail === "off") return undefined;
      const found = await occurrences.at(document, position);
      if (!found) return undefined;

      const { entry } = found.occurrence;
      let explanation: Explanation;
      try {
        explanation = explain(entry, await catalog.prose(entry), productAt(document, found));
      } catch (error) {
        log.error("The catalog's explanations could not be read.", error);
        return undefined;
      }
      if (token.isCancellationRequested) return undefined;
      return new vscode.Hover(hoverMarkdown(explanation, found.payload, detail), rangeOf(document, found.occurrence));
    },
  });
}
