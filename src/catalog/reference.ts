import type { CatalogEntry } from "./entry";
import { type Definition, definitionUrl, isOAuthAlone } from "./standards";

/** The product lines whose errors Stytch documents, in the order in which they are shown. */
export const products = ["consumer", "b2b", "fraud"] as const;
export type Product = (typeof products)[number];

/** One page of Stytch's error reference. */
export interface StytchReference {
  readonly product: Product;
  readonly url: string;
  /** The status whose page it is; without it, it is the product's overview of errors. */
  readonly status?: number;
  /** Whether the page is known to have the error. Else it is where to look for it. */
  readonly isKnown: boolean;
}

/** Where a specification defines a code of OAuth. */
interface DefinitionReference {
  readonly definition: Definition;
  readonly url: string;
  readonly isKnown: true;
}

/** Where to read on about an error. */
export type ReferenceLink = StytchReference | DefinitionReference;

const site = "https://stytch.com/docs/api-reference";

/** The statuses that have a page, of the product lines whose errors overlap. */
const statusPages: { readonly [product in Product]?: readonly number[] } = {
  consumer: [400, 401, 403, 404, 408, 429, 499, 500, 503],
  b2b: [400, 401, 403, 404, 405, 429, 499, 500, 503],
};

/**
 * Where the reference of this error is, per product. Without a known status it is the product's overview.
 * Empty for an error that no API sends. When no product is known, both Consumer's and B2B's. A product line in use
 * that may have the error, though nobody knows, comes last: its page of the same status, or its overview. What is nothing
 * but a code of OAuth has no page of Stytch's: the specifications define it.
 * @param product the product line in use, when it can be told
 */
export function referenceLinks(entry: CatalogEntry, product?: Product): ReferenceLink[] {
  const definitions = (entry.oauth?.defined ?? []).map((definition): DefinitionReference => ({
    definition,
    url: definitionUrl(definition),
    isKnown: true,
  }));
  return isOAuthAlone(entry) ? definitions : [...stytchPages(entry, product), ...definitions];
}

function stytchPages(entry: CatalogEntry, product?: Product): StytchReference[] {
  const documented = products.filter((one) => entry.apis[one]);
  if (documented.length === 0 && (entry.apis.sdk || entry.apis.management)) return [];
  const possible = products.filter((one) => (entry.only === undefined ? one !== "fraud" : one === entry.only));
  const candidates = documented.length > 0 ? documented : possible;
  if (product && candidates.includes(product)) return [knownLink(entry, product)];
  return [
    ...candidates.map((one) => knownLink(entry, one)),
    ...(product && possible.includes(product) ? [possibleLink(entry, product)] : []),
  ];
}

function knownLink({ apis, type }: CatalogEntry, product: Product): StytchReference {
  const status = apis[product]?.status;
  const url = referencePage(product, status, type);
  return status === undefined ? { product, url, isKnown: false } : { product, url, status, isKnown: true };
}

function possibleLink({ apis }: CatalogEntry, product: Product): StytchReference {
  const [status, ...others] = new Set(Object.values(apis).flatMap((answer) => answer.status ?? []));
  const hasPage = status !== undefined && others.length === 0 && statusPages[product]?.includes(status);
  return hasPage
    ? { product, url: referencePage(product, status), status, isKnown: false }
    : { product, url: referencePage(product, undefined), isKnown: false };
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
