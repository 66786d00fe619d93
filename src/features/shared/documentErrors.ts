import * as vscode from "vscode";
import type { CatalogEntry } from "../../catalog/entry";
import type { NameIndex } from "../../core/recognition/names";
import { reachOfJudging } from "../../core/recognition/mentionAt";
import type { Occurrence, Recognition } from "../../core/recognition/scan";
import { textAround } from "./convert";
import type { DocumentIndex, LineRange } from "./documentIndex";
import { withoutLinks } from "../../core/recognition/errorGroups";
import type { IndexedLine } from "./indexedLine";
import type { LazyBundle, Recognizing } from "./lazyBundle";

/** How much of a text is judged at once, in UTF-16 units. */
const most = 30_000;

/** An error on a line of a document; offsets are characters of the line. */
export interface ErrorOnLine {
  readonly line: number;
  readonly occurrence: Occurrence;
}

/** The errors of one document, line by line: after an edit, only what stands near it is judged anew. */
export class DocumentErrors {
  /** How many errors there are, the links beside them not counted. */
  count = 0;
  private readonly counts = new Map<CatalogEntry, number>();
  /** Lines outside of it are judged. */
  private unjudged: LineRange;
  /** What the errors were judged by, wherever they stand: evidence and settings. */
  judgedBy = "";

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly index: DocumentIndex,
    private readonly names: NameIndex,
    private readonly recognizing: LazyBundle<Recognizing>,
  ) {
    this.unjudged = { from: 0, to: index.lineCount };
  }

  /** Call it with each edit, after which what stands near it has to be judged anew. */
  change(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    const before = this.index.lineCount;
    const parts = this.index.change(changes, (line) => this.forget(line));
    const shift = this.index.lineCount - before;
    const first = Math.min(...parts.map(({ from }) => from));
    const last = Math.max(...parts.map(({ to }) => to));
    const [from, to] = [this.near(first, -1), this.near(last - 1, 1) + 1];
    for (let line = from; line < to; line++) this.forget(this.index.line(line));
    const { unjudged } = this;
    const isDone = unjudged.from >= unjudged.to;
    const moved = (line: number): number => (line >= first ? Math.max(first, line + shift) : line);
    this.unjudged = isDone
      ? { from, to }
      : { from: Math.min(from, moved(unjudged.from)), to: Math.max(to, moved(unjudged.to)) };
  }

  /** Judges what isn't judged, in slices, as long as the document is open. */
  async update(recognition: Recognition): Promise<void> {
    const { ready, slices } = this.index;
    await ready;
    slices.begin();
    let means: Recognizing | undefined;
    for (;;) {
      const key = JSON.stringify([this.index.evidenceKey, recognition]);
      if (key !== this.judgedBy) this.forgetAll(key);
      if (this.document.isClosed || this.isJudged()) return;
      // Lines may change while it loads.
      if (!means) means = await this.recognizing.load();
      else this.judgeNext(means, recognition);
      if (slices.isOver) await slices.next();
    }
  }

  /** In the document's order, those of some lines or of all. */
  *onLines(from = 0, to = this.index.lineCount - 1): Generator<ErrorOnLine> {
    for (let line = from; line <= to; line++) {
      for (const occurrence of this.index.line(line)?.errors ?? []) yield { line, occurrence };
    }
  }

  /** The same by the document's offsets. */
  *inDocument(from?: number, to?: number): Generator<Occurrence> {
    let [last, offset] = [-1, 0];
    for (const { line, occurrence } of this.onLines(from, to)) {
      if (line !== last) [last, offset] = [line, this.document.offsetAt(new vscode.Position(line, 0))];
      yield { ...occurrence, start: occurrence.start + offset, end: occurrence.end + offset };
    }
  }

  all(): Occurrence[] {
    return [...this.inDocument()];
  }

  /** Whether it has no error, and no link to one. */
  get isEmpty(): boolean {
    return this.onLines().next().done === true;
  }

  /** How many there are of each type, the links beside them not counted. */
  get byType(): ReadonlyMap<CatalogEntry, number> {
    return this.counts;
  }

  /** The line before (-1) or behind (1) which nothing has to do with a line any more. */
  private near(line: number, step: -1 | 1): number {
    let reach = reachOfJudging;
    let at = line;
    while (reach > 0 && at + step >= 0 && at + step < this.index.lineCount) {
      at += step;
      reach -= this.document.lineAt(at).text.length + 1;
    }
    return at;
  }

  /** Whether nothing is left to judge; what is left begins at a line that is. */
  private isJudged(): boolean {
    let { from } = this.unjudged;
    const { to } = this.unjudged;
    while (from < to && this.index.line(from)?.errors !== undefined) from++;
    this.unjudged = { from: Math.min(from, to), to };
    return from >= to;
  }

  private judgeNext(means: Recognizing, recognition: Recognition): void {
    const { from, to } = this.unjudged;
    const start = this.document.offsetAt(new vscode.Position(from, 0));
    let [end, last] = [start, from];
    while (last < to && (last === from || end - start < most)) end += this.document.lineAt(last++).text.length + 1;
    this.judge({ from, to: last }, start, means, recognition);
    this.unjudged = { from: last, to };
  }

  private judge({ from, to }: LineRange, start: number, { scanPart }: Recognizing, recognition: Recognition): void {
    const { document, index } = this;
    const end = document.offsetAt(new vscode.Position(to, 0));
    const { text, shift } = textAround(document, { start, end }, reachOfJudging);
    const part = { start: start - shift, end: end - shift };
    const found = scanPart(text, part, index.source, this.names, index.evidence, recognition);
    let [next, offset] = [0, part.start];
    for (let line = from; line < to; line++) {
      const own: Occurrence[] = [];
      const length = document.lineAt(line).range.end.character;
      for (let one = found[next]; one && one.start <= offset + length; one = found[++next])
        own.push({ ...one, start: one.start - offset, end: one.end - offset });
      offset = document.offsetAt(new vscode.Position(line + 1, 0)) - shift;
      const indexed = index.line(line);
      if (indexed && indexed.mentions.length > 0) this.keep(indexed, own);
    }
  }

  private keep(line: IndexedLine, errors: readonly Occurrence[]): void {
    this.forget(line);
    line.errors = errors;
    for (const { entry } of withoutLinks(errors)) this.add(entry, 1);
  }

  private forget(line: IndexedLine | undefined): void {
    if (!line?.errors || line.mentions.length === 0) return;
    for (const { entry } of withoutLinks(line.errors)) this.add(entry, -1);
    line.errors = undefined;
  }

  private forgetAll(key: string): void {
    for (let line = 0; line < this.index.lineCount; line++) this.forget(this.index.line(line));
    this.judgedBy = key;
    this.unjudged = { from: 0, to: this.index.lineCount };
  }

  private add(entry: CatalogEntry, change: 1 | -1): void {
    this.count += change;
    const count = (this.counts.get(entry) ?? 0) + change;
    if (count > 0) this.counts.set(entry, count);
    else this.counts.delete(entry);
  }
}
