import * as vscode from "vscode";
import {
  fewestUnmistakable,
  type FileEvidence,
  headLines,
  isInPassing,
  linesByOwner,
  type LinesByOwner,
  namesErrorTypes,
  namesStytch,
  readsVendors,
  unmistakable,
  vendorsOf,
} from "../../core/recognition/evidence";
import { constantOf } from "../../core/recognition/definitions";
import { haveEntries, signsOfEntry, streamSigns } from "../../core/recognition/logStreams";
import type { Mention, NameIndex } from "../../core/recognition/names";
import { entryReach } from "../../core/recognition/streams";
import { marksIn } from "../../core/text/vendors";
import { isMinified, type Source } from "../../core/text/textKind";
import { sourceOfDocument } from "./sourceOfDocument";

/** What one line holds; offsets are characters of the line. */
interface IndexedLine extends Pick<FileEvidence, "stytch" | "errorTypes"> {
  readonly mentions: readonly Mention[];
  readonly owners: LinesByOwner;
  /** Of a log: what shows that its program prints Stytch's errors. */
  readonly streams: readonly string[];
  /** Constants that get an error type as their value here. */
  readonly constants: readonly string[];
}

const nothing: IndexedLine = {
  mentions: [],
  constants: [],
  stytch: false,
  errorTypes: false,
  owners: { stytch: 0, passing: 0, vendor: 0, own: 0 },
  streams: [],
};

