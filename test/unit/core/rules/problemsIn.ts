import { assert } from "chai";
import { Catalog } from "../../../../src/catalog/catalog";
import { type CompiledProse, compileCatalog } from "../../../../src/catalog/compile";
import type { EntrySource } from "../../../../src/catalog/source";
import { ProductInUse } from "../../../../src/core/text/productInUse";
import { fileEvidence } from "../../../../src/core/recognition/evidence";
import { NameIndex } from "../../../../src/core/recognition/names";
import { defaultRecognition, scan } from "../../../../src/core/recognition/scan";
import type { Source } from "../../../../src/core/text/textKind";
import { check, checkLoading } from "../../../../src/core/rules/check";
import { fixAll } from "../../../../src/core/rules/fixAll";
import { type Problem, type RuleContext, type RuleId, ruleIds } from "../../../../src/core/rules/problem";
import { english } from "../../../../src/core/explanation/translate";
import { Search } from "../../../../src/core/search/search";
import { realAreas, realCatalog } from "../../catalogOf";

/** A catalog, and what is made of it. */
type Knowledge = Pick<RuleContext, "catalog" | "prose"> & { readonly names: NameIndex; readonly search: Search };

const real = knowing(realCatalog, compileCatalog(realAreas).prose);

export const typescript: Source = { kind: "code", language: "typescript" };
export const markdown: Source = { kind: "prose", language: "markdown" };
export const json: Source = { kind: "data", language: "json" };
export const log: Source = { kind: "log", language: "log" };

function knowing(catalog: Catalog, prose: CompiledProse): Knowledge {
  return { catalog, prose, search: new Search(catalog, prose), names: new NameIndex(catalog) };
}

const someError = {
  meaning: "It went wrong.",
  actor: "developer",
  retry: "never",
  source: "reference",
  checked: "2026-11-22",
} as const;

/** As if Stytch had these errors only, for what no real one has yet. */
export function knowingOnly(errors: Readonly<Record<string, Partial<EntrySource>>>): Knowledge {
  const { facts, prose } = compileCatalog({
    made: {
      title: "Made",
      errors: Object.fromEntries(Object.entries(errors).map(([type, error]) => [type, { ...someError, ...error }])),
    },
  });
  return knowing(new Catalog(facts, () => Promise.resolve(prose)), prose);
}

/** What some rules find in a text. */
export function problemsIn(
  text: string,
  rules: readonly RuleId[] = ruleIds.filter((rule) => rule !== "occurrence"),
  source = typescript,
  knowledge = real,
): Problem[] {
  return check({ ...contextOf(text, source, knowledge), search: knowledge.search }, new Set(rules));
}

/** What all rules find, and how often the search was loaded for it. */
export async function problemsLoading(text: string): Promise<{ problems: Problem[]; loaded: number }> {
  let loaded = 0;
  const load = (): Promise<Search> => {
    loaded++;
    return Promise.resolve(real.search);
  };
  const problems = await checkLoading(contextOf(text, typescript, real), new Set(ruleIds), { atHand: undefined, load });
  assert.isDefined(problems);
  return { problems, loaded };
}

function contextOf(text: string, source: Source, { names, catalog, prose }: Knowledge): Omit<RuleContext, "search"> {
  const occurrences = scan(text, source, names, defaultRecognition);
  const evidence = fileEvidence(text, source, names.mentions(text));
  const product = new ProductInUse(text);
  const productAt: RuleContext["productAt"] = (offset) => product.at(offset);
  return { text, source, evidence, occurrences, productAt, t: english, catalog, prose };
}

/** The text that each problem marks. */
export function marksIn(text: string, rule: RuleId, source?: Source): string[] {
  return problemsIn(text, [rule], source).map(({ start, end }) => text.slice(start, end));
}

/** What each problem of a rule tells, without its place. */
export function told(text: string, rule: RuleId, source?: Source, knowledge?: Knowledge): string[] {
  return problemsIn(text, [rule], source, knowledge).map(({ message }) => message);
}

/** What the fixes of all problems of a rule are called; a star marks the one to take without thinking. */
export function offered(text: string, rule: RuleId, source?: Source, knowledge?: Knowledge): string[] {
  return problemsIn(text, [rule], source, knowledge).flatMap(({ fixes }) =>
    fixes.map(({ title, isPreferred }) => (isPreferred ? `${title} *` : title)),
  );
}

/** The text after each problem's first fix. */
export function fixed(text: string, rule: RuleId, source?: Source): string {
  return applied(
    text,
    problemsIn(text, [rule], source).flatMap(({ fixes }) => fixes[0]?.edits ?? []),
  );
}

/** The text after everything that can be mended without thinking. */
export function allFixed(text: string): string {
  return applied(text, fixAll(problemsIn(text)));
}

function applied(text: string, edits: readonly { start: number; end: number; text: string }[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}
