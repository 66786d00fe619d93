import * as vscode from "vscode";
import type { Payload } from "../core/payload/payload";
import { readPayload } from "../core/payload/payload";
import { payloadRegion } from "../core/payload/region";
import type { NameIndex } from "../core/recognition/names";
import { at, Judge, type Occurrence, scan } from "../core/recognition/scan";
import type { Source } from "../core/recognition/textKind";
import type { Dependencies } from "./dependencies";
import { DocumentIndex } from "./documentIndex";
import { recognitionSettings } from "./settings";

/** An error type in a document, with what its payload says. Offsets are the document's. */
export interface FoundError {
  readonly occurrence: Occurrence;
  readonly payload: Payload;
  /** The payload's own text. */
  readonly payloadText: string;
}

/** How much of a document around a place is read to judge it, in UTF-16 units on either side. */
const reach = 6000;

/** The error types of open documents. Keeps an index per document, and forgets it when the document closes. */
export class Occurrences implements vscode.Disposable {
  private readonly indexes = new Map<vscode.TextDocument, DocumentIndex>();
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly names: NameIndex,
    private readonly dependencies: Dependencies,
  ) {
    this.subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidCloseTextDocument((document) => this.indexes.delete(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) =>
        this.indexes.get(document)?.change(contentChanges),
      ),
    );
  }

  /** The error at a place, or that the place touches. */
  async at(document: vscode.TextDocument, position: vscode.Position): Promise<FoundError | undefined> {
    const index = this.index(document);
    if (index.isMinified) return undefined;
    const offset = document.offsetAt(position);
    const mention = at(index.mentions(position.line, position.line), offset);
    if (!mention) return undefined;

    const settings = recognitionSettings(document);
    const dependsOnStytch = await this.dependencies.onStytch(document.uri);
    const window = new vscode.Range(document.positionAt(offset - reach), document.positionAt(offset + reach));
    const text = document.getText(window);
    const shift = document.offsetAt(window.start);
    const { start, end } = { start: mention.start - shift, end: mention.end - shift };
    const judge = new Judge(text, index.source, index.evidence, { ...settings, dependsOnStytch });
    const occurrence = judge.occurrence({ ...mention, start, end });
    if (!occurrence) return undefined;
    const region = payloadRegion(text, start, end);
    return {
      occurrence: { ...occurrence, start: mention.start, end: mention.end },
      payload: readPayload(text, region),
      payloadText: text.slice(region.start, region.end),
    };
  }

  /** What sort of text a document is, and whether it, or its project, is about Stytch. */
  async about(document: vscode.TextDocument): Promise<{ source: Source; isAboutStytch: boolean }> {
    const { source, evidence, isMinified } = this.index(document);
    const isNamed = evidence.stytch || evidence.errorTypes;
    const isAboutStytch = !isMinified && (isNamed || (await this.dependencies.onStytch(document.uri)) !== "none");
    return { source, isAboutStytch };
  }

  /** Every error type of a document, with what was read to find them. */
  async all(document: vscode.TextDocument): Promise<{ text: string; index: DocumentIndex; occurrences: Occurrence[] }> {
    const settings = recognitionSettings(document);
    const dependsOnStytch = await this.dependencies.onStytch(document.uri);
    const [index, text] = [this.index(document), document.getText()];
    const recognition = { ...settings, dependsOnStytch };
    return { text, index, occurrences: index.isMinified ? [] : scan(text, index.source, this.names, recognition) };
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.indexes.clear();
  }

  private index(document: vscode.TextDocument): DocumentIndex {
    let index = this.indexes.get(document);
    // VS Code closes and opens a document anew when its language changes.
    if (!index) {
      index = new DocumentIndex(document, this.names);
      this.indexes.set(document, index);
    }
    return index;
  }
}
