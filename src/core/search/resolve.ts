import type { CatalogEntry, ErrorProse } from "../../catalog/entry";
import { slips } from "./distance";
import { fragmentsOf, isQuote } from "./message";
import { parseQuery, type Query } from "./query";
import { isCertain } from "./hit";
import { type Knowledge, proseOf } from "./knowledge";

/** Why a search result is more than a likeness: the name itself, a wrong name for it, its message, or a misspelling. */
export type Reason = "name" | "alias" | "message" | "slip";

/** Errors that a text surely means; several when each is meant as surely as the others. */
export interface Resolution {
  readonly reason: Reason;
  readonly entries: readonly CatalogEntry[];
}

/** Longer texts are no names and no messages. */
export const longestQuery = 500;
const mostHits = 5;

/** What a short text surely means, if anything. */
export function resolve(text: string, { prose, search }: Knowledge): Resolution | undefined {
  if (text.length > longestQuery) return undefined;
  const query = parseQuery(text);
  const fits = search
    .find(text, mostHits)
    .filter(isCertain)
    .map(({ entry }) => ({ entry, ...fitOf(query, entry, proseOf(entry, prose)) }));
  const reason = fits[0]?.reason;
  if (reason === undefined) return undefined;
  const alike = fits.filter((one) => one.reason === reason);
  const least = Math.min(...alike.map(({ distance }) => distance));
  return { reason, entries: alike.flatMap(({ entry, distance }) => (distance === least ? [entry] : [])) };
}

/** Why a hit is certain. The distance compares entries that fit for the same reason. */
function fitOf(
  { name, words }: Query,
  { type }: CatalogEntry,
  prose: ErrorProse,
): { reason: Reason; distance: number } {
  if (name === type) return { reason: "name", distance: 0 };
  if (prose.aliases.includes(name)) return { reason: "alias", distance: 0 };
  const quoted = Object.values(prose.messages)
    .map(fragmentsOf)
    .filter((message) => isQuote(words, message));
  const isWhole = quoted.some((message) => message.join(" ") === words.join(" "));
  if (quoted.length > 0) return { reason: "message", distance: isWhole ? 0 : 1 };
  return { reason: "slip", distance: slips(name, type, name.length) };
}
