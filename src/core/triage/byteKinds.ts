const [hyphen, capitalT] = [45, 84];
/** A run of hexadecimal digits and hyphens that is as long is an id, a date, or a hash. */
const shortestId = 8;

/** What a byte can be part of, in bits: a number, an id, a word, an address of mail. What isn't ASCII is a letter. */
export const [digitKind, hexKind, letterKind, mailKind] = [1, 2, 4, 8];
/** Of either. */
export const wordKind = digitKind | letterKind;
/** All that each byte can be part of. */
export const kinds = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  const char = String.fromCharCode(byte);
  kinds[byte] =
    (/\d/.test(char) ? digitKind : 0) |
    (/[\da-f]/i.test(char) ? hexKind : 0) |
    (/[a-z_]/i.test(char) || byte >= 128 ? letterKind : 0) |
    (/[\w.+-]/.test(char) ? mailKind : 0);
}
/** Whether there is a byte, and it can be part of that. */
export const isOf = (kind: number, byte: number | undefined): boolean =>
  byte !== undefined && ((kinds[byte] ?? 0) & kind) > 0;

/** The end of an id that begins at a place; the place itself where none does: it has a digit, and is a word by itself. */
export function endOfId(bytes: Uint8Array, place: number): number {
  let [last, digits] = [place, 0];
  for (; last < bytes.length; last++) {
    const byte = bytes[last] ?? 0;
    const kind = kinds[byte] ?? 0;
    if ((kind & digitKind) > 0) digits++;
    else if ((kind & hexKind) === 0 && byte !== hyphen) break;
  }
  while (last > place && bytes[last - 1] === hyphen) last--;
  const isWord = !isOf(letterKind, bytes[last]) || bytes[last] === capitalT;
  return digits > 0 && last - place >= shortestId && isWord ? last : place;
}
