import * as vscode from "vscode";
import { type FileEvidence, headLines, readsVendors } from "../../core/recognition/evidence";
import type { Mention, NameIndex } from "../../core/recognition/names";
import { entryReach } from "../../core/recognition/streams";
import { marksIn } from "../../core/text/vendors";
import { isMinified, type Source } from "../../core/text/textKind";
import { emptyLine, type IndexedLine, type LineReader, readLine } from "./indexedLine";
import { LineFacts } from "./lineFacts";
import { Slices } from "./slices";
import { sourceOfDocument } from "./sourceOfDocument";

/** How much of a text is read at once when a document opens, in UTF-16 units. */
const chunk = 200_000;
/** What every line has that isn't read for a name in it. */
const worthReading = /stytch|APIErrorType|request-id-/gi;

/** Lines, the last one not included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** What one document's lines hold, kept up with its edits: a keystroke costs its own lines only. */
export class DocumentIndex {
  readonly source: Source;
  readonly isMinified: boolean;
  /** Once every line has been read. Rejects never. */
  readonly ready: Promise<void>;
  private lines: IndexedLine[];
  private readonly facts: LineFacts;
  private readonly reader: LineReader;
  /** Of all work on the whole document. */
  readonly slices = new Slices();
  /** Lines before it have been read. */
  private readTo = 0;

  constructor(
    private readonly document: vscode.TextDocument,
    names: NameIndex,
  ) {
    const length = document.offsetAt(new vscode.Position(document.lineCount, 0));
    this.source = sourceOfDocument(document);
    this.reader = { source: this.source, names, readsVendors: readsVendors(length, this.source) };
    this.facts = new LineFacts(this.source, this.reader.readsVendors);
    this.isMinified = isMinified(this.source, document.uri.path, length, document.lineCount);
    this.lines = new Array<IndexedLine>(document.lineCount).fill(emptyLine);
    this.ready = this.readAll(length);
  }

  /** Whether an edit made another sort of text of it, as of a new document when somebody pastes a log: then it has to be read anew. */
  get isOutdated(): boolean {
    return sourceOfDocument(this.document).kind !== this.source.kind;
  }

  get lineCount(): number {
    return this.lines.length;
  }

  /** Undefined beyond the last line. */
  line(number: number): IndexedLine | undefined {
    return this.lines[number];
  }

  /** The names on a line, by their offsets in the document. */
  mentions(line: number): Mention[] {
    const found = this.lines[line]?.mentions ?? [];
    const offset = found.length === 0 ? 0 : this.document.offsetAt(new vscode.Position(line, 0));
    return found.map((one) => ({ ...one, start: one.start + offset, end: one.end + offset }));
  }

  /** What the document as a whole says about Stytch. */
  get evidence(): FileEvidence {
    return this.facts.evidence(this.isNamedAtHead);
  }

  /** The same text as long as nothing has changed that names are judged by, wherever they stand. */
  get evidenceKey(): string {
    return this.facts.key(this.isNamedAtHead);
  }

  /** Whether some line may hold a comment that silences a rule. */
  get suppresses(): boolean {
    return this.facts.suppresses;
  }

  /**
   * Takes over what an edit changed, as one change event tells it.
   * @param gone is called with each line that goes
   * @returns the lines that are new
   */
  change(changes: readonly vscode.TextDocumentContentChangeEvent[], gone: (line: IndexedLine) => void): LineRange[] {
    let shift = 0;
    const parts = [...changes]
      .sort((a, b) => a.range.start.compareTo(b.range.start))
      .map(({ range, text }) => {
        const from = range.start.line + shift;
        const removed = range.end.line - range.start.line + 1;
        const added = text.split(/\r\n|\r|\n/).length;
        for (let line = from; line < from + removed; line++) gone(this.lines[line] ?? emptyLine);
        this.replace(
          from,
          removed,
          Array.from({ length: added }, (_, line) => this.read(from + line)),
        );
        shift += added - removed;
        return { from, to: from + added };
      });
    // Only now have all lines their places.
    for (const { to } of parts) this.readFollowing(to, gone);
    return parts;
  }

  private get isNamedAtHead(): boolean {
    return this.lines.slice(0, headLines).some(({ owners }) => owners.stytch > 0);
  }

  /** What goes on the lines of a log that were edited may go on another program's now. */
  private readFollowing(line: number, gone: (line: IndexedLine) => void): void {
    let reach = entryReach;
    for (let at = line; at < this.lines.length && reach > 0; at++) {
      const old = this.lines[at];
      reach -= this.document.lineAt(at).text.length + 1;
      if (!old?.goesOn) continue;
      gone(old);
      this.replace(at, 1, [this.read(at)]);
    }
  }

  private above(line: number): string {
    const start = this.document.offsetAt(new vscode.Position(line, 0));
    const from = this.document.positionAt(Math.max(0, start - entryReach));
    return this.document.getText(new vscode.Range(from, new vscode.Position(line, 0)));
  }

  private replace(from: number, removed: number, added: readonly IndexedLine[]): void {
    const old = this.lines.slice(from, from + removed);
    if (added.length === removed) added.forEach((line, index) => (this.lines[from + index] = line));
    // Splicing takes its lines as arguments, of which a pasted file has too many.
    else if (added.length < 10_000) this.lines.splice(from, removed, ...added);
    else this.lines = [...this.lines.slice(0, from), ...added, ...this.lines.slice(from + removed)];
    for (const line of old) this.facts.count(line, -1);
    for (const line of added) this.facts.count(line, 1);
    if (from < this.readTo) this.readTo = Math.max(from, this.readTo + added.length - removed);
  }

  private read(line: number): IndexedLine {
    if (line >= this.document.lineCount) return emptyLine;
    return readLine(this.document.lineAt(line).text, this.reader, () => this.above(line));
  }

  /** Reads the document in slices; what is edited meanwhile is read by the edit. */
  private async readAll(length: number): Promise<void> {
    const perChunk = Math.max(1, Math.floor((chunk * this.lines.length) / (length + 1)));
    this.slices.begin();
    while (this.readTo < this.lines.length && !this.document.isClosed) {
      const [from, to] = [this.readTo, Math.min(this.lines.length, this.readTo + perChunk)];
      for (const line of this.linesWorthReading(from, to)) this.replace(line, 1, [this.read(line)]);
      this.readTo = to;
      if (this.slices.isOver) await this.slices.next();
    }
  }

  /** One pass over many lines is many times as fast as one per line. */
  private linesWorthReading(from: number, to: number): Set<number> {
    const { source, names, readsVendors: readsMarks } = this.reader;
    const text = this.document.getText(new vscode.Range(from, 0, to, 0));
    const offsets = [
      ...names.mentions(text, source).map(({ start }) => start),
      ...[...text.matchAll(worthReading)].map(({ index }) => index),
      ...(readsMarks ? marksIn(text).map(({ start }) => start) : []),
    ].sort((a, b) => a - b);
    const found = new Set<number>();
    let [line, end] = [from, text.indexOf("\n")];
    for (const offset of offsets) {
      while (end !== -1 && end < offset) {
        end = text.indexOf("\n", end + 1);
        line++;
      }
      found.add(line);
    }
    return found;
  }
}
