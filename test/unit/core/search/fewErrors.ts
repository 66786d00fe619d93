import { Catalog } from "../../../../src/catalog/catalog";
import { compileCatalog } from "../../../../src/catalog/compile";
import type { AreaSources, EntrySource } from "../../../../src/catalog/source";
import { NameIndex } from "../../../../src/core/recognition/names";
import type { Knowledge } from "../../../../src/core/search/knowledge";
import { Search } from "../../../../src/core/search/search";

/** An error of a catalog made for one test; what a test doesn't give says nothing that a search could find. */
export type FewErrors = { readonly [type: string]: Partial<EntrySource> };

/** A catalog of these errors alone, with all that answers from it: what comes first doesn't depend on a thousand others. */
export function knowledgeOf(errors: FewErrors): Knowledge {
  return knowledgeOfAreas({ requests: { title: "Requests", errors: filled(errors) } });
}

/** The same with areas of their own. */
export function knowledgeOfAreas(areas: AreaSources): Knowledge {
  const { facts, prose } = compileCatalog(areas);
  const catalog = new Catalog(facts, () => Promise.resolve(prose));
  return { catalog, prose, search: new Search(catalog, prose), names: new NameIndex(catalog) };
}

/** The same errors, with what every error has. */
export function filled(errors: FewErrors): { readonly [type: string]: EntrySource } {
  return Object.fromEntries(
    Object.entries(errors).map(([type, error]) => [
      type,
      { meaning: "Oops.", actor: "developer", retry: "never", source: "reference", checked: "2026-11-22", ...error },
    ]),
  );
}

/** The error types that a search among these errors finds, the best first. */
export function found(text: string, errors: FewErrors): string[] {
  return knowledgeOf(errors)
    .search.find(text)
    .map(({ entry }) => entry.type);
}
