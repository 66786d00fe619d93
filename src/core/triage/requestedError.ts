import { everyones } from "../recognition/arguments";
import type { Mention } from "../recognition/names";

/** How much before a name is read for the request in whose address it stands, in UTF-16 units. */
const reach = 600;
/** A request's address, by its method or its key, up to a field of its query that tells an error. */
const address =
  /(?:\b(?:GET|POST|PUT|PATCH|DELETE|HEAD) |\b(?:path|uri|url|request_?ur[il]|target)\\?"?[:=] ?\\?")(?:https?:\/\/[^\s"\\?/]{1,200})?(?<path>\/[^\s"\\?]{0,200})[? ](?:[^\s"\\]{1,200}&)?(?:[\w.-]{0,20}[_.-])?err(?:or)?(?:[_.-]?(?:type|code|reason|name))?=$/i;
/** Where people read about errors, or look for them in lists. */
const aboutErrors =
  /\/(?:api|admin|logs?|docs?|search|metrics|dashboards?|explore|grafana|kibana|errors?|help|faq|support)(?:\/|$)/i;
const ends = /^(?:[&\s"\\#]|$)/;

/**
 * Whether a name stands in the address that somebody requested, as apps tell a page which error there was
 * (`GET /login?error=session_not_found`). Addresses that a request came from don't count: each picture of a page has one.
 */
export function isRequested(text: string, { entry, start, end }: Mention): boolean {
  // Every server of OAuth answers by such an address.
  if (entry.oauth !== undefined || everyones.has(entry.type)) return false;
  if (text[start - 1] !== "=" || !ends.test(text.slice(end, end + 1))) return false;
  const path = address.exec(text.slice(Math.max(0, start - reach), start))?.groups?.["path"];
  return path !== undefined && !aboutErrors.test(path);
}
