import { byteEncoding } from "../text/byteEncoding";
import { ByteNames } from "../triage/byteNames";

const [backslash, underscore] = [92, 95];
/** What names Stytch, in the two cases that `namesStytch` knows, from the letter on that is rare. */
const signs = ["ytch", "YTCH"].map((sign) => [...new TextEncoder().encode(sign)]);
const before = [116, 84];

/** Tells by a file's bytes whether it may hold anything about Stytch: nearly none of a workspace has to be made a text. */
export class Candidates {
  private readonly names: ByteNames;

  /** @param types the names of all errors */
  constructor(types: readonly string[]) {
    this.names = new ByteNames({ all: () => types.map((type) => ({ type })) });
  }

  /** Whether a name of an error may stand there, or Stytch's own; of a text with two bytes a letter nobody knows. */
  has(bytes: Uint8Array): boolean {
    if (byteEncoding(bytes.subarray(0, 2)).startsWith("utf-16")) return true;
    if (signs.some((sign, which) => holds(bytes, before[which] ?? 0, sign))) return true;
    return this.names.in(bytes, 0, bytes.length).next().done !== true || hasEscaped(bytes);
  }
}

function holds(bytes: Uint8Array, letterBefore: number, [first = 0, ...rest]: readonly number[]): boolean {
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (bytes[at - 1] === letterBefore && rest.every((letter, index) => bytes[at + 1 + index] === letter)) return true;
  return false;
}

/** Markdown's `session\_not\_found`. */
function hasEscaped(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(backslash); at !== -1; at = bytes.indexOf(backslash, at + 1))
    if (bytes[at + 1] === underscore) return true;
  return false;
}
