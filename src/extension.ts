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
import { registerFixAllCommand } from "./features/codeActions/fixAll";
import { registerHandlers } from "./features/handlers";
import { registerHover } from "./features/hover/hover";
import { registerLanguageModelTools } from "./features/languageModelTools/languageModelTools";
import { registerLookUp } from "./features/lookUp/lookUp";
import { registerReferenceCommand } from "./features/openReference";
import { createServices } from "./features/shared/services";
import { registerTerminalLinks } from "./features/terminalLinks";
import { registerTurnOffRuleCommand } from "./features/codeActions/turnOffRule";
import { registerWalkthrough } from "./features/walkthrough";

/** Wires the pieces together; everything it makes goes with the extension. */
export function activate(context: vscode.ExtensionContext): void {
  const services = createServices(context, facts);
  context.subscriptions.push(
    registerHover(services),
    registerDiagnostics(services),
    registerCodeActions(services),
    registerFixAllCommand(services),
    registerTurnOffRuleCommand(services),
    registerCompletion(services),
    registerHandlers(services),
    registerLookUp(services),
    registerExplainText(services),
    registerExplanationPage(services),
    registerDeepLinks(services),
    registerReferenceCommand(services),
    registerCopyCommands(services),
    registerTerminalLinks(services),
    registerDocumentLinks(services),
    registerErrorTree(services),
    registerLanguageModelTools(services),
    registerWalkthrough(services),
  );
}
