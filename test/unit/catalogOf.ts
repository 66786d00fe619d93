import { Catalog } from "../../src/catalog/catalog";
import { compileCatalog } from "../../src/catalog/compile";
import type { AreaSources } from "../../src/catalog/source";
import { readAreas } from "../../esbuild.mjs";

/** The catalog of these area files. */
function catalogOf(areas: AreaSources): Catalog {
  const { facts, prose } = compileCatalog(areas);
  return new Catalog(facts, () => Promise.resolve(prose));
}

/** The real areas, compiled as the build compiles them. */
export const realAreas: AreaSources = readAreas();
export const realCatalog: Catalog = catalogOf(realAreas);
