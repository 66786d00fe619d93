import { compileCatalog } from "../../../../src/catalog/compile";
import { productOf } from "../../../../src/core/text/product";
import { fileEvidence } from "../../../../src/core/recognition/evidence";
import { NameIndex } from "../../../../src/core/recognition/names";
import { defaultRecognition, scan } from "../../../../src/core/recognition/scan";
import type { Source } from "../../../../src/core/text/textKind";
import { check, fixAll } from "../../../../src/core/rules/check";
import { type Problem, type RuleId, ruleIds } from "../../../../src/core/rules/problem";
import { english } from "../../../../src/core/explanation/translate";
import { Search } from "../../../../src/core/search/search";
import { realAreas, realCatalog } from "../../catalogOf";

const { prose } = compileCatalog(realAreas);
const names = new NameIndex(realCatalog);
const search = new Search(realCatalog, prose);
const typescript: Source = { kind: "code", language: "typescript" };

/** What some rules find in a text. */
export function problemsIn(
  text: string,
  rules: readonly RuleId[] = ruleIds.filter((rule) => rule !== "occurrence"),
  source = typescript,
): Problem[] {
  const occurrences = scan(text, source, names, defaultRecognition);
  const evidence = fileEvidence(text, source, names.mentions(text));
  const product = productOf(text);
  return check(
    { text, source, evidence, occurrences, catalog: realCatalog, prose, search, product, t: english },
    new Set(rules),
  );
}

/** The same as "rule: the text that is marked". */
export function marksIn(text: string, rule: RuleId, source?: Source): string[] {
  return problemsIn(text, [rule], source).map(({ start, end }) => text.slice(start, end));
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
