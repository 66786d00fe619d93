import type { Catalog } from "../../catalog/catalog";
import type { CompiledProse } from "../../catalog/compile";
import type { CatalogEntry } from "../../catalog/entry";
import { slips } from "./distance";
import { parseQuery } from "./query";
import { byMeaning, isSilent, sameness, variantsOf, wordsOf } from "./words";

/** An entry that a wrong name may mean. */
export interface Likely {
  readonly entry: CatalogEntry;
  /** At most 1, which is the same name in another spelling. */
  readonly likeness: number;
}

/** Below it a name resembles nothing: of the wrong names that its test measures, those that mean an error lie above. */
const leastLikeness = 0.72;
/** An alias means its error as a whole, and half of it means nothing. */
const leastOfAlias = 0.88;
/** What an alias is worth beside the name itself. */
const aliasWorth = 0.97;
/** What a swap of two words costs. */
const swapCost = 0.01;
const slipCost = 0.05;
/** What a word costs that only one of the names has, though it says nothing. */
const silentCost = 0.02;
/** What it costs to be a name of another kind. */
const kindCost = 0.1;
/** How much likelier than any other a name must be to be the one that is meant. */
const clearLead = 0.015;
const mostSlips = 3;
/** No name is as long as this. */
const longest = 100;
/** How many names' answers are kept: rules run on every pause of typing. */
const mostKept = 500;

/** A name taken apart. */
interface Parts {
  readonly letters: string;
  readonly words: readonly string[];
  /** How much all of its words tell. */
  readonly weight: number;
  /** Its words that tell nothing. */
  readonly silent: readonly string[];
  readonly isError: boolean;
}

/** A name that means an entry: its own, or an alias. */
interface Known extends Parts {
  readonly entry: CatalogEntry;
  readonly isAlias: boolean;
}

/** Tells which errors a wrong name resembles, by its words and by its letters. */
export class Likeness {
  private readonly known: Known[] = [];
  /** How many types have a word. */
  private readonly counts = new Map<string, number>();
  private readonly vocabulary: ReadonlySet<string>;
  private readonly kept = new Map<string, readonly Likely[]>();

  constructor(
    private readonly catalog: Catalog,
    prose: CompiledProse,
  ) {
    for (const { type } of catalog.all()) {
      for (const word of new Set(wordsOf(type))) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
    }
    // Each word is kept once, however many names have it.
    const kept = new Map<string, string>();
    const keptOnce = (words: readonly string[]): string[] =>
      words.map((word) => kept.get(word) ?? (kept.set(word, word), word));
    const add = (entry: CatalogEntry, name: string, isAlias: boolean): void => {
      const { words, silent, ...rest } = this.parts(name);
      this.known.push({ entry, isAlias, ...rest, words: keptOnce(words), silent: keptOnce(silent) });
    };
    for (const entry of catalog.all()) {
      add(entry, entry.type, false);
      for (const alias of prose[entry.type]?.aliases ?? []) add(entry, alias, true);
    }
    this.vocabulary = new Set(this.known.flatMap(({ words }) => words));
  }

  /**
   * @param text a name in any spelling
   * @returns the likeliest first; empty where the name resembles nothing
   */
  find(text: string): readonly Likely[] {
    const { name } = parseQuery(text.slice(0, longest + 1));
    if (name.length > longest) return [];
    const found = this.kept.get(name) ?? this.judge(name);
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(name, found);
    return found;
  }

  private judge(name: string): Likely[] {
    const found = new Map<CatalogEntry, number>();
    for (const variant of variantsOf(name)) {
      const wrong = this.parts(variant);
      const sames = wrong.words.map((word) => this.samesOf(word));
      for (const known of this.known) {
        const likeness = this.likeness(wrong, sames, known);
        if (likeness > (found.get(known.entry) ?? 0)) found.set(known.entry, likeness);
      }
    }
    return [...found].map(([entry, likeness]) => ({ entry, likeness })).sort((a, b) => b.likeness - a.likeness);
  }

  private likeness(wrong: Parts, sames: readonly ReadonlyMap<string, number>[], known: Known): number {
    // Everybody's APIs have names like OAuth's codes: `invalid_request_error` is none of them.
    if (known.entry.oauth && !isOneKind(wrong, known)) return 0;
    const best = Math.max(byLetters(wrong, known), this.byWords(wrong, sames, known));
    if (!known.isAlias) return best >= leastLikeness ? best : 0;
    return best >= leastOfAlias && isOneKind(wrong, known) ? best * aliasWorth : 0;
  }

  /** The share of both names that the words of both have, each word weighed by its rarity. */
  private byWords(wrong: Parts, sames: readonly ReadonlyMap<string, number>[], known: Known): number {
    const both = wrong.weight + known.weight;
    if (2 * Math.min(wrong.weight, known.weight) < leastLikeness * both) return 0;
    // An alias is a paraphrase by itself; a paraphrase of one means nothing.
    const isParaphrase = !known.isAlias && isOneKind(wrong, known);
    const left = new Map(known.words.entries());
    let [shared, last, swaps] = [0, -1, 0];
    for (const [index, word] of wrong.words.entries()) {
      let [most, at] = [0, -1];
      for (const [place, other] of left) {
        const same = sames[index]?.get(other) ?? 0;
        if (same > most && (isParaphrase || same !== byMeaning)) [most, at] = [same, place];
      }
      if (at === -1) continue;
      left.delete(at);
      shared += most * (this.weight(word) + this.weight(known.words[at] ?? ""));
      if (at < last) swaps++;
      last = at;
    }
    return (
      shared / both -
      swapCost * swaps -
      silentCost * silentDifference(wrong, known) -
      (isOneKind(wrong, known) ? 0 : kindCost)
    );
  }

  private samesOf(word: string): Map<string, number> {
    const found = new Map<string, number>();
    for (const other of this.vocabulary) {
      const same = sameness(word, other);
      if (same > 0) found.set(other, same);
    }
    return found;
  }

  private parts(name: string): Parts {
    const words = wordsOf(name);
    const weight = words.reduce((sum, word) => sum + this.weight(word), 0);
    const all = name.split("_");
    const isError = /^(?:error|err|exception)$/.test(all.at(-1) ?? "");
    return { letters: all.join(""), words, weight, silent: all.filter(isSilent), isError };
  }

  /** A word that no type has tells most. */
  private weight(word: string): number {
    return 0.5 + Math.log((2 + this.catalog.size) / (1 + (this.counts.get(word) ?? 0)));
  }
}

/** The one of these, the likeliest first, that is surely meant. */
export function surelyMeant([best, next]: readonly Likely[]): Likely | undefined {
  return best && best.likeness > (next?.likeness ?? 0) + clearLead ? best : undefined;
}

/** Codes of other vendors' APIs end in "error" where Stytch's don't: `invalid_request_error`. */
function isOneKind(a: Parts, b: Parts): boolean {
  return a.isError === b.isError;
}

/** How many words that tell nothing only one of two names has. */
function silentDifference(a: Parts, b: Parts): number {
  const only = (one: Parts, other: Parts): number => one.silent.filter((word) => !other.silent.includes(word)).length;
  return only(a, b) + only(b, a);
}

/** Slips of the finger, blanks in the wrong place included. Several slips in one word make another word of it. */
function byLetters(wrong: Parts, known: Parts): number {
  const most = wrong.words.length === known.words.length ? 1 : mostSlips;
  const limit = Math.min(most, Math.floor(Math.min(wrong.letters.length, known.letters.length) / 5));
  const count = slips(wrong.letters, known.letters, limit);
  return count > limit ? 0 : 1 - slipCost * count;
}
