import { type Api, apis, type CatalogEntry, type ErrorProse } from "../../catalog/entry";
import type { Product } from "../../catalog/reference";
import { isOAuthAlone } from "../../catalog/standards";
import { apiName } from "./labels";
import type { Translate } from "./translate";

/** An API that sends an error: "B2B only" where no other can, "known from Consumer" where another one may. */
export function senderName(entry: CatalogEntry, api: Api, t: Translate): string {
  if (entry.only) return t("{0} only", apiName(api, t));
  return mayBeSentByOthers(entry) ? t("known from {0}", apiName(api, t)) : apiName(api, t);
}

/** The APIs of an entry, the one in use first. */
export function apisOf(entry: CatalogEntry, product?: Product): Api[] {
  const known = apis.filter((api) => entry.apis[api]);
  return product && known.includes(product) ? [product, ...known.filter((api) => api !== product)] : known;
}

/** Statuses and APIs, as `Explanation.origin` has them. */
export function originOf(entry: CatalogEntry, known: readonly Api[], t: Translate): string {
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

/** Sentences on which APIs send it, and why one alone does; empty where there is nothing to say. */
export function scopeOf(entry: CatalogEntry, known: readonly Api[], { scope }: ErrorProse, t: Translate): string[] {
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
