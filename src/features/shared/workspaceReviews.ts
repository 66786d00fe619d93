import * as vscode from "vscode";
import type { CatalogEntry } from "../../catalog/entry";
import type { Role } from "../../core/workspace/roles";

/** An error in a file that may not be open. */
export interface ErrorInFile {
  readonly entry: CatalogEntry;
  readonly range: vscode.Range;
  readonly role: Role;
  /** What stands around it, fit to be shown. */
  readonly line: string;
}

/** What a file says, as it was when it was read. */
export interface FileReview {
  readonly uri: vscode.Uri;
  readonly diagnostics: readonly vscode.Diagnostic[];
  /** The first of them, in the file's order. */
  readonly errors: readonly ErrorInFile[];
  /** How many errors there are of each role and type, those that aren't kept included. */
  readonly counts: ReadonlyMap<Role, ReadonlyMap<CatalogEntry, number>>;
}

/** What a check of the workspace knows of its files; empty until somebody asks for one. */
export class WorkspaceReviews implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly reviews = new Map<string, FileReview>();
  readonly onDidChange = this.changed.event;
  /** Whether a check is in force. */
  isChecked = false;

  set(review: FileReview): void {
    this.reviews.set(review.uri.toString(), review);
    this.changed.fire();
  }

  of(uri: vscode.Uri): FileReview | undefined {
    return this.reviews.get(uri.toString());
  }

  all(): Iterable<FileReview> {
    return this.reviews.values();
  }

  /** Forgets a file, or a folder with all below it. @returns what is forgotten */
  delete(uri: vscode.Uri): vscode.Uri[] {
    const address = uri.toString();
    // Nothing lies below a file.
    if (this.reviews.delete(address)) {
      this.changed.fire();
      return [uri];
    }
    const gone = [...this.reviews].filter(([one]) => one.startsWith(`${address}/`));
    for (const [one] of gone) this.reviews.delete(one);
    if (gone.length > 0) this.changed.fire();
    return gone.map(([, review]) => review.uri);
  }

  clear(): void {
    this.isChecked = false;
    this.reviews.clear();
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }
}
