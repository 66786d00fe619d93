import type { Span } from "../text/span";
import { longestText, SeamFinder } from "./seamFinder";

const [underscore, backslash, percent, bracket, semicolon] = [95, 92, 37, 91, 59];
const [smallU, smallX] = [117, 120];
/** No word that is longer is a name. */
const longest = 100;
/** How much before and behind a seam belongs to it, in bytes. */
const margin = 4;
/** A payload whose type nobody knows has one of these beside it; Go's SDK prints the second alone. */
const fields = ["error_type", "error_url"];

/**
 * Finds the places in bytes where an error's name stands, without making a text of them: nearly nothing of a large log has
 * to be decoded. In UTF-8, and in every encoding that has ASCII's letters in one byte.
 */
export class ByteNames {
  private readonly seams: SeamFinder | Seams;
  /** Marks the hash of each name. Where two words share one, a text is decoded in vain, and nothing else. */
  private readonly hashes = new Uint8Array(1 << 20);

  /** @param catalog whose names they are @param seams finds the underscores; by default the fastest that the host can have */
  constructor(catalog: { all(): Iterable<{ readonly type: string }> }, seams: SeamFinder | Seams = fastestSeams()) {
    this.seams = seams;
    const encoder = new TextEncoder();
    for (const name of [...fields, ...[...catalog.all()].map(({ type }) => type)]) {
      const bytes = encoder.encode(name);
      this.seams.add(bytes);
      this.hashes[hash(bytes, 0, bytes.length)] = 1;
    }
  }

  /** The names whose first underscore stands at or behind `from` and before `to`, in order. */
  *in(bytes: Uint8Array, from: number, to: number): Generator<Span, void> {
    for (let part = from; part < to; part += longestText - 2 * margin) {
      const partEnd = Math.min(to, part + longestText - 2 * margin);
      const start = Math.max(0, part - margin);
      const places = this.seams.find(bytes.subarray(start, partEnd + margin), part - start, partEnd - start);
      for (const place of places) {
        const word = this.nameAround(bytes, start + place);
        if (word) yield word;
      }
    }
  }

  private nameAround(bytes: Uint8Array, at: number): Span | undefined {
    let [start, end] = [at, at + 1];
    while (start > 0 && at - start < longest && isWord(bytes[start - 1] ?? 0)) start--;
    while (end < bytes.length && end - at < longest && isWord(bytes[end] ?? 0)) end++;
    // A name may have the seam of another one behind its own.
    for (let place = start; place < at; place++) if (bytes[place] === underscore) return undefined;
    // What looks like the end of a sequence may be the name's own beginning.
    for (const from of [start + gluedLength(bytes, start, at), start])
      if (this.hashes[hash(bytes, from, end)] === 1) return { start: from, end };
    return undefined;
  }
}

/** Finds underscores as a `SeamFinder` does, in hosts that have none. */
export class Seams {
  private readonly table = new Uint8Array(1 << 20);

  add(name: Uint8Array): void {
    this.table[seam(name, name.indexOf(underscore))] = 1;
  }

  find(bytes: Uint8Array, from: number, to: number): readonly number[] {
    const places: number[] = [];
    for (let at = bytes.indexOf(underscore, from); at !== -1 && at < to; at = bytes.indexOf(underscore, at + 1))
      if (this.table[seam(bytes, at)] === 1) places.push(at);
    return places;
  }
}

function fastestSeams(): SeamFinder | Seams {
  try {
    return new SeamFinder();
  } catch {
    return new Seams();
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

/** What stands before a name in its word: the rest of `\n` or `\u0022`, the digits of `%22`, the end of a colour's code. */
function gluedLength(bytes: Uint8Array, start: number, seamAt: number): number {
  const before = bytes[start - 1];
  if (before === backslash) return 1 + (bytes[start] === smallU ? 4 : bytes[start] === smallX ? 2 : 0);
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
