import type { Catalog } from "../../catalog/catalog";
import type { Search } from "../../core/search/search";
import type { Keeper } from "./keeper";
import type { LazyBundle, Searching } from "./lazyBundle";

/** The catalog's search, which loads, and builds its index, at a wish, and is kept as the keeper keeps. */
export class LazySearch {
  private built: WeakRef<Search> | undefined;
  readonly load: () => Promise<Search>;

  constructor(catalog: Catalog, searching: LazyBundle<Searching>, keeper: Keeper) {
    this.load = keeper.loader(async () => {
      const { Search } = await searching.load();
      const search = await new Search(catalog, await catalog.allProse()).ready();
      this.built = new WeakRef(search);
      return search;
    });
  }

  /** The search, where it has been built already. */
  get atHand(): Search | undefined {
    return this.built?.deref();
  }
}
