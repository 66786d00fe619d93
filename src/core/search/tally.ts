import type { QuestionWord } from "./questionWords";
import type { Reach, WordIndex } from "./wordIndex";

/** What the words of a question find of one entry. */
export interface Match {
  /** How much of the question's weight the entry is about. */
  told: number;
  /** How much of it the entry says at all. */
  said: number;
  /** How well the question fits the one unit that it fits best. */
  best: number;
  /** How well it fits the next: what two units say is surer. */
  second: number;
}

/** A word that stands anywhere in an entry is half said; it is said the more, the more the entry is about it. */
const mentioned = 0.4;
/** A unit of a few faint words fits nothing well. */
const leastWeight = 3;
/** A status is a word that an entry has or hasn't. */
const statusWord = 0.8;
/** What a unit gains that has the words in the question's order, and loses that has them the other way round. */
const inOrder = 0.1;

/** Adds up what the words of one question find, word by word. */
export class Tally {
  private readonly matches = new Map<number, Match>();
  /** How much of the question each unit shares. */
  private readonly shared = new Map<number, number>();
  private readonly reaches: Reach[] = [];
  private all = 0;

  constructor(private readonly index: WordIndex) {}

  /** How much the whole question tells. */
  get whole(): number {
    return this.all;
  }

  /** @param reach the terms that say the word, as the index has them; none where the catalog lacks it */
  addWord(word: QuestionWord, reach: Reach): void {
    const units = this.index.unitsWith(reach);
    const told = this.index.toldBy(units);
    // A word that no entry has weighs most: it is what the question has of its own.
    const weight = word.tells * this.index.rarity(told.values());
    this.all += weight;
    this.reaches.push(reach);
    const nearest = new Map<number, number>();
    for (const [place, sameness] of units) {
      this.shared.set(place, (this.shared.get(place) ?? 0) + weight * sameness);
      const entry = this.index.entryOf(place);
      nearest.set(entry, Math.max(sameness, nearest.get(entry) ?? 0));
    }
    for (const [entry, much] of told) {
      const match = this.matchOf(entry);
      match.told += weight * much;
      match.said += weight * (nearest.get(entry) ?? 0) * (mentioned + (1 - mentioned) * much);
    }
  }

  /** @param having the entries with the status that the question names */
  addStatus(having: readonly number[]): void {
    const weight = statusWord * this.index.rarity(having.map(() => 1));
    this.all += weight;
    for (const entry of having) {
      const match = this.matchOf(entry);
      match.told += weight;
      match.said += weight;
    }
  }

  /** What each entry comes to that shares a word with the question, when all words have been added. */
  matchesByEntry(): ReadonlyMap<number, Match> {
    for (const [place, sum] of this.shared) {
      const weight = this.index.weightOf(place);
      const fit = Math.min(sum, weight) / Math.sqrt(this.all * Math.max(weight, leastWeight));
      const match = this.matchOf(this.index.entryOf(place));
      const whole = this.index.worthOf(place).whole * fit;
      // Most units can't become one of the two: their order needn't be looked at.
      if (whole * (1 + inOrder) <= match.second) continue;
      const ordered = whole * (1 + inOrder * this.order(this.index.termsOf(place)));
      match.second = Math.max(match.second, Math.min(match.best, ordered));
      match.best = Math.max(match.best, ordered);
    }
    return this.matches;
  }

  /** From 1, where the unit has each two words in the question's order, to -1; 0 where that can't be told. */
  private order(terms: Uint32Array): number {
    const places = this.reaches.map((reach) => placeOf(reach, terms)).filter((place) => place >= 0);
    let [right, wrong] = [0, 0];
    for (const [index, place] of places.entries()) {
      for (const later of places.slice(index + 1)) {
        if (place < later) right++;
        else if (place > later) wrong++;
      }
    }
    return right + wrong === 0 ? 0 : (right - wrong) / (right + wrong);
  }

  private matchOf(entry: number): Match {
    const match = this.matches.get(entry) ?? { told: 0, said: 0, best: 0, second: 0 };
    this.matches.set(entry, match);
    return match;
  }
}

/** Where the term stands that says the word most nearly; -1 where none does. */
function placeOf(reach: Reach, terms: Uint32Array): number {
  let [found, most] = [-1, 0];
  for (const [place, term] of terms.entries()) {
    const sameness = reach.get(term) ?? 0;
    if (sameness > most) [found, most] = [place, sameness];
  }
  return found;
}