/** The names in one document, line by line, kept up with its edits: a keystroke costs its own lines only. */
export class DocumentIndex {
  readonly source: Source;
  readonly isMinified: boolean;
  private readonly readsVendors: boolean;
  private lines: IndexedLine[];
  private stytchLines = 0;
  private errorTypeLines = 0;
  private readonly ownedLines = { stytch: 0, passing: 0, vendor: 0, own: 0 };
  /** On how many lines each unmistakable name stands. */
  private readonly unmistakable = new Map<string, number>();
  /** On how many lines each sign of a program that prints Stytch's errors stands. */
  private readonly streams = new Map<string, number>();
  private knownEntrySigns: ReadonlySet<string> | undefined;
  /** On how many lines each constant gets its value. */
  private readonly constants = new Map<string, number>();

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly names: NameIndex,
  ) {
    const text = document.getText();
    this.source = sourceOfDocument(document);
    this.readsVendors = readsVendors(text.length, this.source);
    this.isMinified = isMinified(this.source, document.uri.path, text.length, document.lineCount);
    this.lines = new Array<IndexedLine>(document.lineCount).fill(nothing);
    for (const line of this.linesWorthReading(text)) this.replace(line, 1, [this.read(line)]);
  }

  /** Whether an edit made another sort of text of it, as of a new document when somebody pastes a log: then it has to be read anew. */
  get isOutdated(): boolean {
    return sourceOfDocument(this.document).kind !== this.source.kind;
  }

  /** Takes over what an edit changed, as one change event tells it. */
  change(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    let shift = 0;
    for (const { range, text } of [...changes].sort((a, b) => a.range.start.compareTo(b.range.start))) {
      const from = range.start.line + shift;
      const removed = range.end.line - range.start.line + 1;
      const added = text.split(/\r\n|\r|\n/).length;
      this.replace(
        from,
        removed,
        Array.from({ length: added }, (_, line) => this.read(from + line)),
      );
      shift += added - removed;
    }
  }

  /** The names in these lines, by their offsets in the document. */
  mentions(fromLine: number, toLine: number): Mention[] {
    const found: Mention[] = [];
    for (let line = fromLine; line <= toLine; line++) {
      const mentions = this.lines[line]?.mentions ?? [];
      if (mentions.length === 0) continue;
      const offset = this.document.offsetAt(new vscode.Position(line, 0));
      found.push(...mentions.map((one) => ({ ...one, start: one.start + offset, end: one.end + offset })));
    }
    return found;
  }

  /** What the document as a whole says about Stytch. */
  get evidence(): FileEvidence {
    return {
      stytch: this.source.owner === "stytch" || this.stytchLines > 0 || this.unmistakable.size >= fewestUnmistakable,
      errorTypes: this.errorTypeLines > 0,
      constants: this.constants,
      vendors: this.readsVendors ? vendorsOf(this.ownedLines) : "unread",
      isInPassing: this.readsVendors && isInPassing(this.ownedLines, this.isNamedAtHead, this.source),
      streams: { has: (sign) => this.streams.has(sign) || this.entrySigns.has(sign) },
    };
  }

  private get isNamedAtHead(): boolean {
    return this.lines.slice(0, headLines).some(({ owners }) => owners.stytch > 0);
  }

  /** What lines of a log say of the programs that printed the lines which they go on. Gathered when somebody asks. */
  private get entrySigns(): ReadonlySet<string> {
    const lines = haveEntries(this.streams) ? this.lines : [];
    this.knownEntrySigns ??= new Set(
      lines.flatMap(({ streams }, line) => signsOfEntry(streams, () => this.above(line))),
    );
    return this.knownEntrySigns;
  }

  private above(line: number): string {
    const start = this.document.offsetAt(new vscode.Position(line, 0));
    const from = this.document.positionAt(Math.max(0, start - entryReach));
    return this.document.getText(new vscode.Range(from, new vscode.Position(line, 0)));
  }

  private replace(from: number, removed: number, added: readonly IndexedLine[]): void {
    this.knownEntrySigns = undefined;
    const old = this.lines.slice(from, from + removed);
    if (added.length === removed) added.forEach((line, index) => (this.lines[from + index] = line));
    // Splicing takes its lines as arguments, of which a pasted file has too many.
    else this.lines = [...this.lines.slice(0, from), ...added, ...this.lines.slice(from + removed)];
    for (const line of old) this.count(line, -1);
    for (const line of added) this.count(line, 1);
  }

  private count({ mentions, constants, stytch, errorTypes, owners, streams }: IndexedLine, change: 1 | -1): void {
    this.ownedLines.stytch += owners.stytch * change;
    this.ownedLines.passing += owners.passing * change;
    this.ownedLines.vendor += owners.vendor * change;
    this.ownedLines.own += owners.own * change;
    if (stytch) this.stytchLines += change;
    if (errorTypes) this.errorTypeLines += change;
    for (const sign of streams) add(this.streams, sign, change);
    if (mentions.length === 0) return;
    for (const type of unmistakable(mentions)) add(this.unmistakable, type, change);
    for (const constant of constants) add(this.constants, constant, change);
  }

  private read(line: number): IndexedLine {
    if (line >= this.document.lineCount) return nothing;
    const { text } = this.document.lineAt(line);
    const mentions = this.names.mentions(text, this.source);
    const [stytch, errorTypes] = [namesStytch(text), namesErrorTypes(text, this.source)];
    const owners = this.readsVendors ? linesByOwner(text, mentions) : nothing.owners;
    const streams = this.source.kind === "log" ? streamSigns(text, mentions) : [];
    const isNamed = owners.vendor + owners.stytch + owners.own + streams.length > 0;
    if (mentions.length === 0 && !stytch && !errorTypes && !isNamed) return nothing;
    return { mentions, constants: this.constantsIn(text, mentions), stytch, errorTypes, owners, streams };
  }

  private constantsIn(text: string, mentions: readonly Mention[]): string[] {
    return this.source.kind === "code" ? mentions.flatMap((one) => constantOf(text, one) ?? []) : [];
  }

  /** One pass over the whole text is many times as fast as one per line. */
  private linesWorthReading(text: string): Set<number> {
    const lineOf = (offset: number): number => this.document.positionAt(offset).line;
    const lines = new Set(this.names.mentions(text, this.source).map(({ start }) => lineOf(start)));
    for (const { index } of text.matchAll(/stytch|APIErrorType|request-id-/gi)) lines.add(lineOf(index));
    if (this.readsVendors) for (const { start } of marksIn(text)) lines.add(lineOf(start));
    return lines;
  }
}

/** Counts up or down, and forgets what there is none of. */
function add(counts: Map<string, number>, key: string, change: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + change;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
