import * as vscode from "vscode";

const scheme = "stytch-log-excerpt";

/** Parts of logs that VS Code doesn't open as a whole, as documents that nobody can change. */
export class Excerpts implements vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => this.texts.get(uri.toString()),
  });

  /** @param name of the log @param offset tells excerpts of one log apart */
  async open(name: string, offset: number, text: string): Promise<vscode.TextDocument> {
    const path = `/${offset}/${name.replace(/\.gz$/, "").replace(/^\/+/, "")}`;
    const uri = vscode.Uri.from({ scheme, path });
    this.texts.set(uri.toString(), text);
    return vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), "log");
  }

  dispose(): void {
    this.provider.dispose();
    this.texts.clear();
  }
}
