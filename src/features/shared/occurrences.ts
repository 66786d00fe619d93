import * as vscode from "vscode";
import type { Incident } from "../../core/payload/incident";
import type { Mention, NameIndex } from "../../core/recognition/names";
import { at, inWord, reachOfJudging } from "../../core/recognition/mentionAt";
import type { Occurrence } from "../../core/recognition/scan";
import type { Span } from "../../core/text/span";
import type { Source } from "../../core/text/textKind";
import { referenceAt } from "../../core/links/referenceLinks";
import { textAround } from "./convert";
import type { Dependencies } from "./dependencies";
import { DocumentErrors } from "./documentErrors";
import { DocumentIndex } from "./documentIndex";
import type { Faults } from "./faults";
import type { Keeper } from "./keeper";
import type { Explaining, LazyBundle, Recognizing } from "./lazyBundle";
import { productAround } from "./productAround";
import { recognitionSettings } from "./settings";

/**
 * An error type in a document, with what is known of the failure around it. Offsets are the document's; those of the
 * whole link to Stytch's reference where the place is in one, beside the name in its fragment.
 */
export interface FoundError {
  readonly occurrence: Occurrence;
  /** The product line is what the payload shows, else what stands around the error and at the file's head. */
  readonly incident: Incident;
}

/** How much of a line around a place is looked through for a link, in UTF-16 units on either side. */
const linkReach = 300;

/** What is kept of a document as long as it is open. */
interface OpenDocument {
  readonly index: DocumentIndex;
  readonly errors: DocumentErrors;
}

/** What they are found with. */
interface Means {
  readonly names: NameIndex;
  readonly dependencies: Dependencies;
  readonly recognizing: LazyBundle<Recognizing>;
  readonly explaining: LazyBundle<Explaining>;
  readonly keeper: Keeper;
  readonly faults: Faults;
}

