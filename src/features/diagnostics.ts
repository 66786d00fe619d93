import * as vscode from "vscode";
import type { Catalog } from "../catalog/catalog";
import { CutShort } from "./cutShort";
import { diagnosticOf } from "./diagnostic";
import type { Problems } from "./problems";
import { ruleSeverities } from "./settings";

/** How long typing has to rest before a document is checked anew, in ms. */
const rest = 300;
/** More than these in one file would be noise. */
const most = 250;

/** Keeps the Problems panel up to date: what is visible first, after a pause while somebody types, nothing for what is closed. */
export function registerDiagnostics(
  catalog: Catalog,
  problems: Problems,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("stytch");
  const waiting = new Map<vscode.TextDocument, NodeJS.Timeout>();
  const cut = new CutShort(most);

  const check = async (document: vscode.TextDocument): Promise<void> => {
    const { version } = document;
    try {
      const found = await problems.in(document);
      // What was found in an older text says nothing of this one.
      if (document.isClosed || document.version !== version) return;
      const levels = ruleSeverities(document);
      collection.set(
        document.uri,
        found
          .slice(0, most)
          .map((problem) => diagnosticOf(problem, document, levels.get(problem.rule) ?? "off", catalog)),
      );
      cut.tell(document, found.length > most);
    } catch (error) {
      log.error(`${document.uri.toString()} could not be checked.`, error);
    }
  };
  const schedule = (document: vscode.TextDocument, delay: number): void => {
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
    // Untitled documents take the address of one that has just closed.
    const address = document.uri.toString();
    if (vscode.workspace.textDocuments.some((one) => one.uri.toString() === address)) return;
    collection.delete(document.uri);
    cut.tell(document, false);
  };
  const checkAll = (): void => {
    const visible = new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
    for (const document of visible) schedule(document, 0);
    for (const document of vscode.workspace.textDocuments) if (!visible.has(document)) schedule(document, 1);
  };
  checkAll();

  return vscode.Disposable.from(
    collection,
    cut,
    vscode.workspace.onDidOpenTextDocument((document) => {
      collection.delete(document.uri);
      schedule(document, 0);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => schedule(document, rest)),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("stytchErrors")) checkAll();
    }),
    new vscode.Disposable(() => waiting.forEach((timer) => clearTimeout(timer))),
  );
}
