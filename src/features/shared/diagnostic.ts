import * as vscode from "vscode";
import type { Catalog } from "../../catalog/catalog";
import { referenceLinks } from "../../catalog/reference";
import type { Problem, Severity } from "../../core/rules/problem";
import { type Positions, rangeOf } from "./convert";

/** Where the rules' own problems lead when they are about no error in particular. */
const overview = "https://stytch.com/docs/api-reference/consumer/api/errors/overview";

/** What the Problems panel and hovers name beside each message. */
const source = "Stytch";

const severities: { readonly [severity in Exclude<Severity, "off">]: vscode.DiagnosticSeverity } = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** The diagnostic of a problem; its code is the error type for an occurrence, the rule's id for the rest. */
export function diagnosticOf(
  problem: Problem,
  document: Positions & Pick<vscode.TextDocument, "uri">,
  severity: Severity,
  catalog: Catalog,
): vscode.Diagnostic {
  const { rule, message, type, related, isDeprecated } = problem;
  const diagnostic = new vscode.Diagnostic(
    rangeOf(document, problem),
    message,
    severities[severity === "off" ? "hint" : severity],
  );
  const entry = type === undefined ? undefined : catalog.find(type);
  const link = entry && referenceLinks(entry)[0]?.url;
  diagnostic.source = source;
  diagnostic.code = {
    value: rule === "occurrence" && type !== undefined ? type : rule,
    target: vscode.Uri.parse(link ?? overview, true),
  };
  if (related) {
    const location = new vscode.Location(document.uri, rangeOf(document, related));
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(location, related.message)];
  }
  if (isDeprecated) diagnostic.tags = [vscode.DiagnosticTag.Deprecated];
  return diagnostic;
}

/**
 * Whether a problem of ours at this very place says this sentence: VS Code shows it above a hover. Not a hint, which
 * VS Code draws under the first two letters alone, and shows above them alone.
 */
export function isSaidAt(document: vscode.TextDocument, range: vscode.Range, sentence: string): boolean {
  return vscode.languages
    .getDiagnostics(document.uri)
    .some(
      (one) =>
        one.source === source &&
        one.severity !== vscode.DiagnosticSeverity.Hint &&
        one.message === sentence &&
        one.range.isEqual(range),
    );
}
