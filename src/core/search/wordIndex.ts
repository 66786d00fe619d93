import type { CatalogEntry, ErrorProse } from "../../catalog/entry";
import { slips } from "./distance";
import { type QuestionWord, termsOfEach, wordsOf } from "./questionWords";
import { tellsOf } from "./tellingWords";
import { type Kind, unitsOf, worth } from "./units";

/** A unit of an entry, as it is compared. */
export interface IndexedUnit {
  /** The entry's number, in the order in which entries were added. */
  readonly entry: number;
  readonly kind: Kind;
  /** How much all of its words tell; known when the last entry has been added. */
  weight: number;
  readonly terms: readonly string[];
}

/** Terms, with how nearly each says a word. */
export type Reach = ReadonlyMap<string, number>;

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

/** Which units have a word, and how rare a word is. */
export class WordIndex {
  readonly units: IndexedUnit[] = [];
  private readonly places = new Map<string, number[]>();
  private size = 0;

  /** Call `weigh` when the last one has been added. */
  add(entry: CatalogEntry, text: ErrorProse): void {
    const all = unitsOf(entry, text);
    const termsOfAll = termsOfEach(all.map((one) => wordsOf(one.text)));
    for (const [index, { kind }] of all.entries()) {
      const terms = [...new Set(termsOfAll[index])];
      if (terms.length === 0) continue;
      const unit = this.units.push({ entry: this.size, kind, terms, weight: 0 }) - 1;
      for (const term of terms) {
        const places = this.places.get(term);
        if (places) places.push(unit);
        else this.places.set(term, [unit]);
      }
    }
    this.size++;
  }

  weigh(): void {
    const weights = new Map<string, number>();
    for (const [term, places] of this.places) {
      const told = this.toldBy(places.map((unit) => [unit, 1]));
      weights.set(term, tellsOf(term) * this.rarity(told.values()));
    }
    for (const unit of this.units) unit.weight = unit.terms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
  }

  /** How much each entry is about a word, from 0 to 1, by the units that have it. */
  toldBy(units: Iterable<readonly [unit: number, sameness: number]>): Map<number, number> {
    const told = new Map<number, number>();
    for (const [place, sameness] of units) {
      const unit = this.units[place];
      if (!unit) continue;
      const before = told.get(unit.entry) ?? 0;
      told.set(unit.entry, 1 - (1 - before) * (1 - worth[unit.kind].word * sameness));
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
      for (const unit of this.places.get(term) ?? []) units.set(unit, Math.max(sameness, units.get(unit) ?? 0));
    }
    return units;
  }

  /**
   * The index's terms that say a word: itself, what else says it, what it begins or is misspelled for.
   * @param isTyped whether somebody may still be typing the word
   */
  reach({ word, terms }: QuestionWord, isTyped: boolean): Reach {
    const found = new Map(terms.filter(([term]) => this.places.has(term)));
    const [own = ""] = terms[0] ?? [];
    const isKnown = found.has(own);
    if (word.length >= shortestBeginning && (isTyped || !isKnown)) {
      for (const term of this.places.keys()) {
        if (term !== own && term.startsWith(own)) found.set(term, isKnown ? longerWord : beginning);
      }
    }
    if (found.size > 0 || word.length < shortestMisspelled) return found;
    const limit = word.length < 8 ? 1 : 2;
    for (const term of this.places.keys()) {
      // Hardly anybody misses the first letter.
      if (term[0] !== own[0]) continue;
      const count = slips(own, term, limit);
      if (count <= limit) found.set(term, misspelled - secondSlip * (count - 1));
    }
    return found;
  }
}
