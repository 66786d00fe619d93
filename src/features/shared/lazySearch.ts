import type { Catalog } from "../../catalog/catalog";
import type { CompiledProse } from "../../catalog/compile";
import type { Search } from "../../core/search/search";
import type { LazyBundle, Searching } from "./lazyBundle";

/** The catalog's search, which loads at the first wish, and whose index is built when it is first asked for. */
export class LazySearch {
  private built: Search | undefined;

  constructor(
    private readonly catalog: Catalog,
    private readonly searching: LazyBundle<Searching>,
  ) {}

  /** The search, where it has been built already. */
  get atHand(): Search | undefined {
    return this.built;
  }

  /**
   * @param prose the catalog's own
   * @returns gives the search; its first call takes the time of building the index
   */
  async load(prose: CompiledProse): Promise<() => Search> {
    const { Search } = await this.searching.load();
    return () => (this.built ??= new Search(this.catalog, prose));
  }
}
