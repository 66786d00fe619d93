import * as vscode from "vscode";
import type { Catalog } from "../catalog/catalog";
import { type Occurrence, occurrenceAt, scan } from "../core/scan";
import { textKind } from "../core/textKind";

interface Scanned {
  readonly version: number;
  readonly occurrences: readonly Occurrence[];
}

/** The occurrences of each open document, scanned once per version and forgotten when it closes. */
export class OccurrenceCache implements vscode.Disposable {
  private readonly scanned = new Map<vscode.TextDocument, Scanned>();
  private readonly closed: vscode.Disposable;

  constructor(private readonly catalog: Catalog) {
    this.closed = vscode.workspace.onDidCloseTextDocument((document) => this.scanned.delete(document));
  }

  in(document: vscode.TextDocument): readonly Occurrence[] {
    const known = this.scanned.get(document);
    if (known?.version === document.version) return known.occurrences;
    const occurrences = scan(document.getText(), textKind(document.languageId, document.uri.path), this.catalog);
    this.scanned.set(document, { version: document.version, occurrences });
    return occurrences;
  }

  at(document: vscode.TextDocument, position: vscode.Position): Occurrence | undefined {
    return occurrenceAt(this.in(document), document.offsetAt(position));
  }

  dispose(): void {
    this.closed.dispose();
    this.scanned.clear();
  }
}
