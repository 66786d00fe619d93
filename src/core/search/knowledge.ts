import type { Catalog } from "../../catalog/catalog";
import type { CompiledProse } from "../../catalog/compile";
import type { CatalogEntry, ErrorProse } from "../../catalog/entry";
import type { TeamOn } from "../explanation/teamNote";
import type { NameIndex } from "../recognition/names";
import type { Search } from "./search";

/** All that look-ups and tools answer from; nothing else decides what they say. */
export interface Knowledge {
  readonly catalog: Catalog;
  /** The catalog's own. */
  readonly prose: CompiledProse;
  readonly search: Search;
  readonly names: NameIndex;
  /** What the reader's team says of an error, where it may be passed on. */
  readonly teamOn?: TeamOn;
}

/** @throws when prose and catalog aren't of one build */
export function proseOf({ type }: CatalogEntry, prose: CompiledProse): ErrorProse {
  const found = prose[type];
  if (!found) throw new Error(`The catalog's prose lacks ${type}`);
  return found;
}
