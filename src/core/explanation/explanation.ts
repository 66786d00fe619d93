import type { Actor, Api, CatalogEntry, ErrorCase, ErrorProse, Retry, Source } from "../../catalog/entry";
import { apis } from "../../catalog/entry";
import type { Product, ReferenceLink } from "../../catalog/reference";
import { referenceLinks } from "../../catalog/reference";
import type { Translate } from "./translate";

/** One of the cases behind an error, in words. */
export interface ExplainedCase extends Omit<ErrorCase, "actor" | "retry" | "isOAuth"> {
  readonly actor: string;
  readonly retry: string;
  /** Why it is likely the one that was met, where the call before tells it. */
  readonly likely?: string;
}

/** Everything a surface shows about one error, in words. Sentences may hold `code` and *emphasis*. */
export interface Explanation {
  readonly entry: CatalogEntry;
  readonly prose: ErrorProse;
  /** The APIs that it is known from, the one in use first. */
  readonly apis: readonly Api[];
  /**
   * Such as "401 · Consumer, B2B", "404 · known from Consumer" where another API may send it too, "404 · B2B only" where
   * none can; empty when neither status nor API is known.
   */
  readonly origin: string;
  /** Which APIs send it, as far as anybody knows, and why. */
  readonly scope: readonly string[];
  /** What else the same word is. */
  readonly alsoMeans?: string;
  /** At least one; the likeliest first, and where there are several, each with its `when`. */
  readonly cases: readonly ExplainedCase[];
  readonly references: readonly ReferenceLink[];
  /** What the reader has to know about the worth of this explanation, if anything. */
  readonly caveat?: string;
}

/** What an explanation is made for. */
export interface Reader {
  readonly t: Translate;
  /** The product line in use, when it can be told: decides what comes first. */
  readonly product?: Product | undefined;
  /** The SDK method that answered with the error, where it can be told. */
  readonly call?: string | undefined;
}

export function explain(entry: CatalogEntry, prose: ErrorProse, { t, product, call }: Reader): Explanation {
  const known = apisOf(entry, product);
  const caveat = caveatOf(entry, prose, t);
  const { alsoMeans } = prose;
  return {
    entry,
    prose,
    apis: known,
    origin: originOf(entry, known, t),
    cases: casesOf(prose, call, t),
    references: referenceLinks(entry, product),
    scope: scopeOf(entry, known, prose, t),
    ...(alsoMeans !== undefined && { alsoMeans: t("The same word is also {0}.", alsoMeans) }),
    ...(caveat !== undefined && { caveat }),
  };
}

function casesOf(prose: ErrorProse, call: string | undefined, t: Translate): ExplainedCase[] {
  const cases = [prose, ...prose.otherCases].map(
    ({ when, calls, causes, fixes, actor, retry, userMessage }): ExplainedCase => ({
      calls,
      causes,
      fixes,
      actor: actorName(actor, t),
      retry: retryAdvice(retry, t),
      ...(when !== undefined && { when }),
      ...(userMessage !== undefined && { userMessage }),
      ...(call !== undefined && calls.includes(call) && { likely: t("likely here, after `{0}`", call) }),
    }),
  );
  return cases.sort((a, b) => Number(b.likely !== undefined) - Number(a.likely !== undefined));
}

/** "Consumer" for `consumer`. */
export function apiName(api: Api, t: Translate): string {
  switch (api) {
    case "consumer":
      return "Consumer";
    case "b2b":
      return "B2B";
    case "fraud":
      return "Fraud";
    case "connected_apps":
      return "Connected Apps";
    case "management":
      return t("Management API");
    case "sdk":
      return t("raised by an SDK, not sent by the API");
  }
}

/** An API that sends an error: "B2B only" where no other can, "known from Consumer" where another one may. */
export function senderName(entry: CatalogEntry, api: Api, t: Translate): string {
  if (entry.only) return t("{0} only", apiName(api, t));
  return mayBeSentByOthers(entry) ? t("known from {0}", apiName(api, t)) : apiName(api, t);
}

/** Where a name comes from, in words. */
export function sourceName(source: Source, t: Translate): string {
  switch (source) {
    case "reference":
      return t("Stytch's documentation");
    case "observed":
      return t("responses seen in the wild; not found in Stytch's documentation");
    case "sdk":
      return t("the enumerations of Stytch's SDKs; not found in Stytch's documentation");
    case "standard":
      return t("the specification that its endpoints follow; nobody has shown it from Stytch yet");
  }
}

