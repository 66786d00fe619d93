import facts from "catalog:facts";
import type * as vscode from "vscode";
import { registerCodeActions } from "./features/codeActions/codeActions";
import { registerCompletion } from "./features/completion";
import { registerCopyCommands } from "./features/copy";
import { registerDeepLinks } from "./features/deepLinks";
import { registerDiagnostics } from "./features/diagnostics/diagnostics";
import { registerDocumentLinks } from "./features/documentLinks";
import { registerErrorTree } from "./features/errorTree/errorTree";
import { registerExplainText } from "./features/explainText";
import { registerExplanationPage } from "./features/explanationPage/explanationPage";
import { registerFixCommands } from "./features/codeActions/fixCommands";
import { registerHandlers } from "./features/handlers";
import { registerHovers } from "./features/hover/hovers";
import { registerLanguageModelTools } from "./features/languageModelTools/languageModelTools";
import { registerLookUp } from "./features/lookUp/lookUp";
import { registerMcp } from "./features/mcp/mcp";
import { registerReferenceCommand } from "./features/openReference";
import type { Part } from "./features/shared/faults";
import { createServices, type Services } from "./features/shared/services";
import { registerSettingsCheck } from "./features/settingsCheck";
import { registerTeamNotes } from "./features/teamNotes";
import { registerTerminalLinks } from "./features/terminalLinks";
import { registerTriage } from "./features/triage/triage";
import { registerWalkthrough } from "./features/walkthrough";
import { registerWorkspaceCheck } from "./features/workspace/workspace";

const features: readonly (readonly [Part, (services: Services) => vscode.Disposable])[] = [
  ["hover", registerHovers],
  ["problems", registerDiagnostics],
  ["fixes", registerCodeActions],
  ["fixes", registerFixCommands],
  ["completion", registerCompletion],
  ["handlers", registerHandlers],
  ["lookUp", registerLookUp],
  ["lookUp", registerExplainText],
  ["page", registerExplanationPage],
  ["outsideLinks", registerDeepLinks],
  ["page", registerReferenceCommand],
  ["copy", registerCopyCommands],
  ["terminalLinks", registerTerminalLinks],
  ["documentLinks", registerDocumentLinks],
  ["tree", registerErrorTree],
  ["tools", registerLanguageModelTools],
  ["tools", registerMcp],
  ["triage", registerTriage],
  ["problems", registerWorkspaceCheck],
  ["notes", registerTeamNotes],
  ["walkthrough", registerWalkthrough],
  ["settings", registerSettingsCheck],
];

/** Starts every feature, each whatever becomes of the others; all that they make goes with the extension. */
export function activate(context: vscode.ExtensionContext): void {
  const services = createServices(context, facts);
  for (const [part, register] of features) {
    const feature = services.faults.guard(part, () => register(services));
    if (feature) context.subscriptions.push(feature);
  }
}
