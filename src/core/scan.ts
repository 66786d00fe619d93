import type { Catalog } from "../catalog/catalog";
import type { CatalogEntry } from "../catalog/entry";
import { contextOf, type Context } from "./context";
import { isStytchPayload, payloadRegion } from "./payload";
import type { TextKind } from "./textKind";

/** A Stytch error type in a text. Offsets are UTF-16 units, as in a JavaScript string. */
export interface Occurrence {
  readonly entry: CatalogEntry;
  readonly start: number;
  readonly end: number;
  readonly context: Context;
}

/**
 * Finds every known error type that the text gives a reason to take for one, in order.
 * Total and linear: jumps from underscore to underscore, since every name has one.
 */
export function scan(text: string, kind: TextKind, catalog: Catalog): Occurrence[] {
  const occurrences: Occurrence[] = [];
  let namesStytch: boolean | undefined;
  const fileEvidence = (): boolean => (namesStytch ??= /stytch/i.test(text));

  for (let underscore = text.indexOf("_"); underscore !== -1;) {
    const start = wordStart(text, underscore);
    const end = wordEnd(text, underscore);
    const entry = catalog.find(text.slice(start, end));
    if (entry) {
      const context = contextOf(text, start, end);
      if (counts(context, kind) && (!entry.ambiguous || hasEvidence(context, start, end))) {
        occurrences.push({ entry, start, end, context });
      }
    }
    underscore = text.indexOf("_", end);
  }
  return occurrences;

  function hasEvidence(context: Context, start: number, end: number): boolean {
    // A log holds lines of many programs: what one line names says nothing about another.
    if (kind !== "log" && fileEvidence()) return true;
    return context === "url" || isStytchPayload(text, payloadRegion(text, start, end));
  }
}

/** The occurrence that an offset lies in or touches, from a list in order. */
export function occurrenceAt(occurrences: readonly Occurrence[], offset: number): Occurrence | undefined {
  return occurrences.find(({ start, end }) => start <= offset && offset <= end);
}

/** Bare words are names in logs and prose; in code they are variables, in data keys. */
function counts(context: Context, kind: TextKind): boolean {
  return context !== "word" || kind === "log" || kind === "prose";
}

function wordStart(text: string, offset: number): number {
  while (offset > 0 && isWordCharacter(text.charCodeAt(offset - 1))) offset--;
  return offset;
}

function wordEnd(text: string, offset: number): number {
  while (offset < text.length && isWordCharacter(text.charCodeAt(offset))) offset++;
  return offset;
}

/** ASCII letters, digits, underscore. */
function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || code === 95 || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}