function actorName(actor: Actor, t: Translate): string {
  switch (actor) {
    case "end-user":
      return t("the end user");
    case "developer":
      return t("you, in your code");
    case "settings":
      return t("you, in your configuration");
    case "admin":
      return t("your customer's admin or identity provider");
    case "stytch":
      return "Stytch";
  }
}

function retryAdvice(retry: Retry, t: Translate): string {
  switch (retry) {
    case "never":
      return t("no, the same values never work again");
    case "after-fix":
      return t("only after the fix");
    case "backoff":
      return t("yes, with growing pauses");
  }
}

/** The APIs of an entry, the one in use first. */
function apisOf(entry: CatalogEntry, product?: Product): Api[] {
  const known = apis.filter((api) => entry.apis[api]);
  return product && known.includes(product) ? [product, ...known.filter((api) => api !== product)] : known;
}

function originOf(entry: CatalogEntry, known: readonly Api[], t: Translate): string {
  if (entry.only) {
    const name = senderName(entry, entry.only, t);
    const status = entry.apis[entry.only]?.status;
    return status === undefined ? name : `${status} · ${name}`;
  }
  const statuses = new Set(known.map((api) => entry.apis[api]?.status));
  const isOpen = mayBeSentByOthers(entry);
  const told = (names: string): string => (isOpen ? t("known from {0}", names) : names);
  if (statuses.size === 1) {
    const names = told(known.map((api) => apiName(api, t)).join(", "));
    const status = [...statuses][0];
    return status === undefined ? names : `${status} · ${names}`;
  }
  const answers = known.map((api) => [apiName(api, t), entry.apis[api]?.status].filter(Boolean).join(" ")).join(" · ");
  return answers === "" ? "" : told(answers);
}

/** Whether some API is known to send an error, and of Consumer and B2B another one may too. */
export function mayBeSentByOthers({ apis: answers, only }: CatalogEntry): boolean {
  if (only || answers.sdk || Object.keys(answers).length === 0) return false;
  return !answers.consumer || !answers.b2b;
}

function scopeOf(entry: CatalogEntry, known: readonly Api[], { scope }: ErrorProse, t: Translate): string[] {
  if (entry.only && scope) {
    const other = entry.only === "b2b" ? "consumer" : "b2b";
    const { why, counterpart } = scope;
    return [
      why,
      ...(counterpart === undefined ? [] : [t("In {0}, the same is `{1}`.", apiName(other, t), counterpart)]),
    ];
  }
  if (!mayBeSentByOthers(entry)) return [];
  const names = known.map((api) => apiName(api, t)).join(", ");
  return [t("Known from {0}; whether another API sends it too is unknown.", names)];
}

function caveatOf({ retired }: CatalogEntry, { inferred }: ErrorProse, t: Translate): string | undefined {
  if (retired?.successor !== undefined)
    return t("Dropped from Stytch's SDKs after {0}; today it is `{1}`.", retired.until, retired.successor);
  if (retired) return t("Dropped from Stytch's SDKs after {0}.", retired.until);
  return inferred ? t("Not in Stytch's public reference; explained from its name and its family.") : undefined;
}

/** Every status that is known of an error, each once. */
export function statusesOf({ apis: answers }: CatalogEntry): number[] {
  return [...new Set(Object.values(answers).flatMap(({ status }) => status ?? []))];
}

/** The statuses that are known of an error, where one that was met is none of them. */
export function contradicted(entry: CatalogEntry, status: number | undefined): number[] | undefined {
  const known = statusesOf(entry);
  return status !== undefined && known.length > 0 && !known.includes(status) ? known : undefined;
}

/**
 * What a link to the reference leads to, in words: the error's own entry, the page of a status where it may be, or the
 * overview of all errors.
 */
export function referenceTitle({ product, status, isKnown }: ReferenceLink, t: Translate): string {
  const name = apiName(product, t);
  if (isKnown) return t("{0} reference", name);
  return status === undefined ? t("Overview of {0} errors", name) : t("{0} errors with status {1}", name, status);
}
