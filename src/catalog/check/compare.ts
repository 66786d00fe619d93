import type { Product } from "../reference";
import type { AreaSources, EntrySource } from "../source";
import type { DocumentedError, ReferencePage } from "./page";

/** One thing in which a page and the catalog differ. */
export type Difference =
  | { readonly kind: "new"; readonly product: Product; readonly error: DocumentedError }
  | {
      readonly kind: "changed";
      readonly product: Product;
      readonly error: DocumentedError;
      readonly what: readonly string[];
    }
  | { readonly kind: "gone"; readonly product: Product; readonly type: string; readonly status: number };

/** What the page says that the catalog doesn't, and the reverse. Nothing is called gone by a page that breaks off. */
export function comparePage(page: ReferencePage, areas: AreaSources): Difference[] {
  const entries = entriesOf(areas);
  const { product } = page;
  const differences: Difference[] = [];
  for (const error of page.errors) {
    const known = entries.get(error.type)?.apis?.[product];
    if (!known) {
      differences.push({ kind: "new", product, error });
      continue;
    }
    const what = [
      ...(known.status === error.status ? [] : [`status ${known.status ?? "unknown"} → ${error.status}`]),
      ...(known.message === error.message ? [] : [`message ${quoted(known.message)} → ${quoted(error.message)}`]),
    ];
    if (what.length > 0) differences.push({ kind: "changed", product, error, what });
  }
  if (page.unread.length > 0) return differences;
  const documented = new Set(page.errors.map(({ type }) => type));
  for (const [type, entry] of entries) {
    if (entry.apis?.[product]?.status === page.status && !documented.has(type)) {
      differences.push({ kind: "gone", product, type, status: page.status });
    }
  }
  return differences;
}

/** Names of an SDK's enumeration that the catalog lacks, and the catalog's API names that the SDK lacks. */
export function compareNames(
  names: readonly string[],
  areas: AreaSources,
): { readonly missing: readonly string[]; readonly surplus: readonly string[] } {
  const entries = entriesOf(areas);
  const known = new Set(names);
  return {
    missing: names.filter((name) => !entries.has(name)),
    surplus: [...entries].filter(([type, entry]) => !known.has(type) && mayBeEnumerated(entry)).map(([type]) => type),
  };
}

/** Fraud's and the management API's names, what an SDK raises itself, and retired names are in no enumeration. */
function mayBeEnumerated({ apis = {}, retired }: EntrySource): boolean {
  const known = Object.keys(apis);
  return !retired && (known.length === 0 || known.some((api) => !["fraud", "management", "sdk"].includes(api)));
}

function entriesOf(areas: AreaSources): Map<string, EntrySource> {
  return new Map(Object.values(areas).flatMap(({ errors }) => Object.entries(errors)));
}

function quoted(message: string | undefined): string {
  return message === undefined ? "unknown" : JSON.stringify(message);
}
