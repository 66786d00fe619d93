import * as vscode from "vscode";
import type { Catalog } from "../catalog/catalog";
import { explain, type Explanation } from "../core/explanation";
import { payloadRegion, readPayload } from "../core/payload";
import { rangeOf } from "./convert";
import { hoverMarkdown } from "./hoverMarkdown";
import type { OccurrenceCache } from "./occurrences";
import { productAt } from "./product";
import { hoverDetail } from "./settings";

/** Explains the Stytch error under the mouse or cursor, in documents of every language and scheme. */
export function registerHover(
  catalog: Catalog,
  occurrences: OccurrenceCache,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.languages.registerHoverProvider("*", {
    async provideHover(document, position, token) {
      const detail = hoverDetail(document);
      if (detail === "off") return undefined;
      const occurrence = occurrences.at(document, position);
      if (!occurrence) return undefined;

      const text = document.getText();
      const region = payloadRegion(text, occurrence.start, occurrence.end);
      let explanation: Explanation;
      try {
        explanation = explain(
          occurrence.entry,
          await catalog.prose(occurrence.entry),
          productAt(document, text.slice(region.start, region.end)),
        );
      } catch (error) {
        log.error("The catalog's explanations could not be read.", error);
        return undefined;
      }
      if (token.isCancellationRequested) return undefined;
      return new vscode.Hover(
        hoverMarkdown(explanation, readPayload(text, region), detail),
        rangeOf(document, occurrence),
      );
    },
  });
}
