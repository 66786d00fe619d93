import * as vscode from "vscode";
import { diagnosticOf } from "../shared/diagnostic";
import { LanguageStatus } from "./languageStatus";
import { ruleSeverities } from "../shared/settings";
import type { Services } from "../shared/services";

/** How long typing has to rest before a document is checked anew, in ms. */
const rest = 300;

/** Keeps the Problems panel and the language status up to date: what is visible first, after a pause while somebody types, nothing for what is closed. */
export function registerDiagnostics({
  catalog,
  problems,
  dependencies,
  faults,
  teamNotes,
}: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("stytch");
  const waiting = new Map<vscode.TextDocument, NodeJS.Timeout>();
  const status = new LanguageStatus(faults);

  const check = async (document: vscode.TextDocument): Promise<void> => {
    const { version } = document;
    try {
      const review = await problems.review(document);
      // What was found in an older text says nothing of this one.
      if (document.isClosed || document.version !== version) return;
      const levels = ruleSeverities(document);
      collection.set(
        document.uri,
        review.problems.map((problem) => diagnosticOf(problem, document, levels.get(problem.rule) ?? "off", catalog)),
      );
      status.tell(document, review);
    } catch (error) {
      faults.note("problems", error);
    }
  };
  const schedule = (document: vscode.TextDocument, delay: number): void => {
    // Nothing is reported in an Output channel, and it may grow by the second.
    if (document.uri.scheme === "output") return;
    clearTimeout(waiting.get(document));
    waiting.set(
      document,
      setTimeout(() => {
        waiting.delete(document);
        void check(document);
      }, delay),
    );
  };
  const forget = (document: vscode.TextDocument): void => {
    clearTimeout(waiting.get(document));
    waiting.delete(document);
    status.forget(document);
    // Untitled documents take the address of one that has just closed.
    const address = document.uri.toString();
    if (vscode.workspace.textDocuments.some((one) => one.uri.toString() === address)) return;
    collection.delete(document.uri);
  };
  const checkAll = (): void => {
    const visible = new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
    for (const document of visible) schedule(document, 0);
    for (const document of vscode.workspace.textDocuments) if (!visible.has(document)) schedule(document, 1);
  };
  checkAll();

  return vscode.Disposable.from(
    collection,
    status,
    vscode.workspace.onDidOpenTextDocument((document) => {
      collection.delete(document.uri);
      schedule(document, 0);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => schedule(document, rest)),
    vscode.workspace.onDidCloseTextDocument(forget),
    dependencies.onDidChange(checkAll),
    teamNotes.onDidRead(({ text, had }) => {
      if (text !== "" || had) checkAll();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("stytchErrors")) checkAll();
    }),
    new vscode.Disposable(() => waiting.forEach((timer) => clearTimeout(timer))),
  );
}
