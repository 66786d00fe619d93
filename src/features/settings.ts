import * as vscode from "vscode";

/** How much a hover shows. */
export type HoverDetail = "full" | "compact" | "off";

const section = "stytchErrors";

/** The setting as it stands for this document's language and folder; the manifest holds its default. */
export function hoverDetail(document: vscode.TextDocument): HoverDetail {
  return vscode.workspace.getConfiguration(section, document).get<HoverDetail>("hover", "full");
}
