import type { CatalogEntry, ErrorProse } from "../../catalog/entry";
import { slips } from "./distance";
import { NumberLists } from "./numberLists";
import { type QuestionWord, termsOfEach, wordsOf } from "./questionWords";
import { tellsOf } from "./tellingWords";
import { type Kind, unitsOf, worth, type Worth } from "./units";

/** Terms by their numbers in the index, with how nearly each says a word. */
export type Reach = ReadonlyMap<number, number>;

/** The beginning of a word counts from so many letters on. */
export const shortestBeginning = 4;
/** A misspelled word counts from so many letters on. */
const shortestMisspelled = 5;
/** How near a word comes of which only the beginning is there, beside the word itself or in its place. */
const beginning = 0.9;
const longerWord = 0.5;
/** How near a misspelled word comes, and what its second slip costs. */
const misspelled = 0.8;
const secondSlip = 0.15;

const kinds = Object.keys(worth) as readonly Kind[];
const worths: readonly Worth[] = Object.values(worth);
const nothing: Worth = { word: 0, whole: 0 };

/** A unit of an entry, as it waits for the last one. */
interface GatheredUnit {
  readonly entry: number;
  readonly kind: Kind;
  readonly terms: readonly number[];
}

/** Gathers what is said of each entry, one after the other. */
export class WordIndexBuilder {
  private readonly units: GatheredUnit[] = [];
  private readonly terms = new Map<string, number>();
  private size = 0;

  /** The entry's number is how many were added before. */
  add(entry: CatalogEntry, text: ErrorProse): void {
    const all = unitsOf(entry, text);
    const termsOfAll = termsOfEach(all.map((one) => wordsOf(one.text)));
    for (const [index, { kind }] of all.entries()) {
      const terms = [...new Set(termsOfAll[index])].map((term) => this.numberOf(term));
      if (terms.length > 0) this.units.push({ entry: this.size, kind, terms });
    }
    this.size++;
  }

  build(): WordIndex {
    return new WordIndex(this.units, this.terms, this.size);
  }

  private numberOf(term: string): number {
    const number = this.terms.get(term) ?? this.terms.size;
    this.terms.set(term, number);
    return number;
  }
}

/** Which units have a word, and how rare a word is. It may be kept all day, so it is little more than rows of numbers. */
export class WordIndex {
  private readonly entries: Uint32Array;
  private readonly kinds: Uint8Array;
  private readonly weights: Float64Array;
  private readonly termsByUnit: NumberLists;
  private readonly unitsByTerm: NumberLists;

  constructor(
    units: readonly GatheredUnit[],
    private readonly terms: ReadonlyMap<string, number>,
    private readonly size: number,
  ) {
    this.entries = Uint32Array.from(units, ({ entry }) => entry);
    this.kinds = Uint8Array.from(units, ({ kind }) => kinds.indexOf(kind));
    const places: number[][] = Array.from(terms, () => []);
    for (const [unit, { terms }] of units.entries()) for (const term of terms) places[term]?.push(unit);
    this.termsByUnit = new NumberLists(units.map(({ terms }) => terms));
    this.unitsByTerm = new NumberLists(places);
    const tells = Float64Array.from(terms, ([term, number]) => {
      const told = this.toldBy((places[number] ?? []).map((unit) => [unit, 1]));
      return tellsOf(term) * this.rarity(told.values());
    });
    this.weights = Float64Array.from(units, ({ terms }) => terms.reduce((sum, term) => sum + (tells[term] ?? 0), 0));
  }

  /** The number of a unit's entry, in the order in which entries were added. */
  entryOf(unit: number): number {
    return this.entries[unit] ?? -1;
  }

  /** What a unit counts for. */
  worthOf(unit: number): Worth {
    return worths[this.kinds[unit] ?? -1] ?? nothing;
  }

  /** How much all of a unit's words tell. */
  weightOf(unit: number): number {
    return this.weights[unit] ?? 0;
  }

  /** The numbers of a unit's terms, in their order. */
  termsOf(unit: number): Uint32Array {
    return this.termsByUnit.at(unit);
  }

  /** How much each entry is about a word, from 0 to 1, by the units that have it. */
  toldBy(units: Iterable<readonly [unit: number, sameness: number]>): Map<number, number> {
    const told = new Map<number, number>();
    for (const [unit, sameness] of units) {
      const entry = this.entryOf(unit);
      const before = told.get(entry) ?? 0;
      told.set(entry, 1 - (1 - before) * (1 - this.worthOf(unit).word * sameness));
    }
    return told;
  }

  /** How much a word tells: the more, the fewer entries are about it. @param told how much each is */
  rarity(told: Iterable<number>): number {
    let count = 0;
    for (const one of told) count += one;
    return Math.log(1 + this.size / (count + 0.5));
  }

  /** The units that have one of the terms, with how nearly they say the word that reaches these. */
  unitsWith(reach: Reach): Map<number, number> {
    const units = new Map<number, number>();
    for (const [term, sameness] of reach) {
      for (const unit of this.unitsByTerm.at(term)) units.set(unit, Math.max(sameness, units.get(unit) ?? 0));
    }
    return units;
  }

  /**
   * The index's terms that say a word: itself, what else says it, what it begins or is misspelled for.
   * @param isTyped whether somebody may still be typing the word
   */
  reach({ word, terms }: QuestionWord, isTyped: boolean): Reach {
    const found = new Map<number, number>();
    for (const [term, sameness] of terms) {
      const number = this.terms.get(term);
      if (number !== undefined) found.set(number, sameness);
    }
    const [own = ""] = terms[0] ?? [];
    const isKnown = this.terms.has(own);
    if (word.length >= shortestBeginning && (isTyped || !isKnown)) {
      for (const [term, number] of this.terms) {
        if (term !== own && term.startsWith(own)) found.set(number, isKnown ? longerWord : beginning);
      }
    }
    if (found.size > 0 || word.length < shortestMisspelled) return found;
    const limit = word.length < 8 ? 1 : 2;
    for (const [term, number] of this.terms) {
      // Hardly anybody misses the first letter.
      if (term[0] !== own[0]) continue;
      const count = slips(own, term, limit);
      if (count <= limit) found.set(number, misspelled - secondSlip * (count - 1));
    }
    return found;
  }
}
