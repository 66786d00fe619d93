import MiniSearch from "minisearch";
import type { Catalog } from "../../catalog/catalog";
import type { CompiledProse } from "../../catalog/compile";
import { methodsAnswering } from "../../catalog/endpoints";
import type { CatalogEntry } from "../../catalog/entry";
import { slips } from "./distance";
import { Likeness, type Likely } from "./likeness";
import { fragmentsOf, isQuote, type Fragments } from "./message";
import { parseQuery, type Query } from "./query";
import { singular } from "./words";

/** An entry that a query may mean, with how well it fits; only the order of scores means something. */
export interface Hit {
  readonly entry: CatalogEntry;
  readonly score: number;
}

/** What of an entry a full-text search reads, and how much each part weighs. */
const weights = { name: 6, aliases: 5, message: 4, meaning: 3, userMessage: 1.5, causes: 1.5, fixes: 1 };
type Field = keyof typeof weights;
type SearchText = Readonly<Record<Field, string>> & { readonly id: string };

/** Far above every full-text score: a name, then an alias, then a quoted message, then a slip of the finger. */
const exactName = 4e6;
const exactAlias = 3e6;
const quotedMessage = 2e6;
const misspelled = 1e6;
const mostSlips = 3;

/** Whether a hit is what the query names, and not merely what its words suggest. */
export function isCertain({ score }: Hit): boolean {
  return score >= misspelled - mostSlips;
}

const nameless = new Set([
  "the",
  "a",
  "an",
  "is",
  "was",
  "are",
  "in",
  "on",
  "of",
  "to",
  "for",
  "and",
  "or",
  "be",
  "it",
  "my",
  "our",
  "with",
]);

/** Finds errors by name, part of a name, status, message text, symptom, misspelling, or wrongly guessed name. */
export class Search {
  private readonly index: MiniSearch<SearchText>;
  private readonly byAlias = new Map<string, CatalogEntry[]>();
  private readonly likelihoods = new Map<string, number>();
  private likeness: Likeness | undefined;
  private readonly messages: { readonly type: string; readonly fragments: Fragments }[] = [];

  /** Takes some tens of milliseconds for the whole catalog: build it when it is first needed, and keep it. */
  constructor(
    private readonly catalog: Catalog,
    private readonly prose: CompiledProse,
  ) {
    this.index = new MiniSearch<SearchText>({
      fields: Object.keys(weights),
      processTerm: (term) => {
        const word = term.toLowerCase();
        return nameless.has(word) ? null : singular(word);
      },
      searchOptions: {
        boost: weights,
        boostDocument: (type) => this.likelihoods.get(String(type)) ?? 1,
        prefix: (term) => term.length > 3,
        fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      },
    });
    for (const entry of catalog.all()) {
      const text = prose[entry.type];
      if (!text) continue;
      this.likelihoods.set(entry.type, likelihood(entry, text));
      for (const alias of text.aliases) this.byAlias.set(alias, [...(this.byAlias.get(alias) ?? []), entry]);
      const messages = [...new Set(Object.values(text.messages))];
      this.messages.push(...messages.map((message) => ({ type: entry.type, fragments: fragmentsOf(message) })));
      const cases = [text, ...text.otherCases];
      this.index.add({
        id: entry.type,
        name: entry.type,
        aliases: text.aliases.join(" "),
        message: messages.join(" "),
        meaning: text.meaning,
        userMessage: cases.map(({ userMessage }) => userMessage ?? "").join(" "),
        causes: cases.flatMap(({ when, causes }) => [when ?? "", ...causes]).join(" "),
        fixes: cases.flatMap(({ fixes }) => fixes).join(" "),
      });
    }
  }

  /** @returns the best first; empty when nothing fits */
  find(text: string, limit = 20): Hit[] {
    const query = parseQuery(text);
    const scores = new Map<string, number>();
    const raise = (type: string, score: number): void => void scores.set(type, Math.max(scores.get(type) ?? 0, score));

    for (const { id, score } of this.index.search(query.words.join(" "))) raise(String(id), score);
    this.byName(query, raise);
    for (const { type, fragments } of this.messages) {
      if (isQuote(query.words, fragments)) raise(type, quotedMessage + (scores.get(type) ?? 0));
    }
    this.byStatus(query, scores, raise);
    return [...scores]
      .flatMap(([type, score]) => {
        const entry = this.catalog.find(type);
        return entry ? [{ entry, score }] : [];
      })
      .sort((a, b) => b.score - a.score)
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

  private byName({ name }: Query, raise: (type: string, score: number) => void): void {
    if (name.length < 4) return;
    if (this.catalog.find(name)) raise(name, exactName);
    for (const entry of this.byAlias.get(name) ?? []) raise(entry.type, exactAlias);
    const limit = Math.min(mostSlips, Math.floor(name.length / 5));
    for (const { type } of this.catalog.all()) {
      const count = slips(name, type, limit);
      if (count <= limit) raise(type, misspelled - count);
    }
  }

  /** A status alone lists its errors; beside words it prefers them. */
  private byStatus(
    { status, words: asked }: Query,
    scores: Map<string, number>,
    raise: (type: string, score: number) => void,
  ): void {
    if (status === undefined) return;
    for (const entry of this.catalog.all()) {
      if (!Object.values(entry.apis).some((answer) => answer.status === status)) continue;
      const score = scores.get(entry.type);
      if (asked.length === 0) raise(entry.type, (this.likelihoods.get(entry.type) ?? 1) + methodsAnswering(entry.type));
      else if (score !== undefined && score < misspelled) scores.set(entry.type, score * 3);
    }
  }
}

/** Of two that fit alike, the one that people meet more often: documented, in more APIs, not retired. */
function likelihood(entry: CatalogEntry, { inferred }: CompiledProse[string]): number {
  if (entry.retired) return 0.5;
  return (inferred ? 1 : 1.3) + 0.1 * Object.keys(entry.apis).length;
}
