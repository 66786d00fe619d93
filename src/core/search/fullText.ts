import type { Catalog } from "../../catalog/catalog";
import type { CompiledProse } from "../../catalog/compile";
import { methodsAnswering } from "../../catalog/endpoints";
import type { CatalogEntry, ErrorProse } from "../../catalog/entry";
import { parseQuery } from "./query";
import { asksForNoError, questionWords, wordsOf } from "./questionWords";
import { agreement, subjectsOf, subjectsOfEntry } from "./subjects";
import { worth } from "./units";
import { shortestBeginning, WordIndex } from "./wordIndex";

/** An entry that the words of a question suggest. */
export interface Suggestion {
  readonly entry: CatalogEntry;
  /** Better is more; nothing else about it means anything. */
  readonly score: number;
  /** How much of what the question says the entry says too, from 0 to 1. */
  readonly likeness: number;
}

/** What is gathered of an entry, word by word. */
interface Match {
  /** How much of the question's weight the entry is about. */
  told: number;
  /** How much of it the entry says at all. */
  said: number;
  /** How well the question fits the one unit that it fits best. */
  best: number;
}

/** What the words all over the entry count beside the unit that fits best. */
const spread = 2.2;
const together = 0.9;
/** A word that stands anywhere in an entry is half said; it is said the more, the more the entry is about it. */
const mentioned = 0.4;
/** A unit of a few faint words fits nothing well. */
const leastWeight = 3;
/** A status is a word that an entry has or hasn't; and who names one has seen it. */
const statusWord = 0.8;
const sameStatus = 4;
/** What is left of an entry that is about something else than the question, and of one that is about nothing special. */
const otherSubject = 0.8;
const nearSubject = 0.92;
const sameSubject = 1.05;
/** What is left of the likeness where somebody doesn't ask about a failure. */
const noFailure = 0.6;
/** More words are no question: the rest is left out. */
const mostWords = 40;
const longest = 2000;

/** Finds what the words of a question suggest: rare words weigh more, and words that stand together. */
export class FullText {
  private readonly index = new WordIndex();
  private readonly entries: {
    readonly entry: CatalogEntry;
    readonly frequency: number;
    readonly subjects: ReadonlySet<string>;
  }[] = [];

  constructor(catalog: Catalog, prose: CompiledProse) {
    for (const entry of catalog.all()) {
      const text = prose[entry.type];
      if (!text) continue;
      this.entries.push({ entry, frequency: frequency(entry, text), subjects: subjectsOfEntry(entry) });
      this.index.add(entry, text);
    }
    this.index.weigh();
  }

  /** @returns whatever shares a word with the question, in no order */
  find(question: string): Suggestion[] {
    const text = question.slice(0, longest);
    const { status } = parseQuery(text);
    const words = questionWords(wordsOf(text)).slice(0, mostWords);
    if (words.length === 0) return status === undefined ? [] : this.ofStatus(status);
    const matches = new Map<number, Match>();
    const matchOf = (entry: number): Match => {
      const match = matches.get(entry) ?? { told: 0, said: 0, best: 0 };
      matches.set(entry, match);
      return match;
    };
    const shared = new Map<number, number>();
    let whole = 0;
    for (const [place, word] of words.entries()) {
      const isTyped = place === words.length - 1;
      const units = this.index.unitsWith(word, isTyped);
      // What is just being typed isn't a word yet, so it is none that the catalog lacks.
      if (units.size === 0 && isTyped && place > 0 && word.word.length < shortestBeginning) continue;
      const told = this.index.toldBy(units);
      // A word that no entry has weighs most: it is what the question has of its own.
      const weight = word.tells * this.index.rarity(told.values());
      whole += weight;
      const nearest = new Map<number, number>();
      for (const [place, sameness] of units) {
        shared.set(place, (shared.get(place) ?? 0) + weight * sameness);
        const entry = this.index.units[place]?.entry ?? -1;
        nearest.set(entry, Math.max(sameness, nearest.get(entry) ?? 0));
      }
      for (const [entry, much] of told) {
        const match = matchOf(entry);
        match.told += weight * much;
        match.said += weight * (nearest.get(entry) ?? 0) * (mentioned + (1 - mentioned) * much);
      }
    }
    if (status !== undefined) {
      const having = [...this.entries.entries()].filter(([, { entry }]) => hasStatus(entry, status));
      const weight = statusWord * this.index.rarity(having.map(() => 1));
      whole += weight;
      for (const [entry] of having) {
        const match = matchOf(entry);
        match.told += weight;
        match.said += weight;
      }
    }
    for (const [place, sum] of shared) {
      const unit = this.index.units[place];
      if (!unit) continue;
      const fit = Math.min(sum, unit.weight) / Math.sqrt(whole * Math.max(unit.weight, leastWeight));
      const match = matchOf(unit.entry);
      match.best = Math.max(match.best, worth[unit.kind].whole * fit);
    }
    const asked = subjectsOf(words.map(({ terms }) => terms[0]?.[0] ?? ""));
    const part = asksForNoError(text) ? noFailure : 1;
    return [...matches].flatMap(([place, { told, said, best }]) => {
      const one = this.entries[place];
      if (!one) return [];
      const { entry, frequency, subjects } = one;
      const score =
        ((spread * told) / whole + together * best) *
        frequency *
        subjectFit(asked, subjects) *
        (status !== undefined && hasStatus(entry, status) ? sameStatus : 1);
      return [{ entry, score, likeness: (part * said) / whole }];
    });
  }

  private ofStatus(status: number): Suggestion[] {
    return this.entries
      .filter(({ entry }) => hasStatus(entry, status))
      .map(({ entry, frequency }) => ({ entry, score: frequency * (1 + methodsAnswering(entry.type)), likeness: 1 }));
  }
}

function hasStatus({ apis }: CatalogEntry, status: number): boolean {
  return Object.values(apis).some((answer) => answer.status === status);
}

function subjectFit(asked: ReadonlySet<string>, own: ReadonlySet<string>): number {
  if (asked.size === 0 || own.size === 0) return 1;
  const agrees = agreement(asked, own);
  return agrees === 1 ? sameSubject : agrees > 0 ? nearSubject : otherSubject;
}

/** Of two that fit alike, the one that people meet more often: documented, described, answered by more calls. */
function frequency(entry: CatalogEntry, { inferred, symptoms }: ErrorProse): number {
  if (entry.retired) return 0.5;
  return (
    (inferred ? 0.93 : 1) *
    (symptoms.length > 0 ? 1.1 : 1) *
    (1 + 0.03 * Math.log(1 + methodsAnswering(entry.type))) *
    (1 + 0.006 * Object.keys(entry.apis).length)
  );
}
