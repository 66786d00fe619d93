import type { Catalog } from "../../catalog/catalog";
import type { Span } from "../text/span";

const [underscore, backslash, percent, bracket, semicolon] = [95, 92, 37, 91, 59];
/** How far the next underscore is looked for by hand, in bytes: a search by the host costs as much as so many. */
const atHand = 24;
/** No word that is longer is a name. */
const longest = 100;
/** A payload whose type nobody knows has this beside it. */
const typeField = "error_type";

/**
 * Finds the places in bytes where an error's name stands, without making a text of them: nearly nothing of a large log has
 * to be decoded. In UTF-8, and in every encoding that has ASCII's letters in one byte.
 */
export class ByteNames {
  /** Marks the seam of each name: the two bytes before its first underscore and the two behind it. */
  private readonly seams = new Uint8Array(1 << 20);
  /** Marks the hash of each name. Where two words share one, a text is decoded in vain, and nothing else. */
  private readonly hashes = new Uint8Array(1 << 20);

  constructor(catalog: Catalog) {
    const encoder = new TextEncoder();
    for (const name of [typeField, ...[...catalog.all()].map(({ type }) => type)]) {
      const bytes = encoder.encode(name);
      this.seams[seam(bytes, bytes.indexOf(underscore))] = 1;
      this.hashes[hash(bytes, 0, bytes.length)] = 1;
    }
  }

  /**
   * The next name whose first underscore stands at or behind `from` and before `to`.
   * @returns undefined where there is none
   */
  next(bytes: Uint8Array, from: number, to: number): Span | undefined {
    for (let at = this.nextSeam(bytes, from, to); at !== -1; at = this.nextSeam(bytes, at + 1, to)) {
      let [start, end] = [at, at + 1];
      while (start > 0 && at - start < longest && isWord(bytes[start - 1] ?? 0)) start--;
      while (end < bytes.length && end - at < longest && isWord(bytes[end] ?? 0)) end++;
      start += gluedLength(bytes, start, at);
      if (this.hashes[hash(bytes, start, end)] === 1) return { start, end };
    }
    return undefined;
  }

  private nextSeam(bytes: Uint8Array, from: number, to: number): number {
    const { seams } = this;
    let at = from;
    while (at < to) {
      const near = Math.min(to, at + atHand);
      while (at < near && bytes[at] !== underscore) at++;
      if (at === near) {
        if (near === to) return -1;
        at = bytes.indexOf(underscore, near);
        if (at === -1 || at >= to) return -1;
      }
      if (seams[seam(bytes, at)] === 1) return at;
      at++;
    }
    return -1;
  }
}

/** The low five bits tell letters apart, and not their cases. */
function seam(bytes: Uint8Array, at: number): number {
  return (
    (((bytes[at - 2] ?? 0) & 31) << 15) |
    (((bytes[at - 1] ?? 0) & 31) << 10) |
    (((bytes[at + 1] ?? 0) & 31) << 5) |
    ((bytes[at + 2] ?? 0) & 31)
  );
}

/** FNV-1a over the letters without their cases, folded into 20 bits. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ ((bytes[at] ?? 0) | 32), 0x01000193);
  return (value ^ (value >>> 20)) & 0xfffff;
}

/** What stands before a name in its word: the letter of `\n`, the digits of `%22`, the end of a colour's code. */
function gluedLength(bytes: Uint8Array, start: number, seamAt: number): number {
  const before = bytes[start - 1];
  if (before === backslash) return 1;
  if (before === percent) return 2;
  if (before !== bracket && before !== semicolon) return 0;
  let at = start;
  while (at < seamAt && isDigit(bytes[at] ?? 0)) at++;
  return bytes[at] === 109 ? at + 1 - start : 0;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

function isWord(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || byte === underscore || isDigit(byte) || (byte >= 65 && byte <= 90);
}
