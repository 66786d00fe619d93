import * as vscode from "vscode";
import { type ReferenceLink, referenceLinks } from "../../catalog/reference";
import { definitionTitle, isOAuthAlone } from "../../catalog/standards";
import { apiName } from "../../core/explanation/labels";
import { fixAll } from "../../core/rules/fixAll";
import type { Incident } from "../../core/payload/incident";
import { isIncident } from "../../core/payload/incidentKind";
import type { Fix, Problem } from "../../core/rules/problem";
import { commands } from "../shared/commands";
import { workspaceEdit } from "../shared/convert";
import { diagnosticOf } from "../shared/diagnostic";
import { isWritable } from "../shared/isWritable";
import { ruleSeverities } from "../shared/settings";
import { suppressActions } from "./suppressActions";
import type { Services } from "../shared/services";

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
export function registerCodeActions({
  catalog,
  problems,
  occurrences,
  onRequest,
  faults,
}: Services): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { only }, token) {
      try {
        if (only && fixAllKind.intersects(only) && !vscode.CodeActionKind.QuickFix.intersects(only)) {
          const edits = fixAll(await problems.fixable(document));
          return edits.length > 0
            ? [new FixAction(vscode.l10n.t("Fix all Stytch problems"), fixAllKind, document, edits)]
            : [];
        }
        if (only && !only.intersects(vscode.CodeActionKind.QuickFix)) return [];
        const here = await problems.at(document, range);
        if (token.isCancellationRequested) return [];
        const met = await occurrences.at(document, range.start);
        const type = here.find((problem) => problem.type !== undefined)?.type ?? met?.occurrence.entry.type;
        return [
          ...here.flatMap((problem) => fixes(problem, document)),
          ...(await handlerActions(document, range, type)),
          ...(type === undefined ? [] : aboutError(type, met?.occurrence.entry.type === type ? met.incident : {})),
          ...suppressActions(document, here),
        ];
      } catch (error) {
        faults.note("fixes", error);
        return [];
      }
    },
    resolveCodeAction(action) {
      if (action instanceof FixAction) action.edit = workspaceEdit(action.document, action.edits);
      return action;
    },
  };

  function fixes(problem: Problem, document: vscode.TextDocument): vscode.CodeAction[] {
    const severity = ruleSeverities(document).get(problem.rule) ?? "off";
    return problem.fixes.map((fix) => {
      const action = new FixAction(fix.title, vscode.CodeActionKind.QuickFix, document, fix.edits);
      action.isPreferred = fix.isPreferred;
      action.diagnostics = [diagnosticOf(problem, document, severity, catalog)];
      return action;
    });
  }

  /** Where the document can be changed, in the languages that handlers can be written in, where the code is about Stytch. */
  async function handlerActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    type?: string,
  ): Promise<vscode.CodeAction[]> {
    if (!isWritable(document.uri)) return [];
    if (type === undefined && !(await occurrences.about(document)).isAboutStytch) return [];
    const { handlerLanguage, HandlerWriter } = await onRequest.load();
    const language = handlerLanguage(document.languageId);
    if (!language) return [];
    const { t } = vscode.l10n;
    const offset = document.offsetAt(range.start);
    const handling = new HandlerWriter(document.languageId, document.getText(), offset, language).handling();
    const entry = type === undefined ? undefined : catalog.find(type);
    const canHandle = entry !== undefined && (language.givesOAuth ?? !isOAuthAlone(entry));
    return [
      ...(handling ? [commandAction(t("Add missing cases…"), commands.addMissingCases)] : []),
      ...(canHandle && handling?.kind !== "branching"
        ? [commandAction(t("Insert a handler for {0}", entry.type), commands.insertHandler, entry.type)]
        : []),
    ];
  }

  /** Offered where an error is recognised, though the rule that marks it is off. */
  function aboutError(type: string, incident: Incident): vscode.CodeAction[] {
    const { t } = vscode.l10n;
    const entry = catalog.find(type);
    const [link] = entry ? referenceLinks(entry, incident.product) : [];
    const hasFolder = (vscode.workspace.workspaceFolders ?? []).length > 0;
    const actions: (readonly [title: string, command: string])[] = [
      [t("Explain {0}", type), commands.explain],
      ...(link ? [[openTitle(link, type), commands.openReference] as const] : []),
      [t("Copy the explanation of {0}", type), commands.copy],
      ...(hasFolder ? [[t("Add a team note on {0}", type), commands.addTeamNote] as const] : []),
      ...(isIncident(incident) ? [[t("Copy {0} for support", type), commands.copyForSupport] as const] : []),
    ];
    return actions.map(([title, command]) => commandAction(title, command, type, incident));
  }

  return vscode.languages.registerCodeActionsProvider("*", provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind],
  });
}

/** A page that isn't known to have the error is only a place to look. */
function openTitle(link: ReferenceLink, type: string): string {
  const { t } = vscode.l10n;
  if ("definition" in link) return t("Open the definition of {0} in {1}", type, definitionTitle(link.definition));
  const name = apiName(link.product, t);
  return link.isKnown
    ? t("Open the {0} reference of {1}", name, type)
    : t("Look for {0} in the {1} reference", type, name);
}

function commandAction(title: string, command: string, ...args: readonly unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command, arguments: [...args] };
  return action;
}
