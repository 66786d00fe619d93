import type { Catalog } from "../../catalog/catalog";
import type { CompiledProse } from "../../catalog/compile";
import { methodsAnswering } from "../../catalog/endpoints";
import type { CatalogEntry, ErrorProse } from "../../catalog/entry";
import { parseQuery } from "./query";
import { type QuestionWord, questionWords, tellsOfError, termsOf, wordsOf } from "./questionWords";
import { agreement, subjectsOf, subjectsOfEntry } from "./subjects";
import { Tally } from "./tally";
import { shortestBeginning, type WordIndex, WordIndexBuilder } from "./wordIndex";

/** An entry that the words of a question suggest. */
export interface Suggestion {
  readonly entry: CatalogEntry;
  /** Better is more; nothing else about it means anything. */
  readonly score: number;
  /** How much of what the question says the entry says too, from 0 to 1. */
  readonly likeness: number;
}

/** What the words of a question suggest. */
export interface Found {
  /** Whatever shares a word with the question, in no order. */
  readonly suggestions: readonly Suggestion[];
  /** How many words of the question say something. */
  readonly words: number;
}

/** What the words all over the entry count beside the unit that fits best, and the next. */
const spread = 2.2;
const together = 0.8;
const again = 0.5;
/** How much it counts, as a power, that an entry lacks part of the question. */
const lacking = 0.2;
/** Who names a status has seen it; that an entry's own isn't known doesn't speak much against it, the less where it is likely. */
const sameStatus = 4;
const likelyStatus = 3.5;
const unknownStatus = 2;
/** What is left of an entry that is about something else than the question, and of one that is about nothing special. */
const otherSubject = 0.8;
const nearSubject = 0.92;
const sameSubject = 1.05;
/** What an entry gains whose whole name stands in the question. */
const nameSaid = 1.15;
/** More words are no question: the rest is left out. */
const mostWords = 40;
const longest = 2000;

/** Finds what the words of a question suggest: rare words weigh more, and words that stand together. */
export class FullText {
  private builder = new WordIndexBuilder();
  private index: WordIndex | undefined;
  private readonly waiting: CatalogEntry[];
  private readonly entries: {
    readonly entry: CatalogEntry;
    readonly frequency: number;
    readonly subjects: ReadonlySet<string>;
    readonly name: string;
  }[] = [];

  constructor(
    catalog: Catalog,
    private readonly prose: CompiledProse,
  ) {
    this.waiting = [...catalog.all()].reverse();
  }

  /**
   * Reads what isn't in the index yet.
   * @param longest ends it after so many ms; else it reads all
   * @returns whether all is read
   */
  read(longest = Infinity): boolean {
    const began = performance.now();
    for (let entry = this.waiting.pop(); entry; entry = this.waiting.pop()) {
      const text = this.prose[entry.type];
      if (text) {
        this.entries.push({
          entry,
          frequency: frequency(entry, text),
          subjects: subjectsOfEntry(entry),
          name: spelled(termsOf(entry.type.split("_"))),
        });
        this.builder.add(entry, text);
      }
      if (performance.now() - began > longest && this.waiting.length > 0) return false;
    }
    this.whole();
    return true;
  }

  /** The index of what has been read: call it when all is. */
  private whole(): WordIndex {
    if (!this.index) {
      this.index = this.builder.build();
      // What it gathered takes several times the index's memory.
      this.builder = new WordIndexBuilder();
    }
    return this.index;
  }

  find(question: string): Found {
    this.read();
    const index = this.whole();
    const text = question.slice(0, longest);
    const { status } = parseQuery(text);
    const words = questionWords(wordsOf(text)).slice(0, mostWords);
    const having = status === undefined ? [] : this.numbersWith(status);
    if (words.length === 0) return { suggestions: having.flatMap((number) => this.ofStatus(number)), words: 1 };
    const tally = new Tally(index);
    for (const [place, word] of words.entries()) {
      const isTyped = place === words.length - 1;
      const reach = index.reach(word, isTyped);
      // What is just being typed isn't a word yet, so it is none that the catalog lacks.
      const isBeginning = reach.size === 0 && isTyped && place > 0 && word.word.length < shortestBeginning;
      if (!isBeginning) tally.addWord(word, reach);
    }
    if (status !== undefined) tally.addStatus(having);
    return { suggestions: this.judge(tally, text, words, status), words: words.length };
  }

  private judge(tally: Tally, text: string, words: readonly QuestionWord[], status: number | undefined): Suggestion[] {
    const stems = words.map(({ terms }) => terms[0]?.[0] ?? "");
    const asked = subjectsOf(stems);
    const whole = spelled(stems);
    const part = tellsOfError(text, words);
    return [...tally.matchesByEntry()].flatMap(([number, { told, said, best, second }]) => {
      const one = this.entries[number];
      if (!one) return [];
      const score =
        ((spread * told) / tally.whole + together * best + again * second) *
        (said / tally.whole) ** lacking *
        one.frequency *
        subjectFit(asked, one.subjects) *
        (whole.includes(one.name) ? nameSaid : 1) *
        (status === undefined ? 1 : statusFit(one.entry, status));
      return [{ entry: one.entry, score, likeness: (part * said) / tally.whole }];
    });
  }

  private numbersWith(status: number): number[] {
    return [...this.entries.entries()]
      .filter(([, { entry }]) => statusesOf(entry).includes(status))
      .map(([number]) => number);
  }

  private ofStatus(number: number): Suggestion[] {
    const one = this.entries[number];
    if (!one) return [];
    const { entry, frequency } = one;
    return [{ entry, score: frequency * (1 + methodsAnswering(entry.type)), likeness: 1 }];
  }
}

/** Terms as one text in which others can be looked for. */
function spelled(terms: readonly string[]): string {
  return ` ${terms.join(" ")} `;
}

function statusesOf({ apis }: CatalogEntry): number[] {
  return Object.values(apis).flatMap((answer) => answer.status ?? []);
}

function statusFit(entry: CatalogEntry, status: number): number {
  const statuses = statusesOf(entry);
  if (statuses.includes(status)) return sameStatus;
  if (statuses.length > 0) return 1;
  return status === 404 && entry.type.endsWith("_not_found") ? likelyStatus : unknownStatus;
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
    (inferred ? 0.98 : 1) *
    (symptoms.length > 0 ? 1.1 : 1) *
    (1 + 0.03 * Math.log(1 + methodsAnswering(entry.type))) *
    (1 + 0.006 * Object.keys(entry.apis).length)
  );
}
