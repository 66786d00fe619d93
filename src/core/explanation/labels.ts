import type { Actor, Api, Retry, Source } from "../../catalog/entry";
import type { ReferenceLink } from "../../catalog/reference";
import { definitionTitle } from "../../catalog/standards";
import type { Translate } from "./translate";

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
      return t("the specification of OAuth; this catalog knows no response of Stytch's that shows it");
  }
}

/** Who acts, to follow "Who acts:". */
export function actorName(actor: Actor, t: Translate): string {
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

/** Whether to try again, to follow "Retry:". */
export function retryAdvice(retry: Retry, t: Translate): string {
  switch (retry) {
    case "never":
      return t("no, the same values never work again");
    case "after-fix":
      return t("only after the fix");
    case "backoff":
      return t("yes, with growing pauses");
  }
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
