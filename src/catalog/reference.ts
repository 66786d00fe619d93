import type { CatalogEntry } from "./entry";

/** The product lines whose errors Stytch documents, in the order in which they are shown. */
export const products = ["consumer", "b2b", "fraud"] as const;
export type Product = (typeof products)[number];

/** One page of Stytch's error reference. */
export interface ReferenceLink {
  readonly product: Product;
  readonly url: string;
}

const site = "https://stytch.com/docs/api-reference";

/**
 * Where the reference of this error is, per product. Without a known status it is the product's overview.
 * Empty for an error that no API sends. When no product is known, both Consumer's and B2B's.
 * @param product the product line in use, when it can be told
 */
export function referenceLinks(entry: CatalogEntry, product?: Product): ReferenceLink[] {
  const documented = products.filter((one) => entry.apis[one]);
  if (documented.length === 0 && (entry.apis.sdk || entry.apis.management)) return [];
  const candidates: readonly Product[] = documented.length > 0 ? documented : ["consumer", "b2b"];
  const chosen = product && candidates.includes(product) ? [product] : candidates;
  return chosen.map((one) => {
    return { product: one, url: referencePage(one, entry.apis[one]?.status, entry.type) };
  });
}

/** A page of the reference: the product's overview without a status, the whole page of a status without a type. */
export function referencePage(product: Product, status: number | undefined, type?: string): string {
  const page = status === undefined ? "overview" : `${status}${type === undefined ? "" : `#${type}`}`;
  return `${site}/${product}/api/errors/${page}`;
}

/** What a link to Stytch's error reference says, in any of its forms, old and new. */
export interface ParsedReference {
  readonly status: number;
  readonly type: string | undefined;
}

const reference =
  /stytch\.com\/docs\/(?:api-reference\/(?:consumer|b2b|fraud)\/|(?:b2b|fraud)\/)?api\/errors\/(\d{3})(?:\.md)?(?:#([a-z0-9_]+))?$/;

/** @param url up to and including the fragment, nothing behind it */
export function parseReference(url: string): ParsedReference | undefined {
  const match = reference.exec(url);
  return match?.[1] === undefined ? undefined : { status: Number(match[1]), type: match[2] };
}
