import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { NameIndex } from "../../src/core/recognition/names";
import { scan } from "../../src/core/recognition/scan";
import { sourceOf } from "../../src/core/text/textKind";
import { realCatalog } from "../unit/catalogOf";
import { languageOf } from "../unit/core/recognition/languages";

/** A word of a text that looks like an error's name, and whether it is one. */
interface Marked {
  readonly name: string;
  readonly start: number;
  readonly isError: boolean;
}

/** A text as its author wrote it, with the marks taken out. */
export interface MarkedFile {
  readonly file: string;
  readonly text: string;
  readonly marks: readonly Marked[];
}

/** What recognition made of one marked word. */
export interface Verdict extends Marked {
  readonly file: string;
  readonly line: number;
  readonly hovers: boolean;
}

const mark = /⟦([^⟧]*)⟧|⟪([^⟫]*)⟫/g;
const names = new NameIndex(realCatalog);

/** Takes `⟦…⟧` around an error's name and `⟪…⟫` around a word that only looks like one out of a text. */
function withoutMarks(file: string, written: string): MarkedFile {
  const marks: Marked[] = [];
  let text = "";
  let from = 0;
  for (const match of written.matchAll(mark)) {
    const [whole, error, lookalike] = match;
    text += written.slice(from, match.index);
    const name = error ?? lookalike ?? "";
    marks.push({ name, start: text.length, isError: error !== undefined });
    text += name;
    from = match.index + whole.length;
  }
  return { file, text: text + written.slice(from), marks };
}

/** The marked files of a folder, in the order of their names. */
export function markedFilesIn(folder: string): MarkedFile[] {
  return readdirSync(folder)
    .sort()
    .map((file) => withoutMarks(file, readFileSync(join(folder, file), "utf8")));
}

/** Judges every marked word of a file; a hover anywhere else is a verdict too, on a word that nobody marked. */
export function verdicts({ file, text, marks }: MarkedFile): Verdict[] {
  const occurrences = scan(text, sourceOf(languageOf(file), `/${basename(file)}`), names);
  const lineOf = (offset: number): number => text.slice(0, offset).split("\n").length;
  const judged = marks.map((one) => ({
    ...one,
    file,
    line: lineOf(one.start),
    hovers: occurrences.some(({ start, end }) => start < one.start + one.name.length && one.start < end),
  }));
  const unmarked = occurrences.filter(
    ({ start, end }) => !marks.some((one) => start < one.start + one.name.length && one.start < end),
  );
  return [
    ...judged,
    ...unmarked.map(({ entry, start }) => ({
      name: `${entry.type} (unmarked)`,
      start,
      isError: false,
      file,
      line: lineOf(start),
      hovers: true,
    })),
  ];
}
