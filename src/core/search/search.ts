import type { Catalog } from "../../catalog/catalog";
import type { CompiledProse } from "../../catalog/compile";
import type { CatalogEntry } from "../../catalog/entry";
import { slips } from "./distance";
import { FullText, type Suggestion } from "./fullText";
import type { Hit } from "./hit";
import { Likeness, type Likely } from "./likeness";
import { fragmentsOf, quotesIn, type Fragments } from "./message";
import { parseQuery, type Query } from "./query";

/** A name is surer than an alias, that than a quoted message, and that than a slip of the finger. */
const exactName = 4;
const exactAlias = 3;
const quotedMessage = 2;
const misspelled = 1;
const slipCost = 0.1;
/**
 * Where none of the entries that fit best says this much of a question, none answers it: of the questions of
 * `npm run measure -- search`, that tells those apart that are about something else. Of a long question more is beside
 * the point; and who types a single word wants whatever has it.
 */
const leastLikeness = 0.44;
const leastOfOne = 0.35;
const lessPerWord = 0.04;
const [shortQuestion, longQuestion] = [5, 10];
const fitBest = 5;
/** What is listed beside an entry that answers a question. */
const leastListed = 0.176;
/** A word of two that a name shares with one in the catalog is enough, and a word like "not" is not. */
const leastNearness = 0.1;
const mostSlips = 3;
/** How long the index may be built without a pause, in ms. */
const slice = 16;

/** Finds errors by name, part of a name, status, message text, symptom, misspelling, or wrongly guessed name. */
export class Search {
  private readonly index: FullText;
  private readonly byAlias = new Map<string, CatalogEntry[]>();
  private likeness: Likeness | undefined;
  private readonly messages: { readonly type: string; readonly fragments: Fragments }[] = [];

  /** What it is asked first waits for the index, unless it is `ready`: keep it. */
  constructor(
    private readonly catalog: Catalog,
    private readonly prose: CompiledProse,
  ) {
    this.index = new FullText(catalog, prose);
    for (const entry of catalog.all()) {
      const text = prose[entry.type];
      if (!text) continue;
      for (const alias of text.aliases) this.byAlias.set(alias, [...(this.byAlias.get(alias) ?? []), entry]);
      for (const message of new Set(Object.values(text.messages))) {
        this.messages.push({ type: entry.type, fragments: fragmentsOf(message) });
      }
    }
  }

  /** Builds the index with pauses, in which others have their turn. @returns the search itself */
  async ready(): Promise<this> {
    while (!this.index.read(slice)) await new Promise((resolve) => setTimeout(resolve));
    return this;
  }

  /** @returns the best first; empty when nothing fits */
  find(text: string, limit = 20): Hit[] {
    const { suggestions, words } = this.index.find(text);
    const least = leastLikenessOf(words);
    const isAnswered = [...suggestions]
      .sort((a, b) => b.score - a.score)
      .slice(0, fitBest)
      .some(({ likeness }) => likeness >= least);
    return this.ranked(text, isAnswered ? suggestions.filter(({ likeness }) => likeness >= leastListed) : [], limit);
  }

  /**
   * What comes near the name of an error that the catalog doesn't know: unlike `find`, it lists what shares as much as
   * a word with it, because an error it is.
   */
  near(name: string, limit: number): Hit[] {
    const found = this.index.find(name).suggestions.filter(({ likeness }) => likeness >= leastNearness);
    return this.ranked(name, found, limit);
  }

  /** What a text surely means first, then what its words suggest. */
  private ranked(text: string, suggested: readonly Suggestion[], limit: number): Hit[] {
    const sure = this.sureFor(parseQuery(text));
    const byType = new Map(suggested.map((one) => [one.entry.type, one]));
    return [...new Set([...sure.keys(), ...byType.keys()])]
      .flatMap((type) => {
        const entry = this.catalog.find(type);
        const { score = 0, likeness = 0 } = byType.get(type) ?? {};
        return entry ? [{ entry, certainty: sure.get(type) ?? 0, likeness, score }] : [];
      })
      .sort((a, b) => b.certainty - a.certainty || b.score - a.score)
      .slice(0, limit);
  }

  /**
   * What a wrong name of code may mean. Unlike a search, which lists whatever comes near, it knows when nothing does.
   * @returns the likeliest first; empty where the name resembles no error
   */
  alike(name: string): readonly Likely[] {
    this.likeness ??= new Likeness(this.catalog, this.prose);
    return this.likeness.find(name);
  }

  /** What a query names: by name, alias, quoted message or slip of the finger. */
  private sureFor({ name, words }: Query): Map<string, number> {
    const sure = new Map<string, number>();
    const raise = (type: string, certainty: number): void =>
      void sure.set(type, Math.max(sure.get(type) ?? 0, certainty));
    const isQuote = quotesIn(words);
    for (const { type, fragments } of this.messages) if (isQuote(fragments)) raise(type, quotedMessage);
    if (name.length < 4) return sure;
    if (this.catalog.find(name)) raise(name, exactName);
    for (const entry of this.byAlias.get(name) ?? []) raise(entry.type, exactAlias);
    const limit = Math.min(mostSlips, Math.floor(name.length / 5));
    for (const { type } of this.catalog.all()) {
      const count = slips(name, type, limit);
      if (count <= limit) raise(type, misspelled - slipCost * count);
    }
    return sure;
  }
}

function leastLikenessOf(words: number): number {
  if (words <= 1) return leastOfOne;
  return leastLikeness - lessPerWord * Math.max(0, Math.min(words, longQuestion) - shortQuestion);
}
