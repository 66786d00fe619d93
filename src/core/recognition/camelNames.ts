import type { Catalog } from "../../catalog/catalog";
import type { CatalogEntry } from "../../catalog/entry";
import type { Span } from "../text/span";

/** A known name that has no underscores. */
interface CamelName extends Span {
  readonly entry: CatalogEntry;
  readonly spelling: "sessionNotFound" | "SessionNotFound";
}

const member = /\.([a-z]+[A-Z0-9][A-Za-z0-9]*)/g;
/** `StytchAPIErrorType`, and `errorType: ` as an error prints itself. */
const enumeration = /[Ee]rrorType(?:: )?$/;
/** Every word with a capital in the middle of it. */
const camelWord = /\b[A-Za-z][a-z0-9]*[A-Z][A-Za-z0-9]*/g;
/** Server logs are longer than this, and iOS doesn't write them; looking through one takes as long as all the rest. */
const longestWithMembers = 4_000_000;
/** Code that somebody wrote is never as long as this. */
const longestWithConstants = 1_000_000;

/** Finds the names of a catalog where they are written without underscores. */
export class CamelNames {
  private members: Map<string, CatalogEntry> | undefined;
  private folded: Map<string, CatalogEntry> | undefined;

  constructor(private readonly catalog: Catalog) {}

  /**
   * `.sessionNotFound` and `StytchAPIErrorType.sessionNotFound`.
   * @param swift whether members without their type's name may be the iOS SDK's
   */
  ofSdk(text: string, swift: boolean): CamelName[] {
    if (!swift && (text.length > longestWithMembers || !/[Ee]rrorType(?:: )?\./.test(text))) return [];
    this.members ??= new Map([...this.catalog.all()].map((entry) => [memberName(entry.type), entry]));
    const found: CamelName[] = [];
    for (const match of text.matchAll(member)) {
      const entry = this.members.get(match[1] ?? "");
      if (!entry || (!swift && !enumeration.test(text.slice(Math.max(0, match.index - 11), match.index)))) continue;
      const start = match.index + 1;
      const end = match.index + match[0].length;
      if (!/\w/.test(text.charAt(end))) found.push({ entry, start, end, spelling: "sessionNotFound" });
    }
    return found;
  }

  /** `SessionNotFound` and `sessionNotFound`, as code names its own constants. */
  ofCode(text: string): CamelName[] {
    if (text.length > longestWithConstants) return [];
    this.folded ??= new Map([...this.catalog.all()].map((entry) => [folded(entry.type), entry]));
    const found: CamelName[] = [];
    for (const { index: start, 0: word } of text.matchAll(camelWord)) {
      const entry = this.folded.get(word.toLowerCase());
      const end = start + word.length;
      if (!entry || text.charAt(end) === "_") continue;
      found.push({ entry, start, end, spelling: "SessionNotFound" });
    }
    return found;
  }
}

/** The iOS SDK's rule: each word after the first gets a capital, digits lose their underscore. */
export function memberName(type: string): string {
  return type.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** What all ways to write a name have in common. */
export function folded(name: string): string {
  return name.replaceAll("_", "").toLowerCase();
}
