/** The words before a number that say what it means, as bytes from their ends. */
const keys = ["level", "lvl", "severity", "priority", "status", "code", "http"].map((word) =>
  new TextEncoder().encode(word).reverse(),
);
/** How much may stand between a status and a name beside it, and how much of that is read, in bytes. */
const [nameGap, nameReach] = [40, 140];
/** How much may stand between such a word and its number, in bytes: `" => \"` for a status, less for a level. */
const [statusReach, levelReach] = [10, 4];
const [one, four, six, hyphen, underscore, dot, comma, slash, backslash] = [49, 52, 54, 45, 95, 46, 44, 47, 92];
const [letterS, letterT] = [115, 116];
const [parenthesis, closingParenthesis, bracket, closingBracket, greater] = [40, 41, 91, 93, 62];

const isWord = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 128 || /\w/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** `yes`: its digits may decide. `length`: that it has three of them may. */
export type Telling = "yes" | "length" | "no";

/**
 * Whether a record may be judged by a number that it has: a status or a level. A duration or a count of three digits isn't
 * one, or each of them would make a record of its own.
 * @param place where its digits begin @param end where they end
 */
export function tells(bytes: Uint8Array, place: number, end: number): Telling {
  if (end - place > 3) return "no";
  const [before, after] = [bytes[place - 1] ?? 0, bytes[end] ?? 0];
  if (hasKey(bytes, place, levelReach)) return "yes";
  const first = bytes[place] ?? 0;
  if (end - place < 3 || first < one || first >= six || before === hyphen || before === underscore) return "no";
  const isPart = before === dot || before === comma || (after === dot && isDigit(bytes[end + 1] ?? 0));
  if (isPart) return "no";
  // `[404] `, `Error(404,`, `int(404)`, `, 404>:`, and the address of Stytch's reference.
  const isStatus =
    (before === bracket && after === closingBracket) ||
    (before === parenthesis && (after === comma || after === closingParenthesis)) ||
    after === greater ||
    (before === slash && isPlural(bytes, place - 1));
  if (isStatus || hasKey(bytes, place, statusReach)) return "yes";
  return first >= four && (hasNameBefore(bytes, place) || hasNameBehind(bytes, end)) ? "yes" : "length";
}

/** An error's name, or a field that may be a status's. */
function hasNameBefore(bytes: Uint8Array, place: number): boolean {
  let at = place - 1;
  while (at > 0 && place - at < nameGap && isWord[bytes[at] ?? 0] === 0) at--;
  for (; at >= 0 && place - at < nameReach && isWord[bytes[at] ?? 0] === 1; at--)
    if (bytes[at] === underscore || (bytes[at] === letterS && bytes[at + 1] === letterT)) return true;
  return false;
}

function hasNameBehind(bytes: Uint8Array, end: number): boolean {
  let at = end;
  while (at - end < nameGap && at < bytes.length && isWord[bytes[at] ?? 0] === 0) at++;
  for (; at - end < nameReach && isWord[bytes[at] ?? 0] === 1; at++) if (bytes[at] === underscore) return true;
  return false;
}

function hasKey(bytes: Uint8Array, place: number, reach: number): boolean {
  let end = place;
  while (end > 0 && place - end < reach && isWord[bytes[end - 1] ?? 0] === 0) end--;
  const last = (bytes[end - 1] ?? 0) | 32;
  for (const key of keys) {
    if (key[0] !== last) continue;
    let at = 1;
    while (at < key.length && key[at] === ((bytes[end - 1 - at] ?? 0) | 32)) at++;
    if (at === key.length) return true;
  }
  return false;
}

/** `errors/` or `errors\/`. */
function isPlural(bytes: Uint8Array, slashAt: number): boolean {
  const at = bytes[slashAt - 1] === backslash ? slashAt - 2 : slashAt - 1;
  return ((bytes[at] ?? 0) | 32) === letterS;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}
