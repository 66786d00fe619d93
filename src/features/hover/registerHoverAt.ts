import * as vscode from "vscode";
import type { Faults } from "../shared/faults";
import { type HoverDetail, hoverDetail } from "../shared/settings";

/** A larger file isn't read as code for a hover. */
export const longestCode = 200_000;
/** More errors are only counted in a list of them. */
export const mostListed = { compact: 4, full: 10 };

type HoverAt = (
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
  detail: Exclude<HoverDetail, "off">,
) => Promise<vscode.Hover | undefined>;

/** Asks for a hover in documents of every language and scheme, where the settings want one; what fails is contained. */
export function registerHoverAt(faults: Faults, hoverAt: HoverAt): vscode.Disposable {
  return vscode.languages.registerHoverProvider("*", {
    provideHover: (document, position, token) =>
      faults.contain("hover", async () => {
        const detail = hoverDetail(document);
        return detail === "off" ? undefined : hoverAt(document, position, token, detail);
      }),
  });
}
