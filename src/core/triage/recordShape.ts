import type { Span } from "../text/span";
import { digitKind, endOfId, hexKind, isOf, kinds, letterKind, mailKind, wordKind } from "./byteKinds";
import { tells } from "./tellingNumbers";

/** No record is longer, in bytes. */
const longest = 1 << 14;
const [hyphen, at, capitalT] = [45, 64, 84];
/** What begins a part of a shape that was made even, and what stands before a byte that is one of these itself. */
const [id, date, digits, mail, number, threeDigits, itself] = [1, 2, 3, 4, 5, 6, 7];

/** In the table below: behind no word, behind one, and where more has to be read than a byte. */
const [outside, inWord, more] = [0, 256, 512];
/** What comes after a byte that stays as it is, by what was before it; nearly all bytes do. */
const next = Uint16Array.from({ length: 512 }, (_, index) => {
  const byte = index & 255;
  const kind = kinds[byte] ?? 0;
  const mayBegin = (kind & digitKind) > 0 || ((kind & hexKind) > 0 && index < inWord);
  if (mayBegin || byte === at || (byte > 0 && byte <= itself)) return more;
  return (kind & wordKind) > 0 ? inWord : outside;
});
/** So many bits of an index say how far behind the beginning of its part a place is; those above, which part it is. */
const offsetBits = 15;
const offsetMask = (1 << offsetBits) - 1;

/**
 * What a record has in common with others of its program: the record with its ids, numbers and addresses of mail made even.
 * Statuses, levels, and digits in words stay. Whatever is judged by a record's words holds for all of its shape.
 */
export class RecordShape {
  private readonly shape = new Uint8Array(3 * longest + 8);
  private readonly words = new Uint32Array(this.shape.buffer);
  private length = 0;
  /** Where its parts begin in the bytes and in the shape: those that were made even, and all that stands between two of them. */
  private readonly starts = new Uint16Array(longest + 2);
  private readonly shapeStarts = new Uint16Array(longest + 2);
  private readonly isEven = new Uint8Array(longest + 2);
  private parts = 0;
  /** Hashes of the ids that the record has. */
  private readonly ids: number[] = [];

  /** Reads a record. @returns a hash of its shape, of 53 bits; undefined for one that is too long */
  read(bytes: Uint8Array): number | undefined {
    if (bytes.length > longest) return undefined;
    const { shape } = this;
    this.ids.length = 0;
    this.parts = 0;
    this.length = 0;
    for (let place = 0; place < bytes.length;) {
      if (this.parts === 0 || this.isEven[this.parts - 1] === 1) this.begin(place, 0);
      let { length } = this;
      let before = isOf(wordKind, bytes[place - 1]) ? inWord : outside;
      for (; place < bytes.length; place++) {
        const byte = bytes[place] ?? 0;
        before = next[before + byte] ?? more;
        if (before === more) break;
        shape[length++] = byte;
      }
      this.length = length;
      if (place < bytes.length) place = this.readPart(bytes, place);
    }
    this.begin(bytes.length, 1);
    return this.hash();
  }

  /** Where in the shape what stands at a place in the bytes has its parts; undefined where it begins or ends within one. */
  indices({ start, end }: Span): Span | undefined {
    const [first, last] = [this.indexOf(start), this.indexOf(end)];
    return first === undefined || last === undefined ? undefined : { start: first, end: last };
  }

  /** Where in the bytes of the record read last the parts stand that have these indices. */
  places({ start, end }: Span): Span {
    return { start: this.placeOf(start), end: this.placeOf(end) };
  }

  private placeOf(index: number): number {
    return (this.starts[index >> offsetBits] ?? 0) + (index & offsetMask);
  }

  private indexOf(place: number): number | undefined {
    let [low, high] = [0, this.parts];
    // The last part that doesn't begin behind the place.
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= place) low = middle;
      else high = middle;
    }
    const offset = place - (this.starts[low] ?? 0);
    return offset > 0 && this.isEven[low] === 1 ? undefined : (low << offsetBits) | offset;
  }

  private begin(place: number, isEven: 0 | 1): void {
    // Two that were made even may have nothing between them.
    if (isEven === 1 && this.isEven[this.parts - 1] === 0 && this.starts[this.parts - 1] === place) this.parts--;
    this.starts[this.parts] = place;
    this.shapeStarts[this.parts] = this.length;
    this.isEven[this.parts++] = isEven;
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
    return this.put(byte, place);
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
    const form = letters > 0 ? id : hyphens > 0 ? date : digits;
    this.putEven(form, place);
    if (form === digits) this.shape[this.length++] = end - place;
    this.shape[this.length++] = index;
    return end;
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
      for (let digit = place; digit < last; digit++) this.shape[this.length++] = bytes[digit] ?? 0;
      return last;
    }
    this.putEven(telling === "length" ? threeDigits : number, place);
    return last;
  }

  /** An address of mail takes back what has been read of it, unless it is Stytch's own. */
  private readMail(bytes: Uint8Array, place: number): number {
    let first = place;
    while (isOf(mailKind, bytes[first - 1])) first--;
    let last = place + 1;
    while (isOf(mailKind, bytes[last])) last++;
    const index = this.indexOf(first);
    if (first === place || last === place + 1 || index === undefined || holdsStytch(bytes, first, last))
      return this.put(at, place);
    const part = index >> offsetBits;
    this.length = (this.shapeStarts[part] ?? 0) + (index & offsetMask);
    this.parts = (index & offsetMask) > 0 ? part + 1 : part;
    this.putEven(mail, first);
    return last;
  }

  /** A byte stays as it is. @returns where the next one stands */
  private put(byte: number, place: number): number {
    if (byte > 0 && byte <= itself) this.putEven(itself, place);
    this.shape[this.length++] = byte;
    return place + 1;
  }

  private putEven(form: number, place: number): void {
    this.begin(place, 1);
    this.shape[this.length++] = form;
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

function holdsStytch(bytes: Uint8Array, start: number, end: number): boolean {
  return /stytch/i.test(latin1(bytes, start, end));
}

/** A few bytes as a text. */
function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let offset = start; offset < end; offset++) text += String.fromCharCode(bytes[offset] ?? 0);
  return text;
}
