import * as vscode from "vscode";
import type { Catalog } from "../catalog/catalog";
import type { CatalogEntry } from "../catalog/entry";
import type { Explained } from "../core/handlers/explained";
import type { Handling, HandlerWriter } from "../core/handlers/handlerWriter";
import type { EditorLayout } from "../core/handlers/layout";
import type { Insertion } from "../core/handlers/place";
import { plain } from "../core/explanation/markup";
import { productInUse } from "./shared/productAround";
import { isWritable } from "./shared/isWritable";
import { commands, registerCommand, registerErrorCommand } from "./shared/commands";
import type { OnRequest } from "./shared/lazyBundle";
import type { Services } from "./shared/services";

/** How many errors are offered as missing cases. */
const mostCandidates = 150;

/** Writes code that handles errors, in the language at hand: a handler of its own, or cases of a branching. */
export function registerHandlers(services: Services): vscode.Disposable {
  const { catalog } = services;
  return vscode.Disposable.from(
    registerErrorCommand(commands.insertHandler, services, async ({ entry }) => {
      const bundle = await services.onRequest.load();
      const place = placeAtCursor(bundle);
      if (!place) return;
      const error = (await explained([entry], place.editor.document, bundle))[0];
      if (!error) return;
      const insertions = place.writer.handlerOrCase(error);
      if (insertions) await insert(place.editor, insertions, bundle);
      else void vscode.window.showInformationMessage(noStatement());
    }),
    registerCommand(commands.addMissingCases, services.faults, async (types?: unknown, at?: unknown) => {
      const bundle = await services.onRequest.load();
      if (typeof at === "number") moveCursor(at);
      const place = placeAtCursor(bundle);
      if (!place) return;
      const { editor, writer } = place;
      const handling = writer.handling();
      if (!handling) {
        void vscode.window.showInformationMessage(noBranching());
        return;
      }
      const { branches } = handling;
      const isOpen = ({ type }: CatalogEntry): boolean => !writer.handles(handling, type);
      const chosen = Array.isArray(types)
        ? types.map(String)
        : await choose(catalog, editor.document, branches, isOpen, bundle);
      const entries = chosen.flatMap((type) => catalog.find(type) ?? []).filter(isOpen);
      if (entries.length === 0) return;
      const errors = await explained(entries, editor.document, bundle);
      const insertions = writer.cases(handling, errors);
      if (insertions) await insert(editor, insertions, bundle);
      else void vscode.window.showInformationMessage(noBranching());
    }),
  );

  /** Errors in the words that a handler's comments have. */
  async function explained(
    entries: readonly CatalogEntry[],
    { uri }: vscode.TextDocument,
    { withTeamsWords }: OnRequest,
  ): Promise<readonly Explained[]> {
    const teamOn = await services.teamNotes.reader(uri);
    return Promise.all(
      entries.map(async (entry) => ({ entry, prose: withTeamsWords(await catalog.prose(entry), teamOn(entry.type)) })),
    );
  }
}

/** To an offset in the active document. */
function moveCursor(offset: number): void {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const position = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
}

/** Says why there is none, if there is none. */
function placeAtCursor(bundle: OnRequest): { editor: vscode.TextEditor; writer: HandlerWriter } | undefined {
  const editor = vscode.window.activeTextEditor;
  const { handlerLanguage, handlerLanguages, HandlerWriter: Writer } = bundle;
  const language = editor && handlerLanguage(editor.document.languageId);
  if (!editor || !language) {
    void vscode.window.showInformationMessage(noLanguage(handlerLanguages));
    return undefined;
  }
  const { document, selection } = editor;
  if (!isWritable(document.uri)) {
    void vscode.window.showInformationMessage(vscode.l10n.t("This file can't be changed here."));
    return undefined;
  }
  const offset = document.offsetAt(selection.active);
  return {
    editor,
    writer: new Writer(document.languageId, document.getText(), offset, language, layoutOf(editor)),
  };
}

