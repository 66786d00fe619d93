import type { CatalogEntry } from "../../catalog/entry";
import type { Span } from "../text/span";
import type { Occurrence } from "./scan";

/** The errors of one document. `D` is whatever the caller knows documents by. */
export interface ErrorsIn<D> {
  readonly document: D;
  readonly occurrences: readonly Occurrence[];
}

/** Where an error stands in its document. */
interface ErrorPlace<D> extends Span {
  readonly document: D;
}

/** One error type with the places where it was found. */
export interface ErrorGroup<D> {
  readonly entry: CatalogEntry;
  /** In the order of the documents, and of their texts; no more than asked for. */
  readonly places: readonly ErrorPlace<D>[];
  /** How many places there are, those that were left out included. */
  readonly count: number;
}

/** The errors of a document without the links beside them, which only say the same once more. */
export function withoutLinks(occurrences: readonly Occurrence[]): Occurrence[] {
  return occurrences.filter(({ context }) => context !== "url");
}

/**
 * Gathers errors by type, in the order of the alphabet: what was found anew never moves the rest about.
 * @param most how many places of each type are kept
 */
export function groupErrors<D>(found: readonly ErrorsIn<D>[], most: number): ErrorGroup<D>[] {
  const groups = new Map<string, { entry: CatalogEntry; places: ErrorPlace<D>[]; count: number }>();
  for (const { document, occurrences } of found) {
    for (const { entry, start, end } of withoutLinks(occurrences)) {
      let group = groups.get(entry.type);
      if (!group) groups.set(entry.type, (group = { entry, places: [], count: 0 }));
      group.count++;
      if (group.places.length < most) group.places.push({ document, start, end });
    }
  }
  return [...groups.values()].sort((a, b) => (a.entry.type < b.entry.type ? -1 : 1));
}

/** How much of a line is shown, and how much of it stands before the error in a line that is longer. */
const [longest, lead] = [160, 40];

/** A line without its indentation, cut to what stands around the error in it. @param start of the error in the line */
export function excerpt(line: string, start: number): string {
  const whole = line.trimEnd();
  const indent = whole.length - whole.trimStart().length;
  const from = whole.length - indent <= longest ? indent : Math.max(indent, start - lead);
  const shown = whole.slice(from, from + longest).trim();
  return `${from > indent ? "…" : ""}${shown}${from + longest < whole.length ? "…" : ""}`;
}
