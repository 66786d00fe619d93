import type { Source } from "../entry";
import type { AreaSources, EntrySource } from "../source";
import type { Difference } from "./compare";
import type { Fact } from "./fact";

/**
 * The areas with the facts of the differences taken over; prose stays as it is. What is gone stays too: whether a
 * name was retired is for a person to say. A new name joins the area of its nearest relative, marked as unexplained, so
 * that the catalog's tests and its build ask for its explanation.
 * @param today ISO date
 */
export function mergeFacts(areas: AreaSources, differences: readonly Difference[], today: string): AreaSources {
  let merged = areas;
  for (const difference of differences) {
    if (difference.kind === "gone") continue;
    const { fact, source } = difference;
    const area = areaOf(fact.type, merged);
    const before = merged[area];
    if (!before) continue;
    const entry = withFact(before.errors[fact.type], fact, source, today);
    if (entry === before.errors[fact.type]) continue;
    merged = { ...merged, [area]: { ...before, errors: sorted({ ...before.errors, [fact.type]: entry }) } };
  }
  return merged;
}

function withFact(
  entry: EntrySource | undefined,
  { api, status, message }: Fact,
  source: Source,
  today: string,
): EntrySource {
  const facts = { ...(status !== undefined && { status }), ...(message !== undefined && { message }) };
  if (!entry) {
    return {
      unexplained: true,
      ...(api !== undefined && { apis: { [api]: facts } }),
      ...(api === undefined && message !== undefined && { message }),
      source,
      checked: today,
    };
  }
  if (api === undefined || (Object.keys(facts).length === 0 && entry.apis?.[api])) return entry;
  const rises = strength.indexOf(source) > strength.indexOf(entry.source);
  const { status: knownStatus, message: knownMessage } = entry.apis?.[api] ?? {};
  return {
    ...entry,
    apis: {
      ...(rises ? asStrongAs(entry.source, entry.apis) : entry.apis),
      [api]: {
        ...(knownStatus !== undefined && { status: knownStatus }),
        ...(knownMessage !== undefined && { message: knownMessage }),
        ...facts,
        ...(!rises && source !== entry.source && { source }),
      },
    },
    source: rises ? source : entry.source,
    checked: today,
  };
}

/** The weakest first. */
const strength: readonly Source[] = ["standard", "sdk", "observed", "reference"];

/** What was as sure as its entry, and says so itself now that the entry is surer. */
function asStrongAs(source: Source, apis: EntrySource["apis"] = {}): EntrySource["apis"] {
  return Object.fromEntries(
    Object.entries(apis).map(([api, answer]) => [api, { ...answer, source: answer.source ?? source }]),
  );
}

/** The area that has the name, or the one with the name that shares most with it; rare words say more than common ones. */
function areaOf(type: string, areas: AreaSources): string {
  const names = Object.entries(areas).flatMap(([area, { errors }]) =>
    Object.keys(errors).map((name) => ({ area, name, words: name.split("_") })),
  );
  const known = names.find(({ name }) => name === type);
  if (known) return known.area;
  const words = new Set(type.split("_"));
  const uses = new Map<string, number>();
  for (const word of names.flatMap((one) => one.words)) uses.set(word, (uses.get(word) ?? 0) + 1);
  let best = { area: "requests", shared: 0 };
  for (const { area, words: others } of names) {
    const shared = others.filter((word) => words.has(word)).reduce((sum, word) => sum + 1 / (uses.get(word) ?? 1), 0);
    if (shared > best.shared) best = { area, shared };
  }
  return best.area;
}

function sorted<T>(errors: { readonly [type: string]: T }): { [type: string]: T } {
  return Object.fromEntries(Object.entries(errors).sort(([a], [b]) => (a < b ? -1 : 1)));
}
