/** What a query asks for, taken apart. */
export interface Query {
  /** Words in lower case, without the status. */
  readonly words: readonly string[];
  /** The words joined as a name: "session not found" and "sessionNotFound" are `session_not_found`. */
  readonly name: string;
  /** An HTTP status that the query names. */
  readonly status: number | undefined;
}

/** What people put around a name without meaning it. */
const wrapping = /stytchapierrortype\.|\berror_?type\b|\bstytch(?:api)?error\b/gi;

/** @param text what somebody typed or pasted */
export function parseQuery(text: string): Query {
  const plain = text
    .replace(wrapping, " ")
    // A camel hump starts a word, and a digit after letters starts one too: sha1Hash is sha_1_hash.
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/([a-z])(\d+)(?=[A-Z])/g, "$1 $2 ");
  const all = plain.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  const words = all.map((word) => word.replaceAll("'", "")).filter((word) => word);
  const named = words.find((word) => /^[45]\d\ds?$/.test(word));
  const status = named?.slice(0, 3);
  const rest = words.filter((word) => word !== named);
  return {
    words: rest,
    name: words.join("_"),
    status: status === undefined ? undefined : Number(status),
  };
}
