import type { Product } from "./reference";
import endpoints from "./endpoints.json";

type Answers = { readonly [product in Product]?: readonly string[] };
const known: Readonly<Record<string, Answers>> = endpoints;

/** Stands for every method: what any call can get. */
export const everyCall = "*";

/** Every SDK method of which some answers are known, such as `magicLinks.authenticate`. */
export const knownMethods: readonly string[] = Object.keys(known).filter((method) => method !== everyCall);

/**
 * The errors that these methods are known to answer, from documentation and real responses; never all there are.
 * @param product the product line in use; both where it can't be told
 */
export function knownAnswers(methods: readonly string[], product?: Product): string[] {
  const answers = methods.flatMap((method) => {
    const byProduct = known[method] ?? {};
    return product ? (byProduct[product] ?? []) : Object.values(byProduct).flat();
  });
  return [...new Set(answers)];
}

const frequencies = new Map<string, number>();
for (const [method, answers] of Object.entries(known)) {
  for (const type of new Set(Object.values(answers).flat())) {
    const count = method === everyCall ? knownMethods.length : 1;
    frequencies.set(type, (frequencies.get(type) ?? 0) + count);
  }
}

/** How many methods are known to answer with an error: how often people meet it, as far as that can be told. */
export function methodsAnswering(type: string): number {
  return frequencies.get(type) ?? 0;
}
