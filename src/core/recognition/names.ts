import type { Catalog } from "../../catalog/catalog";
import type { CatalogEntry } from "../../catalog/entry";
import type { Span } from "../text/span";

/** How a name is written: as the API sends it, as Android's enumeration has it, or as the iOS SDK's has it. */
export type Spelling = "session_not_found" | "SESSION_NOT_FOUND" | "sessionNotFound";

/** A known name in a text, whatever it means there. */
export interface Mention extends Span {
  readonly entry: CatalogEntry;
  readonly spelling: Spelling;
}

const underscore = 95;
const backslash = 92;
/** Android's string resources: `stytch_error_session_not_found`. */
const resourcePrefix = "stytch_error_";
const member = /\.([a-z]+(?:[A-Z0-9][A-Za-z0-9]*)+)/g;
const enumeration = /ErrorType$/;
/** Server logs are longer than this, and iOS doesn't write them; looking through one takes as long as all the rest. */
const longestWithCases = 4_000_000;
/** No name is as long as this, even with an escape sequence before it. */
const longest = 100;

/** Finds the names of a catalog in a text, in one pass from underscore to underscore: every name has one. */
export class NameIndex {
  /** Marks the seam of each name, by `seam`: rejects nearly every other word at once. */
  private readonly seams = new Uint8Array(1 << 20);
  /** Marks length, first and last letter of each name, by `shape`: spares most of the rest a look-up. */
  private readonly shapes = new Uint8Array(1 << 17);
  private members: Map<string, CatalogEntry> | undefined;

  constructor(private readonly catalog: Catalog) {
    for (const { type } of catalog.all()) {
      // A seam takes in three characters behind the underscore, of which `invalid_id` has two: any can stand third.
      for (const next of Array.from({ length: 32 }, (_, code) => String.fromCharCode(code))) {
        this.seams[seam(type + next, type.indexOf("_"))] = 1;
      }
      this.shapes[shape(type.length, type.charCodeAt(0), type.charCodeAt(type.length - 1))] = 1;
    }
    this.seams[seam(resourcePrefix, resourcePrefix.indexOf("_"))] = 1;
  }

  /**
   * @param swift whether enum cases without their type's name may be the iOS SDK's
   * @returns in order, never overlapping
   */
  mentions(text: string, swift = false): Mention[] {
    const found: Mention[] = [];
    let last = 0;
    for (let at = text.indexOf("_"); at !== -1; at = text.indexOf("_", Math.max(at + 1, last))) {
      const isEscaped = text.charCodeAt(at - 1) === backslash;
      if (!isEscaped && this.seams[seam(text, at)] === 0) continue;
      let start = at;
      while (start > last && isWordCharacter(text.charCodeAt(start - 1))) start--;
      let end = at + 1;
      while (end < text.length && isWordCharacter(text.charCodeAt(end))) end++;
      const mention = isEscaped ? this.escaped(text, at, last) : this.word(text, start, end);
      if (mention) found.push(mention);
      last = mention?.end ?? end;
    }
    const cases = this.cases(text, swift);
    return cases.length > 0 ? [...found, ...cases].sort((a, b) => a.start - b.start) : found;
  }

  private word(text: string, start: number, end: number): Mention | undefined {
    if (this.shapes[shape(end - start, text.charCodeAt(start), text.charCodeAt(end - 1))] === 1) {
      const word = text.slice(start, end);
      const known = this.catalog.find(word);
      if (known) return { entry: known, start, end, spelling: "session_not_found" };
      const constant = isUpperCase(word) ? this.catalog.find(word.toLowerCase()) : undefined;
      if (constant) return { entry: constant, start, end, spelling: "SESSION_NOT_FOUND" };
    }
    if (end - start > longest) return undefined;
    const glued = gluedLength(text, start);
    if (glued === 0) return undefined;
    const entry = this.catalog.find(text.slice(start + glued, end));
    return entry && { entry, start: start + glued, end, spelling: "session_not_found" };
  }

  /** Markdown's `session\_not\_found`. */
  private escaped(text: string, at: number, last: number): Mention | undefined {
    let start = at - 1;
    while (start > last && at - start < longest && isWordOrEscape(text, start - 1)) start--;
    let end = at + 1;
    while (end - start < longest && isWordOrEscape(text, end)) end++;
    const entry = this.catalog.find(text.slice(start, end).replaceAll("\\", ""));
    return entry && { entry, start, end, spelling: "session_not_found" };
  }

  /** `.sessionNotFound` and `StytchAPIErrorType.sessionNotFound`. */
  private cases(text: string, swift: boolean): Mention[] {
    if (!swift && (text.length > longestWithCases || !text.includes("ErrorType."))) return [];
    this.members ??= new Map([...this.catalog.all()].map((entry) => [memberName(entry.type), entry]));
    const found: Mention[] = [];
    for (const match of text.matchAll(member)) {
      const entry = this.members.get(match[1] ?? "");
      if (!entry || (!swift && !enumeration.test(text.slice(Math.max(0, match.index - 9), match.index)))) continue;
      const start = match.index + 1;
      const end = match.index + match[0].length;
      if (!isWordCharacter(text.charCodeAt(end))) found.push({ entry, start, end, spelling: "sessionNotFound" });
    }
    return found;
  }
}

/** The iOS SDK's rule: each word after the first gets a capital, digits lose their underscore. */
export function memberName(type: string): string {
  return type.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Folds the two characters before an underscore and the three behind it into 20 bits. Of each character the low five bits
 * count: letters differ in them, and a letter's two cases don't, so that one table serves all spellings. Five times five
 * bits would be a table of 32 MB; shifted by three or four bits and joined by XOR they overlap, and it takes 1 MB.
 *
 * Where two seams fall on one cell, nothing goes wrong: a table only says which words aren't worth a look-up, and the
 * catalog decides on the rest. It costs time alone: with 900 names some 450 of the million cells are marked, and about 3
 * in 100 other words with an underscore get past them. No name is ever missed, since its own cell is marked.
 */
function seam(text: string, at: number): number {
  return (
    ((text.charCodeAt(at - 2) & 31) << 15) ^
    ((text.charCodeAt(at - 1) & 31) << 12) ^
    ((text.charCodeAt(at + 1) & 31) << 8) ^
    ((text.charCodeAt(at + 2) & 31) << 4) ^
    (text.charCodeAt(at + 3) & 31)
  );
}

/** Seven bits of the length (no name reaches 128) and the low five of first and last letter, side by side: 17 bits. */
function shape(length: number, first: number, last: number): number {
  return ((length & 127) << 10) | ((first & 31) << 5) | (last & 31);
}

/** How much of a word belongs to an escape sequence before the name: a colour code, `\n`, `\u0027`, `%22`. */
function gluedLength(text: string, start: number): number {
  const before = text[start - 1];
  const sequence =
    before === "["
      ? /^\d{0,3}m/
      : before === ";"
        ? /^\d{1,3}m/
        : before === "\\"
          ? /^(?:u00[0-9a-f]{2}|u001b\[\d*m|x[0-9a-f]{2}|[nrt])/i
          : before === "%"
            ? /^[0-9a-f]{2}/i
            : undefined;
  if (sequence) return sequence.exec(text.slice(start, start + 5))?.[0].length ?? 0;
  return text.startsWith(resourcePrefix, start) ? resourcePrefix.length : 0;
}

function isUpperCase(word: string): boolean {
  return word === word.toUpperCase();
}

/** ASCII letters, digits, underscore. */
function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || code === underscore || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}

function isWordOrEscape(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return isWordCharacter(code) || (code === backslash && text.charCodeAt(offset + 1) === underscore);
}
