import type { Catalog } from "../../catalog/catalog";
import type { CompiledProse } from "../../catalog/compile";
import { methodsAnswering } from "../../catalog/endpoints";
import type { CatalogEntry, ErrorProse } from "../../catalog/entry";
import { slips } from "./distance";
import { parseQuery } from "./query";
import { agreement, subjectsOf, subjectsOfEntry } from "./subjects";
import { questionWords, tellsOf, termsOf, wordsOf, type QuestionWord } from "./questionWords";

export const tuning = {
  unit: { name: 1, alias: 0.8, symptom: 1.25, message: 0.5, meaning: 0.7, userMessage: 0, when: 0, cause: 0.4, fix: 0 },
  word: { name: 0.28, alias: 0.25, symptom: 0.42, message: 0.25, meaning: 0.38, userMessage: 0.2, when: 0.35, cause: 0.1, fix: 0.1 },
  cover: 2.2,
  best: 0.6,
  lengthPower: 0.5,
  prefix: 0.9,
  slip: 0.5,
  unknown: 0.7,
  status: 4,
  retired: 0.5,
  sameSubject: 1.05,
  noSubject: 0.96,
  nearSubject: 0.95,
  otherSubject: 0.8,
  inferred: 0.93,
  sdk: 0.97,
  methods: 0.025,
  apis: 0.02,
  symptoms: 1.1,
  statusWord: 0.8,
  second: 0,
  coord: 0.02,
  least: 2.5,
};
export type Kind = keyof typeof tuning.unit;
const kinds = Object.keys(tuning.unit) as Kind[];

interface Unit { readonly entry: number; readonly kind: number; readonly terms: readonly string[]; weight: number }

interface Match { readonly entry: number; score: number; cover: number; best: number; second: number; bestUnit: number }

export interface Suggestion { readonly entry: CatalogEntry; readonly score: number; readonly likeness: number; readonly why?: string }

export class FullText {
  readonly units: Unit[] = [];
  private readonly postings = new Map<string, number[]>();
  private readonly rarities = new Map<string, number>();
  private readonly unitsOf: number[][] = [];

  private readonly entries: CatalogEntry[] = [];
  private readonly priors: number[] = [];
  private readonly subjects: ReadonlySet<string>[] = [];

  constructor(catalog: Catalog, private readonly prose: CompiledProse) {
    for (const entry of catalog.all()) {
      const text = prose[entry.type];
      if (!text) continue;
      this.entries.push(entry);
      this.priors.push(0);
      this.subjects.push(subjectsOfEntry(entry));
      this.add(entry.type, text);
    }
    this.finish();
  }

  private add(type: string, text: ErrorProse): void {
    const entry = this.unitsOf.push([]) - 1;
    const cases = [text, ...text.otherCases];
    this.unit(entry, "name", type);
    for (const one of text.aliases) this.unit(entry, "alias", one);
    for (const one of text.symptoms) this.unit(entry, "symptom", one);
    for (const one of new Set(Object.values(text.messages))) this.unit(entry, "message", one);
    this.unit(entry, "meaning", text.meaning);
    for (const one of cases) {
      if (one.userMessage) this.unit(entry, "userMessage", one.userMessage);
      if (one.when) this.unit(entry, "when", one.when);
      for (const cause of one.causes) this.unit(entry, "cause", cause);
      for (const fix of one.fixes) this.unit(entry, "fix", fix);
    }
  }

  private unit(entry: number, kind: Kind, text: string): void {
    const terms = [...new Set(termsOf(wordsOf(text)))];
    const id = this.units.push({ entry, kind: kinds.indexOf(kind), terms, weight: 0 }) - 1;
    this.unitsOf[entry]?.push(id);
    for (const term of terms) {
      const list = this.postings.get(term);
      if (list) list.push(id);
      else this.postings.set(term, [id]);
    }
  }

  private finish(): void {
    const n = this.unitsOf.length;
    for (const [term, ids] of this.postings) {
      const misses = new Map<number, number>();
      for (const id of ids) {
        const { entry, kind } = this.units[id]!;
        misses.set(entry, (misses.get(entry) ?? 1) * (1 - tuning.word[kinds[kind]!]));
      }
      let df = 0;
      for (const miss of misses.values()) df += 1 - miss;
      this.rarities.set(term, Math.log(1 + n / (df + 0.5)));
    }
    for (const unit of this.units) unit.weight = unit.terms.reduce((sum, term) => sum + (this.rarities.get(term) ?? 0) * tellsOf(term), 0);
  }

