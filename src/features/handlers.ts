import * as vscode from "vscode";
import type { Catalog } from "../catalog/catalog";
import { everyCall, knownAnswers } from "../catalog/endpoints";
import type { CatalogEntry } from "../catalog/entry";
import { chainAt, elseIfsFor } from "../core/handlers/chain";
import { armsFor, branchingAt, handlerFor, type Insertion } from "../core/handlers/insert";
import { handlerLanguage, handlerLanguages, tabStop } from "../core/handlers/language";
import { methodsBefore } from "../core/handlers/calls";
import { plain } from "../core/explanation/markup";
import { productOf } from "../core/text/product";
import type { Branches } from "../core/syntax/branches";
import { commands, registerCommand, registerErrorCommand } from "./shared/commands";
import type { Services } from "./shared/services";

/** How many errors are offered as missing cases. */
const mostCandidates = 150;

/** Writes code that handles errors, in the language at hand: a handler of its own, or cases of a branching. */
export function registerHandlers(services: Services): vscode.Disposable {
  const { catalog } = services;
  return vscode.Disposable.from(
    registerErrorCommand(commands.insertHandler, services, async ({ entry }) => {
      const editor = vscode.window.activeTextEditor;
      const language = editor && handlerLanguage(editor.document.languageId);
      if (!editor || !language) {
        void vscode.window.showInformationMessage(noLanguage());
        return;
      }
      const { document, selection } = editor;
      const error = { entry, prose: await catalog.prose(entry) };
      await insert(editor, handlerFor(document.getText(), document.offsetAt(selection.active), error, language));
    }),
    registerCommand(commands.addMissingCases, services.log, async (types?: unknown) => {
      const editor = vscode.window.activeTextEditor;
      const language = editor && handlerLanguage(editor.document.languageId);
      if (!editor || !language) {
        void vscode.window.showInformationMessage(noLanguage());
        return;
      }
      const text = editor.document.getText();
      const offset = editor.document.offsetAt(editor.selection.active);
      const block = branchingAt(text, offset, editor.document.languageId);
      const chain = block ?? chainAt(text, offset, editor.document.languageId);
      if (!chain) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t(
            "Put the cursor into a switch, match, when, case or if over an error type, and run the command again.",
          ),
        );
        return;
      }
      const present = new Set(chain.values.map(({ value }) => value));
      const chosen = Array.isArray(types) ? types.map(String) : await choose(catalog, text, chain);
      const entries = chosen.flatMap((type) => (present.has(type) ? [] : (catalog.find(type) ?? [])));
      if (entries.length === 0) return;
      const errors = await Promise.all(entries.map(async (entry) => ({ entry, prose: await catalog.prose(entry) })));
      await insert(editor, (block ? armsFor : elseIfsFor)(text, chain, errors, language));
    }),
  );
}

function noLanguage(): string {
  const titles = handlerLanguages.map(({ title }) => title).join(", ");
  return vscode.l10n.t("Handlers can be written in JavaScript, {0}.", titles);
}

/** Offers what the called methods are known to answer, then what the handled errors are related to, then what Stytch documents. */
async function choose(catalog: Catalog, text: string, block: Branches): Promise<string[]> {
  const { t } = vscode.l10n;
  const prose = await catalog.allProse();
  const present = new Set(block.values.map(({ value }) => value));
  const methods = methodsBefore(text, block.start);
  const product = productOf(text);
  const answers = new Set(knownAnswers(methods, product));
  const general = new Set(methods.length > 0 ? knownAnswers([everyCall], product) : []);
  const related = new Set([...present].flatMap((type) => prose[type]?.related ?? []));
  const ranks = [
    { has: ({ type }: CatalogEntry) => answers.has(type), why: t("known from {0}", methods.join(", ")) },
    { has: ({ type }: CatalogEntry) => general.has(type), why: t("known from every call") },
    { has: ({ type }: CatalogEntry) => related.has(type), why: t("related to what is handled") },
    { has: ({ type }: CatalogEntry) => prose[type]?.source !== "sdk", why: undefined },
  ];
  const rank = (entry: CatalogEntry): number => ranks.findIndex(({ has }) => has(entry));
  const items = [...catalog.all()]
    .filter((entry) => !present.has(entry.type) && !entry.retired && rank(entry) !== -1)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, mostCandidates)
    .map((entry) => ({
      label: entry.type,
      description: ranks[rank(entry)]?.why ?? catalog.areaTitle(entry),
      detail: plain(prose[entry.type]?.meaning ?? ""),
      picked: rank(entry) <= 1,
    }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: t("Add missing cases"),
    placeHolder: t("Choose the errors to handle"),
    canPickMany: true,
    matchOnDetail: true,
  });
  return chosen?.map(({ label }) => label) ?? [];
}

/** As a snippet, so that the editor turns tabs into the file's own indentation; one undo takes it back. */
async function insert(editor: vscode.TextEditor, { offset, indent, lines }: Insertion): Promise<void> {
  const snippet = new vscode.SnippetString();
  for (const line of lines) {
    snippet.appendText(`${indent}${line.replace(tabStop, "")}`);
    if (line.endsWith(tabStop)) snippet.appendTabstop();
    snippet.appendText("\n");
  }
  await editor.insertSnippet(snippet, editor.document.positionAt(offset), {
    undoStopBefore: true,
    undoStopAfter: true,
  });
}
