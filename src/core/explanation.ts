import type { Actor, Api, CatalogEntry, ErrorProse, Retry, Source } from "../catalog/entry";
import { apis } from "../catalog/entry";
import type { Product, ReferenceLink } from "../catalog/reference";
import { referenceLinks } from "../catalog/reference";

/** Everything a surface shows about one error, in words. Sentences may hold `code` and *emphasis*. */
export interface Explanation {
  readonly entry: CatalogEntry;
  readonly prose: ErrorProse;
  /** Such as "401 · Consumer, B2B"; empty when neither status nor API is known. */
  readonly origin: string;
  readonly actor: string;
  readonly retry: string;
  readonly references: readonly ReferenceLink[];
  /** What the reader has to know about the worth of this explanation, if anything. */
  readonly caveat?: string;
}

const apiNames: { readonly [api in Api]: string } = {
  consumer: "Consumer",
  b2b: "B2B",
  fraud: "Fraud",
  connected_apps: "Connected Apps",
  management: "Management API",
  sdk: "raised by an SDK, not sent by the API",
};
const actorNames: { readonly [actor in Actor]: string } = {
  "end-user": "the end user",
  developer: "you, in your code",
  settings: "you, in your configuration",
  admin: "your customer's admin or identity provider",
  stytch: "Stytch",
};
const retryAdvice: { readonly [retry in Retry]: string } = {
  never: "no, the same values never work again",
  "after-fix": "only after the fix",
  backoff: "yes, with growing pauses",
};
const sourceNames: { readonly [source in Source]: string } = {
  reference: "Stytch's documentation",
  observed: "responses seen in the wild; not found in Stytch's documentation",
  sdk: "the enumerations of Stytch's SDKs; not found in Stytch's documentation",
};

/** @param product the product line in use, when it can be told: decides what comes first */
export function explain(entry: CatalogEntry, prose: ErrorProse, product?: Product): Explanation {
  const caveat = caveatOf(entry, prose);
  return {
    entry,
    prose,
    origin: originOf(entry, product),
    actor: actorNames[prose.actor],
    retry: retryAdvice[prose.retry],
    references: referenceLinks(entry, product),
    ...(caveat !== undefined && { caveat }),
  };
}

/** "Consumer" for `consumer`. */
export function apiName(api: Api): string {
  return apiNames[api];
}

/** Where a name comes from, in words. */
export function sourceName(source: Source): string {
  return sourceNames[source];
}

/** The APIs of an entry, the one in use first. */
export function apisOf(entry: CatalogEntry, product?: Product): Api[] {
  const known = apis.filter((api) => entry.apis[api]);
  return product && known.includes(product) ? [product, ...known.filter((api) => api !== product)] : known;
}

function originOf(entry: CatalogEntry, product?: Product): string {
  const known = apisOf(entry, product);
  const statuses = new Set(known.map((api) => entry.apis[api]?.status));
  if (statuses.size === 1) {
    const names = known.map((api) => apiNames[api]).join(", ");
    const status = [...statuses][0];
    return status === undefined ? names : `${status} · ${names}`;
  }
  return known.map((api) => [apiNames[api], entry.apis[api]?.status].filter(Boolean).join(" ")).join(" · ");
}

function caveatOf(entry: CatalogEntry, prose: ErrorProse): string | undefined {
  if (entry.retired) {
    const successor = entry.retired.successor;
    return `Dropped from Stytch's SDKs after ${entry.retired.until}${successor ? `; today it is \`${successor}\`` : ""}.`;
  }
  return prose.inferred ? "Not in Stytch's public reference; explained from its name and its family." : undefined;
}
