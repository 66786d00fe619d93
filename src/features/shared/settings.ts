import * as vscode from "vscode";
import type { Recognition } from "../../core/recognition/scan";
import { loudness } from "../../core/rules/loudness";
import type { TextKind } from "../../core/text/textKind";
import { type RuleId, ruleIds, type Severity } from "../../core/rules/problem";
import { sourceOfDocument } from "./sourceOfDocument";

/** How much a hover shows. */
export type HoverDetail = "full" | "compact" | "off";

const section = "stytchErrors";
const severities: readonly Severity[] = ["off", "hint", "information", "warning", "error"];

/** The setting as it stands for this document's language and folder. A value of a wrong type counts as unset. */
export function hoverDetail(document: vscode.TextDocument): HoverDetail {
  const detail = vscode.workspace.getConfiguration(section, document).get<unknown>("hover", "full");
  return detail === "compact" || detail === "off" ? detail : "full";
}

/**
 * What the user's settings say about recognition in this document or folder. Values of a wrong type count as unset.
 * @param scope without one, what they say everywhere
 */
export function recognitionSettings(scope?: vscode.ConfigurationScope): Omit<Recognition, "dependsOnStytch"> {
  const settings = vscode.workspace.getConfiguration(section, scope);
  const mode = settings.get<unknown>("recognition.mode", "auto");
  return {
    mode: mode === "strict" || mode === "always" ? mode : "auto",
    fields: plainNames(settings.get<unknown>("recognition.fields", [])),
    functions: plainNames(settings.get<unknown>("recognition.functions", [])),
  };
}

/** How many problems of one document are shown, and whether generated files and dependencies are left out. */
export interface ProblemSettings {
  readonly limit: number;
  readonly skipGenerated: boolean;
}

const limits = { usual: 250, least: 1, most: 5000 };

/** The settings as they stand in the folder of a document or file. Values of a wrong type or out of range count as unset. */
export function problemSettings(scope: vscode.ConfigurationScope): ProblemSettings {
  const settings = vscode.workspace.getConfiguration(section, scope);
  const limit = settings.get<unknown>("problems.limit", 250);
  return {
    limit: isLimit(limit) ? limit : limits.usual,
    skipGenerated: settings.get<unknown>("problems.skipGenerated", true) !== false,
  };
}

/** The field that holds the error type in logs kept elsewhere. A value of a wrong type counts as unset. */
export function logQueryField(): string {
  const field = vscode.workspace.getConfiguration(section).get<unknown>("logQuery.field", "error_type");
  return typeof field === "string" ? field : "error_type";
}

/** How loud each rule is in this document's language and folder. Values of a wrong type count as unset. */
export function ruleSeverities(document: vscode.TextDocument): ReadonlyMap<RuleId, Severity> {
  return severitiesIn(document, sourceOfDocument(document).kind);
}

/** The same of a file that isn't open. @param scope with its language */
export function severitiesIn(scope: vscode.ConfigurationScope, kind: TextKind): ReadonlyMap<RuleId, Severity> {
  const settings = vscode.workspace.getConfiguration(`${section}.rules`, scope);
  return new Map(
    ruleIds.map((rule) => {
      const value = rule === "occurrence" ? occurrenceLevel(kind, settings) : severityOf(settings.get(rule));
      return [rule, value ?? severityOf(settings.inspect(rule)?.defaultValue) ?? "off"];
    }),
  );
}

function occurrenceLevel(kind: TextKind, settings: vscode.WorkspaceConfiguration): Severity | undefined {
  const said = settings.inspect<unknown>("occurrence" satisfies RuleId);
  const first = (...values: readonly unknown[]): Severity | undefined =>
    values.map((value) => severityOf(value)).find((severity) => severity !== undefined);
  const level = loudness(kind, {
    forLanguage: first(said?.workspaceFolderLanguageValue, said?.workspaceLanguageValue, said?.globalLanguageValue),
    forLanguageByDefault: said?.defaultLanguageValue,
    anywhere: first(said?.workspaceFolderValue, said?.workspaceValue, said?.globalValue, said?.defaultValue),
  });
  return severityOf(level);
}

function severityOf(value: unknown): Severity | undefined {
  return severities.find((severity) => severity === value);
}

function isLimit(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= limits.least && value <= limits.most;
}

function plainNames(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === "string" && name !== "") : [];
}
