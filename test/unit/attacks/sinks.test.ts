import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import { root } from "../../host/paths.mjs";

const features = join(root, "src", "features");
/** A use of VS Code's API, or of what stands for a part of it in the features. */
const uses =
  /\bvscode\.(?:window|workspace|languages|commands|env|lm)\.\w+(?:\.writeText)?|\b(?:new|extends) vscode\.\w+|\bclipboard\.writeText|\blog\.(?:trace|debug|info|warn|error)|\.(?:html|tooltip|detail|description|placeholder|accessibilityInformation) = |\b(?:tellDone|tellNothingFound)\(/g;

/** What shows nothing and copies nothing. Whoever adds a name is sure of it. */
const silent: ReadonlySet<string> = new Set([
  ...[
    "activeTextEditor",
    "onDidChangeActiveTextEditor",
    "onDidChangeVisibleTextEditors",
    "tabGroups",
    "visibleTextEditors",
  ].map((one) => `window.${one}`),
  ...["registerUriHandler", "registerWebviewPanelSerializer", "showTextDocument"].map((one) => `window.${one}`),
  ...["applyEdit", "asRelativePath", "createFileSystemWatcher", "findFiles", "fs", "isTrusted"].map(
    (one) => `workspace.${one}`,
  ),
  ...["getConfiguration", "getWorkspaceFolder", "notebookDocuments", "openTextDocument"].map(
    (one) => `workspace.${one}`,
  ),
  ...["saveAs", "textDocuments", "workspaceFolders", "onDidChangeConfiguration", "onDidChangeWorkspaceFolders"].map(
    (one) => `workspace.${one}`,
  ),
  ...["onDidChangeNotebookDocument", "onDidChangeTextDocument"].map((one) => `workspace.${one}`),
  ...["onDidCloseTextDocument", "onDidOpenTextDocument"].map((one) => `workspace.${one}`),
  ...["getDiagnostics", "createDiagnosticCollection", "registerHoverProvider"].map((one) => `languages.${one}`),
  ...["registerDocumentLinkProvider", "registerCompletionItemProvider"].map((one) => `languages.${one}`),
  "languages.registerCodeActionsProvider",
  ...["commands.registerCommand", "commands.executeCommand", "env.language", "env.clipboard", "lm.registerTool"],
  ...[
    "CancellationError",
    "CancellationTokenSource",
    "Disposable",
    "EventEmitter",
    "Location",
    "Position",
    "Range",
    "RelativePattern",
  ],
  ...["Selection", "ThemeIcon", "WorkspaceEdit", "Error"],
]);

/**
 * Whose text each place of the features shows, logs or copies. "own": the catalog's and our sentences, numbers, names of
 * known errors. "fit": text of others too, made fit there. "incident": made fit when the incident was read. "core":
 * what `src/core` made of a text, its names fit. `coreSurfaces.ts` tries every attack on the last two, and
 * `test/e2e/hostile.test.ts` on all of them as they are drawn.
 */
const places: Readonly<Record<string, Readonly<Record<string, "own" | "fit" | "incident" | "core">>>> = {
  "codeActions/codeActions.ts": { CodeAction: "core" },
  "codeActions/fixAll.ts": { tellDone: "own", "window.showInformationMessage": "own" },
  "codeActions/suppressActions.ts": { CodeAction: "own" },
  "completion.ts": { CompletionItem: "own", MarkdownString: "core", detail: "own" },
  "copy.ts": {
    "env.clipboard.writeText": "core",
    tellDone: "own",
    "window.showInformationMessage": "own",
    "window.showWarningMessage": "incident",
  },
  "deepLinks.ts": { "log.warn": "own", tellNothingFound: "own" },
  "diagnostics/languageStatus.ts": {
    accessibilityInformation: "own",
    detail: "own",
    "languages.createLanguageStatusItem": "own",
  },
  "documentLinks.ts": { DocumentLink: "own", tooltip: "own" },
  "errorTree/dropLogs.ts": { "window.showInformationMessage": "own" },
  "errorTree/errorTree.ts": {
    "env.clipboard.writeText": "own",
    tellDone: "own",
    "window.createTreeView": "own",
  },
  "errorTree/viewChoice.ts": { "window.showQuickPick": "own" },
  "errorTree/treeItems.ts": {
    TreeItem: "fit",
    accessibilityInformation: "fit",
    description: "fit",
    tooltip: "fit",
  },
  "explainText.ts": { tellNothingFound: "own" },
  "explanationPage/explanationPage.ts": { "window.createWebviewPanel": "own" },
  "explanationPage/pagePanel.ts": { "env.clipboard.writeText": "own", html: "core" },
  "handlers.ts": { SnippetString: "own", "window.showInformationMessage": "own", "window.showQuickPick": "own" },
  "hover/callHover.ts": { Hover: "own", MarkdownString: "own" },
  "hover/hover.ts": { Hover: "incident" },
  "hover/hoverMarkdown.ts": { MarkdownString: "fit" },
  "hover/ownCodeHover.ts": { Hover: "own", MarkdownString: "own" },
  "languageModelTools/languageModelTools.ts": { LanguageModelTextPart: "core", LanguageModelToolResult: "own" },
  "lookUp/beginning.ts": { "log.debug": "fit" },
  "lookUp/items.ts": { QuickPickItem: "core" },
  "lookUp/lookUpList.ts": { QuickPick: "core", "env.openExternal": "own", "window.createQuickPick": "core" },
  "lookUp/rowButtons.ts": { QuickInputButton: "own" },
  "mcp/offerMcp.ts": {
    "env.clipboard.writeText": "own",
    "window.showInformationMessage": "own",
    "window.showQuickPick": "own",
  },
  "teamNotes.ts": {
    Diagnostic: "core",
    "window.showInformationMessage": "own",
    "window.showWorkspaceFolderPick": "own",
  },
  "openReference.ts": {
    "env.openExternal": "own",
    "window.showInformationMessage": "own",
    "window.showQuickPick": "own",
  },
  "settingsCheck.ts": { "log.warn": "own", "window.showWarningMessage": "own" },
  "shared/commands.ts": {
    tellDone: "own",
    tellNothingFound: "own",
    "window.setStatusBarMessage": "own",
    "window.showInformationMessage": "own",
  },
  "shared/dependencies.ts": { "log.debug": "fit", "log.trace": "fit" },
  "shared/diagnostic.ts": { Diagnostic: "core", DiagnosticRelatedInformation: "own" },
  "shared/faults.ts": { "log.error": "fit", "window.showErrorMessage": "fit" },
  "shared/offerLogQuery.ts": { "env.clipboard.writeText": "own", tellDone: "own", "window.showQuickPick": "own" },
  "shared/services.ts": { "window.createOutputChannel": "own" },
  "triage/askForLogs.ts": {
    "window.showInformationMessage": "own",
    "window.showOpenDialog": "own",
    "window.showQuickPick": "fit",
  },
  "triage/cutOffLog.ts": { accessibilityInformation: "own", tooltip: "own", "window.createStatusBarItem": "own" },
  "triage/excerpts.ts": {
    "languages.setTextDocumentLanguage": "own",
    "workspace.registerTextDocumentContentProvider": "own",
  },
  "triage/goToPlace.ts": { "window.withProgress": "own" },
  "triage/hiddenProgress.ts": { "window.withProgress": "own" },
  "triage/offerExport.ts": {
    QuickPickItem: "own",
    "env.clipboard.writeText": "core",
    tellDone: "own",
    "window.showQuickPick": "own",
  },
  "triage/openLogs.ts": {
    "window.showInformationMessage": "own",
    "window.showWarningMessage": "fit",
    "window.withProgress": "own",
  },
  "triage/reportPanel.ts": {
    html: "core",
    "window.createWebviewPanel": "own",
    "window.showInformationMessage": "own",
  },
  "triage/restoredReport.ts": { html: "fit" },
  "workspace/auditHandling.ts": { "window.withProgress": "own" },
  "workspace/handlingPanel.ts": {
    "env.clipboard.writeText": "core",
    html: "core",
    "window.createWebviewPanel": "own",
  },
  "workspace/checkTask.ts": { CustomExecution: "fit", Task: "own" },
  "workspace/checkWorkspace.ts": { "window.showInformationMessage": "own", "window.withProgress": "own" },
  "workspace/findHandlers.ts": { "window.showInformationMessage": "own", "window.showQuickPick": "fit" },
  "workspace/workspace.ts": { tellDone: "own", "window.showInformationMessage": "own" },
  "workspace/readWorkspace.ts": { "log.info": "fit" },
  "terminalLinks.ts": { TerminalLink: "core", "window.registerTerminalLinkProvider": "own" },
};

function usedIn(file: string): readonly string[] {
  const source = readFileSync(join(features, file), "utf8").replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, "");
  return [...source.matchAll(uses)]
    .map(([use]) => use.replace(/^(?:new |extends )?vscode\.|[.( =]+$|^\./g, ""))
    .filter((use) => !silent.has(use));
}

describe("places that show text", () => {
  const found = readdirSync(features, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
    .map((file) => [file, new Set(usedIn(file))] as const)
    .filter(([, used]) => used.size > 0);

  it("are all listed, so that a new one gets a test with every attack", () => {
    const listed = Object.fromEntries(Object.entries(places).map(([file, one]) => [file, Object.keys(one).sort()]));
    assert.deepEqual(Object.fromEntries(found.map(([file, used]) => [file, [...used].sort()])), listed);
  });

  it("make text of others fit where they are the first to show it", () => {
    const fit = Object.keys(places).filter((file) => Object.values(places[file] ?? {}).includes("fit"));
    assert.deepEqual(
      fit.filter((file) => !/\b(?:fitToShow|loggable)\(/.test(readFileSync(join(features, file), "utf8"))),
      [],
    );
  });
});
