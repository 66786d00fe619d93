import type { CatalogEntry } from "../../catalog/entry";

/** An entry that a query may mean. */
export interface Hit {
  readonly entry: CatalogEntry;
  /** How surely it is what the query names; 0 where it is merely what its words suggest. */
  readonly certainty: number;
  /** How much of what the query says the entry says too, from 0 to 1. */
  readonly likeness: number;
}

/** Whether a hit is what the query names, and not merely what its words suggest. */
export function isCertain({ certainty }: Hit): boolean {
  return certainty > 0;
}
