import * as vscode from "vscode";
import type { Services } from "../shared/services";
import { Slices } from "../shared/slices";
import type { FileReview } from "../shared/workspaceReviews";
import { reviewFile } from "./fileReview";
import { readWorkspace, type ReadingProgress, type ReadingResult } from "./readWorkspace";

/** What came of a check. */
export interface CheckResult extends ReadingResult {
  readonly problems: number;
  readonly filesWithProblems: number;
}

/** How far a check is. */
export interface CheckProgress extends ReadingProgress {
  readonly problems: number;
}

/** Reads all files of the workspace, and keeps what it finds: in the Problems panel for files that aren't open, and for the view. */
export class WorkspaceCheck implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection("stytch-workspace");
  private readonly slices = new Slices();
  private readonly ending = new vscode.CancellationTokenSource();
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly services: Services) {
    services.keeper.begin(this);
    // What is open tells its own problems, of its text as it is in the editor.
    this.subscriptions = vscode.workspace.onDidOpenTextDocument(({ uri }) => this.collection.delete(uri));
  }

  /** @param onProgress is told now and then */
  async run(asked: vscode.CancellationToken, onProgress: (progress: CheckProgress) => void): Promise<CheckResult> {
    const { workspaceReviews } = this.services;
    const stopping = new vscode.CancellationTokenSource();
    const stops = [asked, this.ending.token].map((one) => one.onCancellationRequested(() => stopping.cancel()));
    try {
      return await this.read(stopping.token, onProgress);
    } finally {
      for (const one of stops) one.dispose();
      stopping.dispose();
      if (this.ending.token.isCancellationRequested) workspaceReviews.clear();
    }
  }

  private async read(
    token: vscode.CancellationToken,
    onProgress: (progress: CheckProgress) => void,
  ): Promise<CheckResult> {
    const { workspaceReviews } = this.services;
    workspaceReviews.isChecked = true;
    const seen = new Set<string>();
    let problems = 0;
    const take = async (uri: vscode.Uri, bytes: Uint8Array): Promise<void> => {
      seen.add(uri.toString());
      problems += await this.take(uri, bytes, token);
    };
    const result = await readWorkspace(this.services, this.slices, token, take, (how) =>
      onProgress({ ...how, problems }),
    );
    // Of what wasn't reached, what was known before still holds.
    if (!result.isPartial)
      for (const { uri } of [...workspaceReviews.all()]) if (!seen.has(uri.toString())) this.forget(uri);
    const withProblems = [...workspaceReviews.all()].filter((review) => problemsOf(review) > 0);
    return { ...result, problems, filesWithProblems: withProblems.length };
  }

  /** Reads a file anew. @returns how many problems it has */
  async take(uri: vscode.Uri, bytes: Uint8Array, token: vscode.CancellationToken): Promise<number> {
    const goesOn = async (): Promise<boolean> => {
      if (this.slices.isOver) await this.slices.next();
      return !token.isCancellationRequested;
    };
    const review = await reviewFile(this.services, uri, bytes, goesOn);
    if (token.isCancellationRequested || this.ending.token.isCancellationRequested) return 0;
    if (!review) {
      // To look for what lies below takes going through all that is known.
      if (this.services.workspaceReviews.of(uri)) this.forget(uri);
      return 0;
    }
    this.services.workspaceReviews.set(review);
    if (!isOpen(uri)) this.collection.set(uri, review.diagnostics);
    return problemsOf(review);
  }

  /** Forgets a file, or a folder with all below it. */
  forget(uri: vscode.Uri): void {
    for (const gone of this.services.workspaceReviews.delete(uri)) this.collection.delete(gone);
  }

  dispose(): void {
    this.ending.cancel();
    this.subscriptions.dispose();
    this.collection.dispose();
    this.services.workspaceReviews.clear();
    this.services.keeper.end(this);
  }
}

/** How many of them the Problems panel lists: it leaves out hints. */
function problemsOf({ diagnostics }: FileReview): number {
  return diagnostics.filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint).length;
}

export function isOpen(uri: vscode.Uri): boolean {
  const address = uri.toString();
  return vscode.workspace.textDocuments.some((document) => !document.isClosed && document.uri.toString() === address);
}
