import { type Knowledge } from "../search/knowledge";
import { lineOf } from "./errorLine";

/** The input of `stytch_find_errors`. */
export interface FindErrorsInput {
  readonly query: string;
  readonly limit: number;
}

/** What the search finds, best first, one line each that starts with the name. */
export function findErrors({ query, limit }: FindErrorsInput, { prose, search }: Knowledge): string {
  const hits = search.find(query.slice(0, 500), limit);
  if (hits.length > 0) return hits.map(({ entry }) => lineOf(entry, prose)).join("\n");
  return (
    "No Stytch error fits this query. It may not be about Stytch at all; if it is, try fewer or other words, a part of a " +
    "name, a status such as 404, or the literal `error_message`, or see what there is with `stytch_list_errors`."
  );
}
