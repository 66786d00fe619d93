import { assert } from "chai";
import * as vscode from "vscode";

/** The extension's id. */
export const extensionId = "stytch-error-insight.stytch-error-insight";

/** A file of the workspace, by its path below the root folder of that name. */
export function fileIn(folder: string, path: string): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.find(({ name }) => name === folder);
  assert.isDefined(root, `the workspace has no folder ${folder}`);
  return vscode.Uri.joinPath(root.uri, path);
}

/** The folders that the workspace of the trusted tests has; other shapes of it have some of them, or none. */
type Folder = "app" | "service" | "shop";

/** Declares a test about the files of these folders; where the workspace lacks one, there is no such test. */
export function itIn(...folders: readonly Folder[]): (title: string, test: Mocha.AsyncFunc) => void {
  const open = vscode.workspace.workspaceFolders?.map(({ name }) => name) ?? [];
  return (title, test) => {
    if (folders.every((name) => open.includes(name))) it(title, test);
  };
}

/** Whose settings tests change: the workspace's, or the user's where none is open. */
export const settingsTarget = vscode.workspace.workspaceFolders
  ? vscode.ConfigurationTarget.Workspace
  : vscode.ConfigurationTarget.Global;

/** What our hover says at the first place where `word` stands in the document; undefined when it is silent. */
export async function hoverOn(document: vscode.TextDocument, word: string): Promise<string | undefined> {
  const offset = document.getText().indexOf(word);
  assert.notStrictEqual(offset, -1, `${word} isn't in ${document.uri.toString()}`);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    document.positionAt(offset + 2),
  );
  const texts = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]).map(({ value }) => value);
  return texts.find((text) => text.includes("Stytch error"));
}

/** All that the popup on a word says, which must be explained: our problems there, and below them our hover. */
export async function explanationOf(document: vscode.TextDocument, word: string): Promise<string> {
  const hover = await hoverOn(document, word);
  assert.isDefined(hover, `no hover on ${word} in ${document.uri.toString()}`);
  return [...problemsOn(document, word), hover].join("\n");
}

/** What our problems say at the first place where `word` stands in the document. */
export function problemsOn(document: vscode.TextDocument, word: string): string[] {
  const place = document.positionAt(document.getText().indexOf(word) + 2);
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source, range }) => source === "Stytch" && range.contains(place))
    .map(({ message }) => message);
}

/** What we report in a document. */
export function problemsIn({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Stytch");
}

/** Waits until `check` gives a value; VS Code's events tell too little to wait for them one by one. */
export async function eventually<T>(what: string, check: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (const began = Date.now(); Date.now() - began < 45_000;) {
    const value = await check();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return assert.fail(`waited in vain for ${what}`);
}

/** A new document in an editor of its own: VS Code closes what nobody shows, and gives its name to the next. */
export async function openUntitled(language: string, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  // In the browser, a document that takes the name of one just closed may come with the text of that one.
  if (document.getText() !== content) {
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    await editor.edit((edit) => edit.replace(whole, content));
  }
  return document;
}

/** Closes every editor, so that one test doesn't see another's. */
export async function closeAllEditors(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/** What VS Code offers for a place; a request is cancelled when another extension changes the document meanwhile. */
export async function codeActionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  kind?: string,
): Promise<vscode.CodeAction[]> {
  return eventually("code actions", async () => {
    try {
      return await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        new vscode.Range(position, position),
        kind,
        20,
      );
    } catch (error) {
      if (error instanceof Error && error.message === "Canceled") return undefined;
      throw error;
    }
  });
}

/**
 * Waits until our output channel says something: because of `act`, or at any time where there is none.
 * @param act is done again after a while, since a browser's VS Code may lose lines of a log that grows fast
 */
export async function logged(text: RegExp, act?: () => unknown): Promise<void> {
  const show = await eventually("our output channel", async () =>
    (await vscode.commands.getCommands(true)).find((id) => /^workbench\.action\.output\.show\..*stytch/i.test(id)),
  );
  await vscode.commands.executeCommand(show);
  const read = (): string =>
    vscode.workspace.textDocuments
      .filter(({ uri }) => uri.scheme === "output" && /stytch/i.test(uri.toString()))
      .map((one) => one.getText())
      .join("\n");
  const known = act ? read().length : 0;
  let acted = 0;
  await eventually(`${text.source} in our log`, async () => {
    if (Date.now() - acted > 3000) {
      await act?.();
      acted = Date.now();
    }
    return text.test(read().slice(known)) ? true : undefined;
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}, which ends with:\n${read().slice(-1000)}`);
  });
}

/** What the open tabs are called. */
export function tabLabels(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}

/** Waits for the explanation page of an error. */
export function pageTab(type: string): Promise<string> {
  return eventually(`the page of ${type}`, () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith("stytchErrors.page"))
      .map(({ label }) => label)
      .find((label) => label === type),
  );
}

/** Opens a file of the workspace with the cursor on a word of it. */
export async function cursorOn(folder: string, path: string, word: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(fileIn(folder, path));
  const editor = await vscode.window.showTextDocument(document);
  const position = document.positionAt(document.getText().indexOf(word) + 1);
  editor.selection = new vscode.Selection(position, position);
}

/**
 * Runs a command that shows a list, and takes a row until something is copied. An editor that gets the focus late closes a
 * list, so that it is asked for again.
 * @param below whether another row than the first one is taken
 */
export async function copiedBy(command: string, below: boolean, ...args: readonly unknown[]): Promise<string> {
  await vscode.env.clipboard.writeText("before");
  return eventually("a copied text", async () => {
    const over = vscode.commands.executeCommand(command, ...args).then(() => true);
    for (let attempt = 0; attempt < 20; attempt++) {
      const later = new Promise<false>((resolve) => setTimeout(() => resolve(false), 100));
      if (await Promise.race([over, later])) break;
      if (below) await vscode.commands.executeCommand("workbench.action.quickOpenSelectNext");
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    }
    const text = await vscode.env.clipboard.readText();
    return text === "before" ? undefined : text;
  });
}
