import type { NameIndex } from "./names";
import { type Recognition, scan } from "./scan";
import type { Source } from "../text/textKind";
import type { CatalogEntry } from "../../catalog/entry";
import { distinctErrors } from "./distinctErrors";
import { type Incident, readIncident } from "../payload/incident";

/** An error that a text is about, with what the text says of it. */
export interface MetError {
  readonly entry: CatalogEntry;
  readonly incident: Incident;
}

/** Somebody who shows us a text says by that alone that it is about Stytch; names without evidence come second. */
const likely: Recognition = { mode: "auto", dependsOnStytch: "project", fields: [], functions: [] };
const possible: Recognition = { ...likely, mode: "always" };
const log: Source = { kind: "log", language: "log" };

/** Nobody reads on behind so many names. */
const most = 500;
/** Further prints of one error say nothing new. */
const mostPrints = 3;

/**
 * The distinct errors in a text that somebody shows us: a selection, the clipboard, what was pasted. In its order, and
 * as many as a person looks through.
 */
export function errorsIn(text: string, names: NameIndex): MetError[] {
  const evident = scan(text, log, names, likely);
  const occurrences = (evident.length > 0 ? evident : scan(text, log, names, possible)).slice(0, most);
  return distinctErrors(text, occurrences).flatMap(({ occurrences: [first, ...others] }) => {
    if (!first) return [];
    // Of several prints of one error, the first may be cut short.
    const incident = [first, ...others.slice(0, mostPrints - 1)].reduceRight<Incident>(
      (known, occurrence) => ({ ...known, ...readIncident(text, occurrence) }),
      {},
    );
    return [{ entry: first.entry, incident }];
  });
}
