import * as vscode from "vscode";

/** Says on the language status of a document that not all of its problems are shown. */
export class CutShort implements vscode.Disposable {
  private readonly documents = new Set<vscode.Uri>();
  private item: vscode.LanguageStatusItem | undefined;

  /** @param most how many are shown */
  constructor(private readonly most: number) {}

  tell(document: vscode.TextDocument, isCut: boolean): void {
    const known = [...this.documents].find((uri) => uri.toString() === document.uri.toString());
    if ((known !== undefined) === isCut) return;
    if (known) this.documents.delete(known);
    else this.documents.add(document.uri);
    this.show();
  }

  dispose(): void {
    this.item?.dispose();
  }

  private show(): void {
    if (this.documents.size === 0) {
      this.item?.dispose();
      this.item = undefined;
      return;
    }
    this.item ??= vscode.languages.createLanguageStatusItem("stytchErrors.cutShort", []);
    this.item.name = "Stytch errors";
    this.item.text = `Only the first ${this.most} Stytch problems are shown`;
    this.item.severity = vscode.LanguageStatusSeverity.Warning;
    this.item.selector = [...this.documents].map(({ scheme, path }) => ({ scheme, pattern: path }));
  }
}
