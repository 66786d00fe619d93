import type { Span } from "../text/span";
import { tells } from "./tellingNumbers";

/** No record is longer, in bytes. */
const longest = 1 << 14;
/** A run of hexadecimal digits and hyphens that is as long is an id, a date, or a hash. */
const shortestId = 8;

const [zero, hyphen, at, capitalT] = [48, 45, 64, 84];
/** What stands in a shape for what was made even. */
const [id, date, mail, threeDigits] = [1, 2, 3, 4];

/** What a byte can be part of. */
const [digitKind, hexKind, letterKind, mailKind] = [1, 2, 4, 8];
const wordKind = digitKind | letterKind;
const kinds = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  const char = String.fromCharCode(byte);
  kinds[byte] =
    (/\d/.test(char) ? digitKind : 0) |
    (/[\da-f]/i.test(char) ? hexKind : 0) |
    (/[a-z_]/i.test(char) || byte >= 128 ? letterKind : 0) |
    (/[\w.+-]/.test(char) ? mailKind : 0);
}
const isOf = (kind: number, byte: number | undefined): boolean => byte !== undefined && ((kinds[byte] ?? 0) & kind) > 0;

/**
 * What a record has in common with others of its program: the record with its ids, numbers and addresses of mail made even.
 * Statuses, levels, and digits in words stay. Whatever is judged by a record's words holds for all of its shape.
 */
export class RecordShape {
  private readonly shape = new Uint8Array(3 * longest + 8);
  private readonly words = new Uint32Array(this.shape.buffer);
  /** Where in the bytes each part of the shape begins. */
  private readonly starts = new Uint32Array(3 * longest + 1);
  /** Hashes of the ids that the record has. */
  private readonly ids: number[] = [];
  private length = 0;

  /** Reads a record. @returns a hash of its shape, of 53 bits; undefined for one that is too long */
  read(bytes: Uint8Array): number | undefined {
    if (bytes.length > longest) return undefined;
    const { shape, starts } = this;
    this.ids.length = 0;
    let [length, place, before] = [0, 0, 0];
    while (place < bytes.length) {
      const byte = bytes[place] ?? 0;
      const kind = kinds[byte] ?? 0;
      // Most bytes stay as they are: whatever is neither a digit nor may begin an id.
      if ((kind & hexKind) === 0 ? byte !== at : (kind & digitKind) === 0 && (before & wordKind) > 0) {
        shape[length] = byte;
        starts[length++] = place++;
        before = kind;
        continue;
      }
      this.length = length;
      place = this.readPart(bytes, place);
      length = this.length;
      before = kinds[bytes[place - 1] ?? 0] ?? 0;
    }
    this.length = length;
    starts[length] = bytes.length;
    return this.hash();
  }

  /** Where in the shape what stands at a place in the bytes has its parts; undefined where it begins or ends within one. */
  indices({ start, end }: Span): Span | undefined {
    const [first, last] = [this.indexOf(start), this.indexOf(end)];
    return first === undefined || last === undefined ? undefined : { start: first, end: last };
  }

  /** Where in the bytes of the record read last the parts stand that have these indices. */
  places({ start, end }: Span): Span {
    return { start: this.starts[start] ?? 0, end: this.starts[end] ?? 0 };
  }

  private indexOf(place: number): number | undefined {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return this.starts[low] === place ? low : undefined;
  }

  /** @returns where the next part begins */
  private readPart(bytes: Uint8Array, place: number): number {
    const byte = bytes[place] ?? 0;
    const kind = kinds[byte] ?? 0;
    if ((kind & hexKind) > 0) {
      const isInWord = isOf(wordKind, bytes[place - 1]);
      const idEnd = isInWord ? place : endOfId(bytes, place);
      if (idEnd > place) return this.putId(bytes, place, idEnd);
      if ((kind & digitKind) > 0) return this.readNumber(bytes, place);
    } else if (byte === at && this.length > 0) return this.readMail(bytes, place);
    return this.put(byte, place, place + 1);
  }

  /** Which ids of a record are the same belongs to its shape: two prints of one failure, or two failures. */
  private putId(bytes: Uint8Array, place: number, end: number): number {
    let [value, letters, hyphens] = [0, 0, 0];
    for (let offset = place; offset < end; offset++) {
      const byte = bytes[offset] ?? 0;
      value = Math.imul(value ^ byte, 0x01000193);
      if (byte === hyphen) hyphens++;
      else if (!isOf(digitKind, byte)) letters++;
    }
    const known = this.ids.indexOf(value);
    const index = known === -1 ? this.ids.push(value) - 1 : known;
    // Dates and seconds since 1970 are told from ids, and from each other.
    const form = letters > 0 ? id : hyphens > 0 ? date : zero;
    this.put(form, place, place);
    if (form === zero) this.put(end - place, place, place);
    return this.put(index & 255, place, end);
  }

  private readNumber(bytes: Uint8Array, place: number): number {
    let last = place + 1;
    while (last < bytes.length && isOf(digitKind, bytes[last])) last++;
    const before = bytes[place - 1];
    // The hour of ISO 8601, which is no word.
    const isHour = before === capitalT && isOf(digitKind, bytes[place - 2]);
    const isPartOfWord = isOf(letterKind, before) && !isHour;
    const telling = isPartOfWord ? "yes" : tells(bytes, place, last);
    if (telling === "yes") {
      for (let digit = place; digit < last; digit++) this.put(bytes[digit] ?? 0, digit, digit + 1);
      return last;
    }
    return this.put(telling === "length" ? threeDigits : zero, place, last);
  }

  /** An address of mail takes back what has been read of it, unless it is Stytch's own. */
  private readMail(bytes: Uint8Array, place: number): number {
    let first = place;
    while (isOf(mailKind, bytes[first - 1])) first--;
    let last = place + 1;
    while (isOf(mailKind, bytes[last])) last++;
    const index = this.indexOf(first);
    if (first === place || last === place + 1 || index === undefined || holdsStytch(bytes, first, last))
      return this.put(at, place, place + 1);
    this.length = index;
    return this.put(mail, first, last);
  }

  private put(byte: number, place: number, next: number): number {
    this.shape[this.length] = byte;
    this.starts[this.length++] = place;
    return next;
  }

  /** Takes four bytes at once. */
  private hash(): number {
    const { words, length } = this;
    this.shape.fill(0, length, length + 4);
    let [high, low] = [0x811c9dc5 ^ length, 0x41c6ce57];
    for (let index = 0; index << 2 < length; index++) {
      const word = words[index] ?? 0;
      high = Math.imul(high ^ word, 0x01000193);
      high ^= high >>> 15;
      low = Math.imul(low ^ word, 0x5bd1e995);
      low ^= low >>> 13;
    }
    return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
  }
}

/** The end of an id that begins at a place; the place itself where none does: it has a digit, and is a word by itself. */
function endOfId(bytes: Uint8Array, place: number): number {
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

function holdsStytch(bytes: Uint8Array, start: number, end: number): boolean {
  return /stytch/i.test(latin1(bytes, start, end));
}

/** A few bytes as a text. */
function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let offset = start; offset < end; offset++) text += String.fromCharCode(bytes[offset] ?? 0);
  return text;
}
