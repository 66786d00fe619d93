import * as vscode from "vscode";
import type { Recognition } from "../core/recognition/scan";
import { type RuleId, ruleIds, type Severity } from "../core/rules/problem";

/** How much a hover shows. */
export type HoverDetail = "full" | "compact" | "off";

const section = "stytchErrors";
const severities: readonly Severity[] = ["off", "hint", "information", "warning", "error"];

/** The setting as it stands for this document's language and folder; the manifest holds its default. */
export function hoverDetail(document: vscode.TextDocument): HoverDetail {
  return vscode.workspace.getConfiguration(section, document).get<HoverDetail>("hover", "full");
}

/** What the user's settings say about recognition in this document's folder. Values of a wrong type count as unset. */
export function recognitionSettings(document: vscode.TextDocument): Omit<Recognition, "dependsOnStytch"> {
  const settings = vscode.workspace.getConfiguration(section, document);
  const mode = settings.get<unknown>("recognition.mode", "auto");
  return {
    mode: mode === "strict" || mode === "always" ? mode : "auto",
    fields: plainNames(settings.get<unknown>("recognition.fields", [])),
    functions: plainNames(settings.get<unknown>("recognition.functions", [])),
  };
}

/** How loud each rule is in this document's language and folder. Values of a wrong type count as off. */
export function ruleSeverities(document: vscode.TextDocument): ReadonlyMap<RuleId, Severity> {
  const settings = vscode.workspace.getConfiguration(`${section}.rules`, document);
  return new Map(
    ruleIds.map((rule) => {
      const value = settings.get<unknown>(rule);
      return [rule, severities.find((severity) => severity === value) ?? "off"];
    }),
  );
}

function plainNames(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === "string" && name !== "") : [];
}
