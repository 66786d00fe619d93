import type { Catalog } from "../../catalog/catalog";
import type { CatalogEntry } from "../../catalog/entry";
import type { Span } from "../text/span";
import type { Source } from "../text/textKind";
import { CamelNames } from "./camelNames";
import { Seams } from "./seams";

/**
 * How a name is written: as the API sends it, as Android's enumeration has it, as the iOS SDK's has it, or as a constant
 * of the code's own may be called (`SessionNotFound`, `ERR_SESSION_NOT_FOUND`), which is a name only where it is defined
 * as one.
 */
export type Spelling = "session_not_found" | "SESSION_NOT_FOUND" | "sessionNotFound" | "SessionNotFound";

/** A known name in a text, whatever it means there. */
export interface Mention extends Span {
  readonly entry: CatalogEntry;
  readonly spelling: Spelling;
}

/** Whether a name is nobody else's, and means nothing else. */
export function isUnmistakable({ entry, spelling }: Mention): boolean {
  return !entry.ambiguous && !entry.alsoMeans && spelling === "session_not_found";
}

/** Without a known source, no word counts that has no underscore. */
const plain: Source = { kind: "log", language: "log" };
const underscore = 95;
const backslash = 92;
/** Names of resources: Android's `stytch_error_session_not_found`, `StytchError_session_not_found`, `errors_stytch_…`. */
const resourcePrefix =
  /^(?:[a-z0-9]+_){0,2}?(?:[a-z0-9]*stytch_?[a-z0-9]*?err(?:or|ors)?_|err(?:or|ors)?_stytch_)(?:code_|type_)?/i;
/** No name of a resource is shorter: `stytcherr_invalid_id`. */
const shortestResource = 20;
/** No name is as long as this, even with an escape sequence before it. */
const longest = 100;

/** Finds the names of a catalog in a text, in one pass from underscore to underscore: every name has one. */
export class NameIndex {
  private readonly seams: Seams;
  /** Marks length, first and last letter of each name, by `shape`: spares most of the rest a look-up. */
  private readonly shapes = new Uint8Array(1 << 17);
  private readonly camel: CamelNames;

  constructor(private readonly catalog: Catalog) {
    this.camel = new CamelNames(catalog);
    const types = [...catalog.all()].map(({ type }) => type);
    this.seams = new Seams(types);
    for (const type of types) {
      this.shapes[shape(type.length, type.charCodeAt(0), type.charCodeAt(type.length - 1))] = 1;
    }
  }

  /**
   * @param source decides which names without underscores can be ones: members of the iOS SDK, constants of code's own
   * @returns in order, never overlapping
   */
  mentions(text: string, source: Source = plain): Mention[] {
    const found: Mention[] = [];
    let last = 0;
    const seams = this.seams.reader(text);
    for (let at = seams.next(0); at !== -1; at = seams.next(Math.max(at + 1, last))) {
      const isEscaped = text.charCodeAt(at - 1) === backslash;
      let start = at;
      while (start > last && isWordCharacter(text.charCodeAt(start - 1))) start--;
      let end = at + 1;
      while (end < text.length && isWordCharacter(text.charCodeAt(end))) end++;
      const mention = isEscaped ? this.escaped(text, at, last) : this.word(text, start, end);
      if (mention) found.push(mention);
      last = mention?.end ?? end;
    }
    const camel = this.camelMentions(text, source);
    return camel.length > 0 ? [...found, ...camel].sort((a, b) => a.start - b.start) : found;
  }

  private camelMentions(text: string, { kind, language }: Source): Mention[] {
    const members = this.camel.ofSdk(text, language === "swift");
    // A console that prints the iOS SDK's errors prints their names alone as well.
    if (kind !== "code" && (kind !== "log" || members.length === 0)) return members;
    const taken = new Set(members.map(({ start }) => start));
    const spelled = kind === "log" ? ({ spelling: "sessionNotFound" } as const) : {};
    const others = this.camel.ofCode(text).filter(({ start }) => !taken.has(start));
    return [...members, ...others.map((one) => ({ ...one, ...spelled }))];
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
    if (text.charCodeAt(start) === underscore && text.charCodeAt(end - 1) === underscore)
      return this.emphasized(text, start, end);
    const glued = gluedLength(text, start, end);
    if (glued > 0) {
      const entry = this.catalog.find(text.slice(start + glued, end));
      if (entry) return { entry, start: start + glued, end, spelling: "session_not_found" };
    }
    return isCapital(text.charCodeAt(end - 1)) && isUpperCase(text.slice(start, end))
      ? this.prefixed(text, start, end)
      : undefined;
  }

  /** Markdown's `_session_not_found_`. */
  private emphasized(text: string, from: number, to: number): Mention | undefined {
    let [start, end] = [from, to];
    while (end - start > 2 && text.charCodeAt(start) === underscore && text.charCodeAt(end - 1) === underscore) {
      start++;
      end--;
    }
    const entry = this.catalog.find(text.slice(start, end));
    return entry && { entry, start, end, spelling: "session_not_found" };
  }

  /** `ERR_SESSION_NOT_FOUND`. */
  private prefixed(text: string, start: number, end: number): Mention | undefined {
    for (let at = text.indexOf("_", start); at !== -1 && at < end; at = text.indexOf("_", at + 1)) {
      const entry = this.catalog.find(text.slice(at + 1, end).toLowerCase());
      if (entry) return { entry, start: at + 1, end, spelling: "SessionNotFound" };
    }
    return undefined;
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
}

/** Seven bits of the length (no name reaches 128) and the low five of first and last letter, side by side: 17 bits. */
function shape(length: number, first: number, last: number): number {
  return ((length & 127) << 10) | ((first & 31) << 5) | (last & 31);
}

/**
 * How much of a word stands before the name: an escape sequence such as a colour code, `\n`, `\b` in a pattern, `\u0027`
 * or `%22`, or what makes it the name of a resource.
 */
function gluedLength(text: string, start: number, end: number): number {
  const before = text[start - 1];
  const sequence =
    before === "["
      ? /^\d{0,3}m/
      : before === ";"
        ? /^\d{1,3}m/
        : before === "\\"
          ? /^(?:u00[0-9a-f]{2}|u001b\[\d*m|x[0-9a-f]{2}|[abnrtfvmy])/i
          : before === "%"
            ? /^[0-9a-f]{2}/i
            : undefined;
  if (sequence) return sequence.exec(text.slice(start, start + 5))?.[0].length ?? 0;
  if (end - start < shortestResource) return 0;
  const word = text.slice(start, end);
  return word.includes("tytch") ? (resourcePrefix.exec(word)?.[0].length ?? 0) : 0;
}

function isUpperCase(word: string): boolean {
  return !isSmall(word.charCodeAt(0)) && word === word.toUpperCase();
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** ASCII letters, digits, underscore. */
function isWordCharacter(code: number): boolean {
  return isSmall(code) || code === underscore || (code >= 48 && code <= 57) || isCapital(code);
}

function isWordOrEscape(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return isWordCharacter(code) || (code === backslash && text.charCodeAt(offset + 1) === underscore);
}
