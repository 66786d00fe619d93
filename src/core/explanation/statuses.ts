import type { CatalogEntry } from "../../catalog/entry";

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
