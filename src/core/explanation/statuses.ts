import type { CatalogEntry } from "../../catalog/entry";

/** Every status that is known of an error, each once. */
export function statusesOf({ apis: answers }: CatalogEntry): number[] {
  return [...new Set(Object.values(answers).flatMap(({ status }) => status ?? []))];
}

/** The only statuses that an error is sent with; undefined where an API sends it with one that isn't known. */
export function onlyStatuses(entry: CatalogEntry): number[] | undefined {
  // Which status a code of OAuth has depends on the endpoint and on how a client was to prove itself.
  const isOpen = entry.oauth !== undefined || Object.values(entry.apis).some(({ status }) => status === undefined);
  const statuses = statusesOf(entry);
  return isOpen || statuses.length === 0 ? undefined : statuses;
}

/** The statuses that are known of an error, where one that was met is none of them. */
export function contradicted(entry: CatalogEntry, status: number | undefined): number[] | undefined {
  if (entry.oauth) return undefined;
  const known = statusesOf(entry);
  return status !== undefined && known.length > 0 && !known.includes(status) ? known : undefined;
}