function layoutOf({ document, options }: vscode.TextEditor): EditorLayout {
  const tabSize = Number(options.tabSize) || 4;
  const rulers: unknown = vscode.workspace.getConfiguration("editor", document).get("rulers");
  return {
    tabSize,
    step: options.insertSpaces === false ? "\t" : " ".repeat(tabSize),
    rulers: Array.isArray(rulers) ? rulers.map(columnOf).filter((column) => column > 0) : [],
  };
}

/** A ruler is a column, or an object that says one and a colour. */
function columnOf(ruler: unknown): number {
  if (typeof ruler === "number") return ruler;
  return typeof ruler === "object" && ruler !== null && "column" in ruler ? Number(ruler.column) || 0 : 0;
}

function noStatement(): string {
  return vscode.l10n.t("Put the cursor into a function, where a handler can stand, and run the command again.");
}

function noBranching(): string {
  return vscode.l10n.t(
    "Put the cursor into a switch, match, when, case or if over an error type, and run the command again.",
  );
}

function noLanguage(handlerLanguages: OnRequest["handlerLanguages"]): string {
  const titles = handlerLanguages.map(({ title }) => title).join(", ");
  return vscode.l10n.t("Handlers can be written in JavaScript, {0}.", titles);
}

/** Offers what the called methods are known to answer, then what the handled errors are related to, then what Stytch documents. */
async function choose(
  catalog: Catalog,
  document: vscode.TextDocument,
  block: Handling["branches"],
  isOpen: (entry: CatalogEntry) => boolean,
  { everyCall, knownAnswers, methodsBefore }: OnRequest,
): Promise<string[]> {
  const { t } = vscode.l10n;
  const prose = await catalog.allProse();
  const methods = methodsBefore(document.getText(), block.start);
  const product = productInUse(document).at(block.start);
  const canArrive = ({ only }: CatalogEntry): boolean => !product || !only || only === product || only === "sdk";
  const answers = new Set(knownAnswers(methods, product));
  const general = new Set(methods.length > 0 ? knownAnswers([everyCall], product) : []);
  const related = new Set(block.values.flatMap(({ value }) => prose[value]?.related ?? []));
  const ranks = [
    { has: ({ type }: CatalogEntry) => answers.has(type), why: t("known from {0}", methods.join(", ")) },
    { has: ({ type }: CatalogEntry) => general.has(type), why: t("known from every call") },
    { has: ({ type }: CatalogEntry) => related.has(type), why: t("related to what is handled") },
    { has: ({ type }: CatalogEntry) => prose[type]?.source !== "sdk", why: undefined },
  ];
  const rank = (entry: CatalogEntry): number => ranks.findIndex(({ has }) => has(entry));
  const items = [...catalog.all()]
    .filter((entry) => isOpen(entry) && !entry.retired && canArrive(entry) && rank(entry) !== -1)
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

/** What the cursor is to go into is a snippet; one undo takes all back. */
async function insert(
  editor: vscode.TextEditor,
  insertions: readonly Insertion[],
  { tabStop }: OnRequest,
): Promise<void> {
  const { document } = editor;
  const others = insertions.filter(({ text }) => !text.includes(tabStop));
  if (others.length > 0) {
    const edit = (builder: vscode.TextEditorEdit): void => {
      for (const { offset, text } of others) builder.insert(document.positionAt(offset), text);
    };
    await editor.edit(edit, { undoStopBefore: true, undoStopAfter: false });
  }
  for (const { offset, text } of insertions.filter((one) => !others.includes(one))) {
    const before = others.filter((one) => one.offset <= offset).reduce((sum, one) => sum + one.text.length, 0);
    const snippet = new vscode.SnippetString();
    text.split(tabStop).forEach((part, at) => {
      if (at > 0) snippet.appendTabstop();
      snippet.appendText(part);
    });
    await editor.insertSnippet(snippet, document.positionAt(offset + before), {
      undoStopBefore: others.length === 0,
      undoStopAfter: true,
      keepWhitespace: true,
    });
  }
}
