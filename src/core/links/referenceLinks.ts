import type { Catalog } from "../../catalog/catalog";
import { type Product, products, referencePage, type StytchReference } from "../../catalog/reference";
import { payloadRegion } from "../payload/region";
import type { Span } from "../text/span";
import { productOf } from "../text/product";

/** A link to Stytch's error reference as a text has it, in any form, old or new. */
export interface WrittenReference extends Span {
  readonly status: number;
  /** What its fragment or, in the oldest form, the end of its path says, known or not. */
  readonly type: string | undefined;
  /** What its path says. */
  readonly product: Product | undefined;
}

/** A page of the reference as it is found today. */
export interface ReferencePage extends Pick<StytchReference, "product" | "url"> {
  /** The error the page is opened at, when it has it. */
  readonly type: string | undefined;
}

/** JSON inside JSON escapes a slash more than once. */
const slash = String.raw`\\{0,3}\/`;
/** No name is as long as this; what is looked for from the cursor reads no further. */
const short = String.raw`(?=[\w-]{1,100}(?![\w-]))`;
/** A part of a name; where links stand without anything between them, the next one is none. */
const word = String.raw`(?:(?!https?:)[A-Za-z0-9])+`;
const written = new RegExp(
  [
    String.raw`https?:${slash}${slash}(?:www\.)?stytch\.com${slash}docs${slash}`,
    String.raw`(?:api-reference${slash}(consumer|b2b|fraud)${slash}|(b2b|fraud)${slash})?`,
    String.raw`api${slash}errors${slash}(\d{3})(?:\.md)?`,
    // The oldest form has the name in its path; every name is of several words. Punctuation is a part of the address
    // only where it goes on.
    String.raw`(?:#${short}(${word}(?:[_-]+${word})*)|${slash}${short}(${word}(?:[_-]+${word})+)(?![-\w/#?=]|\.\w)`,
    String.raw`|(?!\w|[-.?=%#]\w|${slash}\w))`,
  ].join(""),
  "g",
);
/** Longer than any such link, in UTF-16 units. */
const longest = 300;

/** Every link to a page of the reference, in order. Linear. */
export function referencesIn(text: string): WrittenReference[] {
  return [...text.matchAll(written)].map((match) => {
    const [url, newProduct, oldProduct, status, fragment, name] = match;
    return {
      start: match.index,
      end: match.index + url.length,
      status: Number(status),
      type: fragment ?? name,
      product: products.find((one) => one === (newProduct ?? oldProduct)),
    };
  });
}

/** Where a link says its status. */
export function statusIn(text: string, { start, end, status, type = "" }: WrittenReference): Span {
  const at = start + text.slice(start, end - type.length).lastIndexOf(String(status).padStart(3, "0"));
  return { start: at, end: at + 3 };
}

/** The link that an offset lies in or touches; reads the text around it only. */
export function referenceAt(text: string, offset: number): WrittenReference | undefined {
  const from = Math.max(0, offset - longest);
  return referencesIn(text.slice(from, offset + longest))
    .map((reference) => ({ ...reference, start: reference.start + from, end: reference.end + from }))
    .find(({ start, end }) => start <= offset && offset <= end);
}

/**
 * Where a link leads today. The product is the one in the link, else the one that the payload around it shows, else
 * the first that documents the error; a type that nobody documents leads to the page of the status.
 */
export function todaysPage(text: string, reference: WrittenReference, catalog: Catalog): ReferencePage {
  const entry = reference.type === undefined ? undefined : catalog.find(anchorName(reference.type));
  const documented = entry ? products.filter((one) => entry.apis[one]) : [];
  const type = documented.length > 0 ? entry?.type : undefined;
  const product = productFor(text, reference, documented.length > 0 ? documented : products);
  const status = entry?.apis[product]?.status ?? reference.status;
  return { product, type, url: referencePage(product, status, type) };
}

/** The name that an anchor stands for: some sites write dashes for underscores. */
function anchorName(anchor: string): string {
  return anchor.replaceAll("-", "_").toLowerCase();
}

function productFor(text: string, reference: WrittenReference, candidates: readonly Product[]): Product {
  const [first = "consumer"] = candidates;
  if (candidates.length < 2) return first;
  if (reference.product && candidates.includes(reference.product)) return reference.product;
  const region = payloadRegion(text, reference.end - (reference.type?.length ?? 0), reference.end);
  const around = productOf(text.slice(region.start, region.end));
  return around && candidates.includes(around) ? around : first;
}
