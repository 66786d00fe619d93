import { indentOf, lineFrom } from "./lines";
import type { Layout } from "./layout";

/** A stretch of text to be put in at an offset; `tabStop` in it is where the cursor goes next. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** Where lines of code go, and what joins them to what stands around. */
export interface Place {
  readonly offset: number;
  /** What every line but the first begins with, as it stands in the text. */
  readonly indent: string;
  /** What the first line begins with. */
  readonly lead: string;
  /** What stands behind the last line. */
  readonly tail: string;
}

/** Before an offset that begins a line, or at the end of the text. */
export function ownLines(text: string, offset: number, indent: string, { lineEnd }: Layout): Place {
  const isUnended = offset > 0 && text[offset - 1] !== "\n";
  return isUnended
    ? { offset, indent, lead: lineEnd + indent, tail: "" }
    : { offset, indent, lead: indent, tail: lineEnd };
}

/** In the midst of a line: what follows in it goes on in a line of its own, as deep as `rest` says. */
export function brokenLine(offset: number, indent: string, rest: string, { lineEnd }: Layout): Place {
  return { offset, indent, lead: lineEnd + indent, tail: lineEnd + rest };
}

/** The insertion of lines at a place; tabs at their beginnings stand for steps of indentation. */
export function written({ offset, indent, lead, tail }: Place, lines: readonly string[], layout: Layout): Insertion {
  const own = lines.map((line) => {
    const tabs = indentOf(lineFrom(line, 0));
    return layout.step.repeat(tabs.length) + line.slice(tabs.length);
  });
  return {
    offset,
    text: lead + own.reduce((all, line) => all + layout.lineEnd + (line === "" ? "" : indent + line)) + tail,
  };
}
