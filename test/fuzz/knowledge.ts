import { compileCatalog } from "../../src/catalog/compile";
import { NameIndex } from "../../src/core/recognition/names";
import type { Recognition } from "../../src/core/recognition/scan";
import { Search } from "../../src/core/search/search";
import { realAreas, realCatalog as catalog } from "../unit/catalogOf";

const { prose } = compileCatalog(realAreas);

/** The real catalog, and what the features make of it. */
export const knowledge = { catalog, prose, names: new NameIndex(catalog), search: new Search(catalog, prose) };

/** Nothing of a text is left aside for lack of evidence. */
export const everything: Recognition = {
  mode: "always",
  dependsOnStytch: "project",
  fields: ["code"],
  functions: ["isError"],
};
