import type { AreaSources, EntrySource } from "../source";
import type { Difference } from "./compare";

/**
 * The areas with the facts of the differences taken over; prose stays as it is. What is gone stays too: whether a
 * name was retired is for a person to say. A new name joins the area of its nearest relative, without prose, so that
 * the catalog's tests ask for it.
 * @param today ISO date
 */
export function mergeFacts(areas: AreaSources, differences: readonly Difference[], today: string): AreaSources {
  let merged = areas;
  for (const difference of differences) {
    if (difference.kind === "gone") continue;
    const { product, error } = difference;
    const area = areaOf(error.type, merged);
    const source = merged[area];
    if (!source) continue;
    const entry: EntrySource = {
      ...source.errors[error.type],
      apis: { ...source.errors[error.type]?.apis, [product]: { status: error.status, message: error.message } },
      source: "reference",
      checked: today,
    };
    merged = { ...merged, [area]: { ...source, errors: sorted({ ...source.errors, [error.type]: entry }) } };
  }
  return merged;
}

/** The area that has the name, or the one whose names share most words with it. */
function areaOf(type: string, areas: AreaSources): string {
  const words = new Set(type.split("_"));
  let best = { area: "requests", shared: -1 };
  for (const [area, { errors }] of Object.entries(areas)) {
    for (const other of Object.keys(errors)) {
      if (other === type) return area;
      const shared = other.split("_").filter((word) => words.has(word)).length;
      if (shared > best.shared) best = { area, shared };
    }
  }
  return best.area;
}

function sorted<T>(errors: { readonly [type: string]: T }): { [type: string]: T } {
  return Object.fromEntries(Object.entries(errors).sort(([a], [b]) => (a < b ? -1 : 1)));
}
