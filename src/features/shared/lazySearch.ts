import type { Catalog } from "../../catalog/catalog";
import type { CompiledProse } from "../../catalog/compile";
import { Search } from "../../core/search/search";

/** The catalog's search, whose index is built when it is first asked for. */
export class LazySearch {
  private built: Search | undefined;

  constructor(private readonly catalog: Catalog) {}

  /** @param prose the catalog's own */
  over(prose: CompiledProse): Search {
    return (this.built ??= new Search(this.catalog, prose));
  }
}