/** The error types of open documents. Keeps an index per document, and forgets it when the document closes. */
export class Occurrences implements vscode.Disposable {
  private readonly open = new Map<vscode.TextDocument, OpenDocument>();
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly means: Means) {
    const { keeper, faults } = means;
    this.subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.open.delete(document);
        keeper.end(document);
      }),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const document of this.open.keys()) if (!isShown(document, editors)) keeper.end(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const known = this.open.get(document);
        if (!known || contentChanges.length === 0) return;
        known.index.slices.touch();
        const isKept = faults.guard("problems", () => {
          if (known.index.isOutdated) return false;
          known.errors.change(contentChanges);
          return true;
        });
        // Whoever asks next has it read anew.
        if (!isKept) this.open.delete(document);
      }),
    );
  }

  /** The error at a place, or that the place touches; in a link to Stytch's reference, the one in its fragment. */
  async at(document: vscode.TextDocument, position: vscode.Position): Promise<FoundError | undefined> {
    const settings = recognitionSettings(document);
    if ((await this.lines(document)).mentions(position.line).length === 0) return undefined;
    this.keepFor(document);
    const { names, dependencies, recognizing, explaining } = this.means;
    const [dependsOnStytch, { scanPart }, { methodAnswered, readIncident }] = await Promise.all([
      dependencies.onStytch(document.uri),
      recognizing.load(),
      explaining.load(),
    ]);
    const index = await this.lines(document);
    // From here on nothing waits: offsets hold for the text as it is now.
    if (index.isMinified) return undefined;
    const offset = document.offsetAt(position);
    const mentions = index.mentions(position.line);
    const onName = at(mentions, offset);
    const found = onName
      ? { mention: onName, ...onName }
      : (glued(document, position, mentions) ?? linked(document, position, mentions));
    if (!found) return undefined;
    const { mention } = found;
    const { text, shift } = textAround(document, { start: offset, end: offset }, reachOfJudging);
    const { start, end } = { start: mention.start - shift, end: mention.end - shift };
    const recognition = { ...settings, dependsOnStytch };
    const [occurrence] = scanPart(text, { start, end }, index.source, names, index.evidence, recognition);
    if (!occurrence) return undefined;
    const incident = readIncident(text, { start, end });
    const product = incident.product ?? productAround(document, position.line);
    const call = methodAnswered(text, start, index.source.kind === "code");
    return {
      occurrence: { ...occurrence, start: found.start, end: found.end },
      incident: { ...incident, ...(product !== undefined && { product }), ...(call !== undefined && { call }) },
    };
  }

  /** Whether a bundler made this code, in which nothing is looked for. */
  isMinified(document: vscode.TextDocument): boolean {
    return this.of(document).index.isMinified;
  }

  /** What sort of text a document is, and whether it, or its project, is about Stytch. */
  async about(document: vscode.TextDocument): Promise<{ source: Source; isAboutStytch: boolean }> {
    const { source, evidence, isMinified } = await this.lines(document);
    const isNamed = evidence.stytch || evidence.errorTypes;
    const isAboutStytch = !isMinified && (isNamed || (await this.means.dependencies.onStytch(document.uri)) !== "none");
    if (isAboutStytch) this.keepFor(document);
    return { source, isAboutStytch };
  }

  /** The lines of a document, once all of them are read. */
  async lines(document: vscode.TextDocument): Promise<DocumentIndex> {
    for (;;) {
      const { index } = this.of(document);
      await index.ready;
      // An edit may have made another sort of text of it meanwhile, which is read anew.
      if (document.isClosed || this.of(document).index === index) return index;
    }
  }

  /**
   * Every error type of a document. What stands far from an edit isn't judged again; of a large document, slice by slice
   * while nobody types.
   */
  async all(document: vscode.TextDocument): Promise<{ index: DocumentIndex; errors: DocumentErrors }> {
    const dependsOnStytch = await this.means.dependencies.onStytch(document.uri);
    for (;;) {
      const { index, errors } = this.of(document);
      if (!index.isMinified) await errors.update({ ...recognitionSettings(document), dependsOnStytch });
      if (!errors.isEmpty || index.evidence.stytch) this.keepFor(document);
      if (document.isClosed || this.of(document).errors === errors) return { index, errors };
    }
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.open.clear();
  }

  /** Its explanations, rules and handlers stay at hand while somebody sees it: one may be open for hours behind others. */
  private keepFor(document: vscode.TextDocument): void {
    if (isShown(document, vscode.window.visibleTextEditors)) this.means.keeper.begin(document);
  }

  private of(document: vscode.TextDocument): OpenDocument {
    let known = this.open.get(document);
    // VS Code closes and opens a document anew when its language changes.
    if (!known) {
      const { names, recognizing } = this.means;
      const index = new DocumentIndex(document, names);
      known = { index, errors: new DocumentErrors(document, index, names, recognizing) };
      // Nobody would tell that one which closed meanwhile has closed.
      if (!document.isClosed) this.open.set(document, known);
    }
    return known;
  }
}

function isShown(document: vscode.TextDocument, editors: readonly vscode.TextEditor[]): boolean {
  return editors.some((editor) => editor.document === document);
}

/** The word at a place that ends in a name, such as that of a resource. */
function glued(
  document: vscode.TextDocument,
  position: vscode.Position,
  mentions: readonly Mention[],
): ({ mention: Mention } & Span) | undefined {
  const from = Math.max(0, position.character - linkReach);
  const text = document.getText(new vscode.Range(position.line, from, position.line, position.character + linkReach));
  const shift = document.offsetAt(new vscode.Position(position.line, from));
  const shifted = mentions.map((one) => ({ ...one, start: one.start - shift, end: one.end - shift, mention: one }));
  const found = inWord(text, shifted, position.character - from);
  return found && { mention: found.mention.mention, start: found.start + shift, end: found.end + shift };
}

/** The link to Stytch's reference at a place, and the name in its fragment. */
function linked(
  document: vscode.TextDocument,
  { line, character }: vscode.Position,
  mentions: readonly Mention[],
): { mention: Mention; start: number; end: number } | undefined {
  const from = Math.max(0, character - linkReach);
  const text = document.getText(new vscode.Range(line, from, line, character + linkReach));
  const reference = referenceAt(text, character - from);
  if (!reference) return undefined;
  const shift = document.offsetAt(new vscode.Position(line, from));
  const [start, end] = [reference.start + shift, reference.end + shift];
  const mention = mentions.find((one) => one.end === end && one.start > start);
  return mention && { mention, start, end };
}
