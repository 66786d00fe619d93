import * as vscode from "vscode";

const scheme = "stytch-log-excerpt";

/** Parts of logs that VS Code doesn't open as a whole, as documents that nobody can change. */
export class Excerpts implements vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly registrations = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => this.texts.get(uri.toString()),
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
  );

  /** @param name of the log, made fit to be shown @param line of the log, from 1, that it is about */
  async open(name: string, line: number, text: string): Promise<vscode.TextDocument> {
    const base = name.slice(name.lastIndexOf("/") + 1).replace(/[\\:]/g, "_");
    const title = vscode.l10n.t("{0} (excerpt at line {1})", base, line);
    const uri = vscode.Uri.from({ scheme, path: `/${name.replace(/^\/+/, "")}/${title}` });
    this.texts.set(uri.toString(), text);
    return vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), "log");
  }

  dispose(): void {
    this.registrations.dispose();
    this.texts.clear();
  }
}