  find(text: string): Suggestion[] {
    const { words, status } = parseQuery(text);
    if (words.length === 0 && status !== undefined) return this.withStatus(status);
    const asked = questionWords(wordsOf(text));
    const askedSubjects = subjectsOf(asked.map(({ terms }) => terms[0]?.[0] ?? ""));
    this.retune();
    const n = this.unitsOf.length;
    const most = Math.log(1 + n / 0.5);
    const matches = new Map<number, Match>();
    const unitScore = new Map<number, number>();
    let whole = 0;
    for (const [index, word] of asked.entries()) {
      const terms = this.reach(word, index === asked.length - 1);
      const best = new Map<number, number>(); // unit → sameness
      for (const [term, sameness] of terms)
        for (const id of this.postings.get(term) ?? []) if ((best.get(id) ?? 0) < sameness) best.set(id, sameness);
      const misses = new Map<number, number>();
      const most1 = new Map<number, number>();
      for (const [id, sameness] of best) {
        const { entry, kind } = this.units[id]!;
        misses.set(entry, (misses.get(entry) ?? 1) * (1 - tuning.word[kinds[kind]!] * sameness));
        most1.set(entry, Math.max(most1.get(entry) ?? 0, sameness));
      }
      let df = 0;
      for (const miss of misses.values()) df += 1 - miss;
      const weight = word.tells * (best.size === 0 ? tuning.unknown * most : Math.log(1 + n / (df + 0.5)));
      whole += weight;
      for (const [entry, miss] of misses) {
        const match = matches.get(entry) ?? { entry, score: 0, cover: 0, best: 0, second: 0, bestUnit: -1 };
        match.score += weight * (1 - miss);
        match.cover += weight * (most1.get(entry) ?? 0) * (1 - 0.5 * miss);
        matches.set(entry, match);
      }
      for (const [id, sameness] of best) unitScore.set(id, (unitScore.get(id) ?? 0) + weight * sameness);
    }
    if (status !== undefined) {
      const having = this.entries.flatMap((entry, index) => Object.values(entry.apis).some((answer) => answer.status === status) ? [index] : []);
      const weight = Math.log(1 + n / (having.length + 0.5));
      whole += weight * tuning.statusWord;
      for (const entry of having) {
        const match = matches.get(entry) ?? { entry, score: 0, cover: 0, best: 0, second: 0, bestUnit: -1 };
        match.score += weight * tuning.statusWord;
        match.cover += weight * tuning.statusWord;
        matches.set(entry, match);
      }
    }
    for (const [id, sum] of unitScore) {
      const unit = this.units[id]!;
      const match = matches.get(unit.entry)!;
      const like = (Math.min(sum, unit.weight) * tuning.unit[kinds[unit.kind]!]) / (whole ** (1 - tuning.lengthPower) * Math.max(unit.weight, tuning.least) ** tuning.lengthPower);
      if (like > match.second) match.second = Math.min(like, match.best) ;
      if (like > match.best) {
        match.best = like;
        match.bestUnit = id;
      }
    }
    return [...matches.values()].flatMap((match) => {
      const entry = this.entries[match.entry];
      if (!entry) return [];
      const hasStatus = status !== undefined && Object.values(entry.apis).some((answer) => answer.status === status);
      const score = ((tuning.cover * match.score) / whole + tuning.best * match.best + tuning.second * match.second) * (this.priors[match.entry] ?? 1) * (hasStatus ? tuning.status : 1) * this.fit(askedSubjects, match.entry) * (match.cover / whole) ** tuning.coord;
      return [{ entry, score, likeness: match.cover / whole, why: match.bestUnit < 0 ? "" : kinds[this.units[match.bestUnit]!.kind] + ": " + this.units[match.bestUnit]!.terms.join(" ") }];
    });
  }

  retune(): void {
    const key = JSON.stringify(tuning);
    if (this.key === key) return;
    this.key = key;
    this.entries.forEach((entry, index) => { this.priors[index] = priorOf(entry, this.prose[entry.type]!); });
  }
  private key = "";

  private fit(asked: ReadonlySet<string>, index: number): number {
    const own = this.subjects[index];
    if (asked.size === 0 || !own) return 1;
    if (own.size === 0) return tuning.noSubject;
    const agrees = agreement(asked, own);
    return agrees === 1 ? tuning.sameSubject : agrees > 0 ? tuning.nearSubject : tuning.otherSubject;
  }

  private withStatus(status: number): Suggestion[] {
    return this.entries.flatMap((entry, index) => Object.values(entry.apis).some((answer) => answer.status === status) ? [{ entry, score: (this.priors[index] ?? 1) * (1 + methodsAnswering(entry.type)), likeness: 1 }] : []);
  }

  private reach({ word, terms }: QuestionWord, isLast: boolean): Map<string, number> {
    const found = new Map<string, number>();
    for (const [term, sameness] of terms) if (this.postings.has(term)) found.set(term, sameness);
    const [own = ""] = terms[0] ?? [];
    if (found.has(own) && !isLast) return found;
    if (word.length >= 4) for (const term of this.postings.keys()) {
      if (term.startsWith(own) && term !== own) found.set(term, Math.max(found.get(term) ?? 0, found.size === 0 || !this.postings.has(own) ? tuning.prefix : tuning.prefix * 0.6));
    }
    if (found.size > 0 || word.length < 5) return found;
    const limit = word.length < 8 ? 1 : 2;
    for (const term of this.postings.keys()) {
      if (Math.abs(term.length - own.length) > limit) continue;
      const count = slips(own, term, limit);
      if (count <= limit) found.set(term, tuning.slip - 0.15 * (count - 1));
    }
    return found;
  }
}

function priorOf(entry: CatalogEntry, { inferred, source, symptoms }: ErrorProse): number {
  if (entry.retired) return tuning.retired;
  return (
    (inferred ? tuning.inferred : 1) * (symptoms.length > 0 ? tuning.symptoms : 1) *
    (source === "sdk" ? tuning.sdk : 1) *
    (1 + tuning.methods * Math.log(1 + methodsAnswering(entry.type)))*(1+tuning.apis*Object.keys(entry.apis).length)
  );
}
