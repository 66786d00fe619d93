import type { Catalog } from "../../catalog/catalog";
import type { CompiledProse } from "../../catalog/compile";
import type { Search } from "../../core/search/search";
import type { LazyBundle, Searching } from "./lazyBundle";

/** The catalog's search, which loads, and builds its index, at the first wish. */
export class LazySearch {
  private built: Search | undefined;
  private building: Promise<Search> | undefined;

  constructor(
    private readonly catalog: Catalog,
    private readonly searching: LazyBundle<Searching>,
  ) {}

  /** The search, where it has been built already. */
  get atHand(): Search | undefined {
    return this.built;
  }

  /** @param prose the catalog's own */
  async load(prose: CompiledProse): Promise<Search> {
    const { Search } = await this.searching.load();
    return (this.built = await (this.building ??= new Search(this.catalog, prose).ready()));
  }
}
