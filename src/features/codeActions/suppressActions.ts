import * as vscode from "vscode";
import { commentStyle } from "../../core/text/commentStyle";
import type { Problem, RuleId } from "../../core/rules/problem";
import { type Reach, suppressionText } from "../../core/rules/suppression";
import { commands } from "../shared/commands";

/** Actions that silence the rules of these problems: by a comment where the language has one, else in the settings. */
export function suppressActions(document: vscode.TextDocument, problems: readonly Problem[]): vscode.CodeAction[] {
  return [...new Map(problems.map((problem) => [problem.rule, problem])).values()].flatMap(({ rule, start }) => {
    const { line } = document.positionAt(start);
    return [
      ...(["next-line", "line", "file"] as const).flatMap((reach) => commentAction(document, line, rule, reach) ?? []),
      settingsAction(rule, document.languageId),
    ];
  });
}

function titleOf(rule: RuleId, reach: Reach): string {
  switch (reach) {
    case "next-line":
      return vscode.l10n.t("Silence {0} for this line, by a comment above it", rule);
    case "line":
      return vscode.l10n.t("Silence {0} for this line, by a comment behind it", rule);
    case "file":
      return vscode.l10n.t("Silence {0} for this file", rule);
  }
}

function commentAction(
  document: vscode.TextDocument,
  line: number,
  rule: RuleId,
  reach: Reach,
): vscode.CodeAction | undefined {
  const style = commentStyle(document.languageId);
  if (!style) return undefined;
  const comment = `${style.open}${suppressionText(rule, reach)}${style.close}`;
  const { text, firstNonWhitespaceCharacterIndex, range } = document.lineAt(line);
  const indent = text.slice(0, firstNonWhitespaceCharacterIndex);
  const action = new vscode.CodeAction(titleOf(rule, reach), vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  const newline = document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
  if (reach === "line") action.edit.insert(document.uri, range.end, ` ${comment}`);
  else if (reach === "next-line") action.edit.insert(document.uri, range.start, `${indent}${comment}${newline}`);
  else action.edit.insert(document.uri, firstFreeLine(document), `${comment}${newline}`);
  return action;
}

/** Behind a line that has to stay first: `#!`, `<?php`, `<?xml`. */
function firstFreeLine(document: vscode.TextDocument): vscode.Position {
  return new vscode.Position(/^(?:#!|<\?)/.test(document.lineAt(0).text) ? 1 : 0, 0);
}

function settingsAction(rule: RuleId, language: string): vscode.CodeAction {
  const action = new vscode.CodeAction(
    vscode.l10n.t("Turn {0} off in the settings", rule),
    vscode.CodeActionKind.QuickFix,
  );
  action.command = { title: action.title, command: commands.turnOffRule, arguments: [rule, language] };
  return action;
}
