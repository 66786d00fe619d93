import facts from "catalog:facts";
import * as vscode from "vscode";
import { Catalog } from "./catalog/catalog";
import { NameIndex } from "./core/recognition/names";
import { registerCodeActions, registerFixAllCommand } from "./features/codeActions";
import { registerCompletion } from "./features/completion";
import { registerCopyCommand } from "./features/copy";
import { Dependencies } from "./features/dependencies";
import { registerDiagnostics } from "./features/diagnostics";
import { registerExplanationPage } from "./features/explanationPage";
import { registerHandlers } from "./features/handlers";
import { registerHover } from "./features/hover";
import { Occurrences } from "./features/occurrences";
import { Problems } from "./features/problems";
import { readProse } from "./features/prose";
import { registerReferenceCommand } from "./features/reference";
import { LazySearch } from "./features/search";
import { registerTurnOffRuleCommand } from "./features/turnOffRule";

/** Wires the pieces together; everything it makes goes with the extension. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel("Stytch Errors", { log: true });
  const catalog = new Catalog(facts, () => readProse(context.extensionUri));
  const dependencies = new Dependencies(log);
  const occurrences = new Occurrences(new NameIndex(catalog), dependencies);
  const { version } = context.extension.packageJSON as { readonly version: string };
  const problems = new Problems(catalog, occurrences, new LazySearch(catalog));
  const errors = { catalog, occurrences, log };

  context.subscriptions.push(
    log,
    dependencies,
    occurrences,
    registerDiagnostics(catalog, problems, log),
    registerCodeActions(catalog, problems, occurrences, log),
    registerFixAllCommand(problems),
    registerHandlers(errors),
    registerTurnOffRuleCommand(),
    registerCompletion(catalog, occurrences, log),
    registerHover(catalog, occurrences, log),
    registerExplanationPage({ ...errors, version }),
    registerReferenceCommand(errors),
    registerCopyCommand(errors),
  );
}
