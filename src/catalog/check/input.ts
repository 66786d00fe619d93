import { type Enumeration, parseEnumeration } from "./enumeration";
import { type OpenApiDocument, parseOpenApi } from "./openApi";
import { parsePage, type ReferencePage } from "./page";

/** A text that says something of Stytch's error types. */
export type Input =
  | { readonly kind: "page"; readonly page: ReferencePage }
  | { readonly kind: "openApi"; readonly document: OpenApiDocument }
  | { readonly kind: "enumeration"; readonly enumeration: Enumeration };

/** Which files of a folder may hold one. */
export const readableFile = /\.(?:[cm]?[jt]s|kt|java|swift|strings|xml|ya?ml|json|mdx?|txt)$/;

/**
 * Tells by its content what a text is, whatever its file is called.
 * @returns undefined when it is none of the three
 * @throws {Error} with a sentence for the reader, when it is one of them and can't be read
 */
export function readInput(text: string): Input | undefined {
  const document = parseOpenApi(text);
  if (document) return { kind: "openApi", document };
  const enumeration = parseEnumeration(text);
  if (enumeration) return { kind: "enumeration", enumeration };
  const page = parsePage(text);
  return page && { kind: "page", page };
}

/** A folder's inputs without the lists of which each name stands in its whole enumeration too. */
export function withoutRepeated<T extends { readonly input: Input }>(inputs: readonly T[]): T[] {
  const listOf = ({ input }: T): Enumeration | undefined =>
    input.kind === "enumeration" ? input.enumeration : undefined;
  const kept = new Set<string>();
  const wholeFirst = [...inputs].sort(
    (a, b) => Number(listOf(b)?.isWhole ?? false) - Number(listOf(a)?.isWhole ?? false),
  );
  return wholeFirst.filter((one) => {
    const list = listOf(one);
    if (!list) return true;
    const isNew = list.names.some((name) => !kept.has(name));
    for (const name of list.names) kept.add(name);
    return isNew;
  });
}
