import { NameIndex } from "../../../../src/core/recognition/names";
import { Search } from "../../../../src/core/search/search";
import type { Knowledge } from "../../../../src/core/search/knowledge";
import { realCatalog as catalog } from "../../catalogOf";

/** What the tools know in the extension: the real catalog. */
export async function realKnowledge(): Promise<Knowledge> {
  const prose = await catalog.allProse();
  return { catalog, prose, search: new Search(catalog, prose), names: new NameIndex(catalog) };
}
