import type { CatalogEntry } from "../../catalog/entry";
import { detached } from "../text/detached";
import { fitToShow } from "../text/foreign";
import type { Occurrence } from "./scan";

/** The errors of one document, the links beside them not counted. `P` is whatever the caller knows places by. */
export interface ErrorsIn<P> {
  readonly counts: ReadonlyMap<CatalogEntry, number>;
  /** In the order of the text. */
  readonly places: Iterable<{ readonly entry: CatalogEntry; readonly place: P }>;
}

/** One error type with the places where it was found. */
export interface ErrorGroup<P> {
  readonly entry: CatalogEntry;
  /** In the order of the documents, and of their texts; no more than asked for. */
  readonly places: readonly P[];
  /** How many places there are, those that were left out included. */
  readonly count: number;
}

/** The errors of a document without the links beside them, which only say the same once more. */
export function withoutLinks(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  return occurrences.some(isLink) ? occurrences.filter((one) => !isLink(one)) : occurrences;
}

function isLink({ context }: Occurrence): boolean {
  return context === "url";
}

/**
 * Gathers errors by type, in the order of the alphabet: what was found anew never moves the rest about.
 * @param most how many places of each type are kept
 */
export function groupErrors<P>(found: readonly ErrorsIn<P>[], most: number): ErrorGroup<P>[] {
  const groups = new Map<CatalogEntry, { entry: CatalogEntry; places: P[]; count: number }>();
  for (const { counts, places } of found) {
    /** How many places are still to be kept of this document. */
    let wanted = 0;
    for (const [entry, count] of counts) {
      const group = groups.get(entry) ?? { entry, places: [], count: 0 };
      groups.set(entry, group);
      group.count += count;
      wanted += Math.min(count, most - group.places.length);
    }
    if (wanted === 0) continue;
    for (const { entry, place } of places) {
      const group = groups.get(entry);
      if (!group || group.places.length === most) continue;
      group.places.push(place);
      if (--wanted === 0) break;
    }
  }
  return [...groups.values()].sort((a, b) => (a.entry.type < b.entry.type ? -1 : 1));
}

/** The errors of one document at the places that are wanted; to count them, all are gone through. */
export function errorsAt<P>({ places }: ErrorsIn<P>, isWanted: (place: P) => boolean): ErrorsIn<P> {
  const wanted = [...places].filter(({ place }) => isWanted(place));
  const counts = new Map<CatalogEntry, number>();
  for (const { entry } of wanted) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return { counts, places: wanted };
}

/** The first places of one document, and how many it has. @param most how many are kept */
export function firstPlaces<P>({ counts, places }: ErrorsIn<P>, most: number): Omit<ErrorGroup<P>, "entry"> {
  const first: P[] = [];
  for (const { place } of places) {
    if (first.length === most) break;
    first.push(place);
  }
  return { places: first, count: [...counts.values()].reduce((sum, count) => sum + count, 0) };
}

/** How much of a line is shown, and how much of it stands before the error in a line that is longer. */
const [longest, lead] = [160, 40];

/** A line of others, fit to be shown, without its indentation and cut to what stands around the error in it. @param start of the error in the line */
export function excerpt(line: string, start: number): string {
  const whole = line.trimEnd();
  const indent = whole.length - whole.trimStart().length;
  const from = whole.length - indent <= longest ? indent : Math.max(indent, start - lead);
  const shown = detached(fitToShow(whole.slice(from, from + longest)));
  return `${from > indent ? "…" : ""}${shown}${from + longest < whole.length ? "…" : ""}`;
}
