import type { Actor, Api, CatalogEntry, ErrorCase, ErrorProse, Retry, Source } from "../../catalog/entry";
import { apis } from "../../catalog/entry";
import type { Product, ReferenceLink } from "../../catalog/reference";
import { referenceLinks } from "../../catalog/reference";
import { definitionTitle, isOAuthAlone } from "../../catalog/standards";
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
   * Such as "401 · Consumer, B2B", "401 · B2B · OAuth", "404 · known from Consumer" where another API may send it too, "404 · B2B only" where
   * none can; empty when neither status nor API is known.
   */
  readonly origin: string;
  /** Which APIs send it, as far as anybody knows, and why. */
  readonly scope: readonly string[];
  /** What OAuth's specification says of the name, and which. Its facts, not Stytch's. */
  readonly standard?: { readonly title: string; readonly says: string };
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
  /** The answer that it was met in has OAuth's form. */
  readonly isOAuth?: true | undefined;
}

export function explain(entry: CatalogEntry, prose: ErrorProse, reader: Reader): Explanation {
  const { t, product } = reader;
  const known = apisOf(entry, product);
  const caveat = caveatOf(entry, prose, t);
  const { alsoMeans, standard } = prose;
  const [definition] = entry.oauth?.defined ?? [];
  return {
    entry,
    prose,
    apis: known,
    origin: originOf(entry, known, t),
    cases: casesOf(entry, prose, reader),
    references: referenceLinks(entry, product),
    scope: scopeOf(entry, known, prose, t),
    ...(definition && standard !== undefined && { standard: { title: definitionTitle(definition), says: standard } }),
    ...(alsoMeans !== undefined && { alsoMeans: t("The same word is also {0}.", alsoMeans) }),
    ...(caveat !== undefined && { caveat }),
  };
}

function casesOf({ oauth }: CatalogEntry, prose: ErrorProse, { t, call, isOAuth }: Reader): ExplainedCase[] {
  const likelihood = (one: ErrorCase): string | undefined => {
    if (isOAuth && oauth?.isErrorType && one.isOAuth) return t("likely here, by the form of the answer");
    return call !== undefined && one.calls.includes(call) ? t("likely here, after `{0}`", call) : undefined;
  };
  const cases = [prose, ...prose.otherCases].map((one): ExplainedCase => {
    const { when, calls, causes, fixes, actor, retry, userMessage } = one;
    const likely = likelihood(one);
    return {
      calls,
      causes,
      fixes,
      actor: actorName(actor, t),
      retry: retryAdvice(retry, t),
      ...(when !== undefined && { when }),
      ...(userMessage !== undefined && { userMessage }),
      ...(likely !== undefined && { likely }),
    };
  });
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
  const senders = sendersOf(entry, known, t);
  return isOAuthAlone(entry) ? [senders, "OAuth"].filter(Boolean).join(" · ") : senders;
}

function sendersOf(entry: CatalogEntry, known: readonly Api[], t: Translate): string {
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
  // Which status a code of OAuth has depends on the endpoint and on how a client was to prove itself.
  if (entry.oauth) return undefined;
  const known = statusesOf(entry);
  return status !== undefined && known.length > 0 && !known.includes(status) ? known : undefined;
}

/**
 * What a link to the reference leads to, in words: the error's own entry, the page of a status where it may be, the
 * overview of all errors, or the section of a specification.
 */
export function referenceTitle(link: ReferenceLink, t: Translate): string {
  if ("definition" in link) return definitionTitle(link.definition);
  const { product, status, isKnown } = link;
  const name = apiName(product, t);
  if (isKnown) return t("{0} reference", name);
  return status === undefined ? t("Overview of {0} errors", name) : t("{0} errors with status {1}", name, status);
}
