import * as vscode from "vscode";
import { referenceLinks } from "../catalog/reference";
import type { Catalog } from "../catalog/catalog";
import { apiName } from "../core/explanation";
import { chainAt } from "../core/handlers/chain";
import { branchingAt } from "../core/handlers/insert";
import { handlerLanguage } from "../core/handlers/language";
import { fixAll } from "../core/rules/check";
import type { Fix, Problem } from "../core/rules/problem";
import { commands } from "./commands";
import { rangeOf } from "./convert";
import { diagnosticOf } from "./diagnostic";
import type { Occurrences } from "./occurrences";
import type { Problems } from "./problems";
import { ruleSeverities } from "./settings";
import { suppressActions } from "./suppress";

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append("stytchErrors");

/** An action whose edit is made when it is chosen. */
class FixAction extends vscode.CodeAction {
  constructor(
    title: string,
    kind: vscode.CodeActionKind,
    readonly document: vscode.TextDocument,
    readonly edits: Fix["edits"],
  ) {
    super(title, kind);
  }
}

/** Quick fixes for what the rules found, in the order fix, explain, suppress; and what can be done with any error. */
export function registerCodeActions(
  catalog: Catalog,
  problems: Problems,
  occurrences: Occurrences,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { only }, token) {
      try {
        const found = await problems.in(document);
        if (token.isCancellationRequested) return [];
        if (only && fixAllKind.intersects(only) && !vscode.CodeActionKind.QuickFix.intersects(only)) {
          const edits = fixAll(found);
          return edits.length > 0 ? [new FixAction("Fix all Stytch problems", fixAllKind, document, edits)] : [];
        }
        if (only && !only.intersects(vscode.CodeActionKind.QuickFix)) return [];
        const here = found.filter((problem) => rangeOf(document, problem).intersection(range) !== undefined);
        const type = here.find((problem) => problem.type !== undefined)?.type ?? (await typeAt(document, range));
        return [
          ...here.flatMap((problem) => fixes(problem, document)),
          ...handlerActions(document, range, type),
          ...(type === undefined ? [] : aboutError(type)),
          ...suppressActions(document, here),
        ];
      } catch (error) {
        log.error(`No quick fixes for ${document.uri.toString()}.`, error);
        return [];
      }
    },
    resolveCodeAction(action) {
      if (action instanceof FixAction) action.edit = workspaceEdit(action.document, action.edits);
      return action;
    },
  };

  /** Offered where an error is recognised, though the rule that marks it is off. */
  async function typeAt(document: vscode.TextDocument, { start }: vscode.Range): Promise<string | undefined> {
    return (await occurrences.at(document, start))?.occurrence.entry.type;
  }

  function fixes(problem: Problem, document: vscode.TextDocument): vscode.CodeAction[] {
    const severity = ruleSeverities(document).get(problem.rule) ?? "off";
    return problem.fixes.map((fix) => {
      const action = new FixAction(fix.title, vscode.CodeActionKind.QuickFix, document, fix.edits);
      action.isPreferred = fix.isPreferred;
      action.diagnostics = [diagnosticOf(problem, document, severity, catalog)];
      return action;
    });
  }

  /** In the languages that handlers can be written in. */
  function handlerActions(document: vscode.TextDocument, range: vscode.Range, type?: string): vscode.CodeAction[] {
    if (!handlerLanguage(document.languageId)) return [];
    const [text, offset] = [document.getText(), document.offsetAt(range.start)];
    const isBranching = branchingAt(text, offset) !== undefined;
    const isChain = !isBranching && chainAt(text, offset) !== undefined;
    return [
      ...(isBranching || isChain ? [commandAction("Add missing cases…", commands.addMissingCases)] : []),
      ...(type !== undefined && !isBranching
        ? [commandAction(`Insert a handler for ${type}`, commands.insertHandler, type)]
        : []),
    ];
  }

  function aboutError(type: string): vscode.CodeAction[] {
    const entry = catalog.find(type);
    const [link] = entry ? referenceLinks(entry) : [];
    return [
      commandAction(`Explain ${type}`, commands.explain, type),
      ...(link
        ? [commandAction(`Open the ${apiName(link.product)} reference of ${type}`, commands.openReference, type)]
        : []),
      commandAction(`Copy the explanation of ${type}`, commands.copy, type),
    ];
  }

  return vscode.languages.registerCodeActionsProvider("*", provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind],
  });
}

/** Mends in the active editor what can be mended without thinking. */
export function registerFixAllCommand(problems: Problems): vscode.Disposable {
  return vscode.commands.registerCommand(commands.fixAll, async () => {
    const document = vscode.window.activeTextEditor?.document;
    const edits = document ? fixAll(await problems.in(document)) : [];
    if (!document || edits.length === 0) {
      void vscode.window.showInformationMessage("There is no Stytch problem in this file that has one sure fix.");
      return;
    }
    await vscode.workspace.applyEdit(workspaceEdit(document, edits));
    vscode.window.setStatusBarMessage(
      `Fixed ${edits.length} Stytch ${edits.length === 1 ? "problem" : "problems"}`,
      3000,
    );
  });
}

function workspaceEdit(document: vscode.TextDocument, edits: Fix["edits"]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const one of edits) edit.replace(document.uri, rangeOf(document, one), one.text);
  return edit;
}

function commandAction(title: string, command: string, ...args: readonly string[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command, arguments: [...args] };
  return action;
}
