import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { problemsIn } from "../unit/core/rules/problemsIn";
import { sourceOf } from "../../src/core/text/textKind";
import { ruleIds, type RuleId } from "../../src/core/rules/problem";
import { languageOf } from "../unit/core/recognition/languages";

/** A mistake that a text has, as its author says. */
interface Expected {
  readonly rule: RuleId;
  readonly line: number;
  /** The whole line after the preferred fix; null where no single fix is right. */
  readonly fixed: string | null;
  /** Names of which one must be offered first; empty where none may be offered. */
  readonly suggests?: readonly string[];
}

interface RuleFile {
  readonly file: string;
  readonly text: string;
  readonly problems: readonly Expected[];
}

interface RuleVerdict {
  readonly file: string;
  readonly line: number;
  readonly rule: RuleId;
  readonly isExpected: boolean;
  readonly isFound: boolean;
  readonly isFixRight: boolean;
  /** What was said, and what the line became. */
  readonly told: string;
}

/** Texts with a description beside each of what is wrong in it. */
export function ruleFilesIn(folder: string): RuleFile[] {
  return readdirSync(folder)
    .filter((file) => existsSync(join(folder, `${file}.expect.json`)))
    .sort()
    .map((file) => {
      const { problems } = JSON.parse(readFileSync(join(folder, `${file}.expect.json`), "utf8")) as RuleFile;
      return { file, text: readFileSync(join(folder, file), "utf8"), problems };
    });
}

/** Compares what the rules find in a text with what is wrong in it. */
export function verdictsOfRules({ file, text, problems }: RuleFile): RuleVerdict[] {
  const inForce = ruleIds.filter((rule) => rule !== "occurrence");
  const found = problemsIn(text, inForce, sourceOf(languageOf(file), `/${basename(file)}`)).map((problem) => {
    const line = text.slice(0, problem.start).split("\n").length;
    const edits = problem.fixes.find(({ isPreferred }) => isPreferred)?.edits;
    const mended = [...(edits ?? [])]
      .sort((a, b) => b.start - a.start)
      .reduce((before, edit) => before.slice(0, edit.start) + edit.text + before.slice(edit.end), text);
    const fixed = edits ? (mended.split("\n")[line - 1] ?? "") : null;
    return { ...problem, line, fixed, told: `${problem.message} → ${fixed ?? "no preferred fix"}` };
  });
  const used = new Set<(typeof found)[number]>();
  const expected = problems.map(({ rule, line, fixed, suggests }): RuleVerdict => {
    const match = found.find((one) => one.rule === rule && one.line === line && !used.has(one));
    if (!match) return { file, line, rule, isExpected: true, isFound: false, isFixRight: false, told: "" };
    used.add(match);
    const offered = match.fixes[0]?.edits.map((edit) => edit.text).join();
    const isSuggestionRight =
      suggests === undefined ||
      (suggests.length === 0 ? offered === undefined : suggests.some((name) => offered?.includes(name)));
    const isFixRight = isSuggestionRight && (fixed === null || match.fixed?.trim() === fixed.trim());
    return { file, line, rule, isExpected: true, isFound: true, isFixRight, told: match.told };
  });
  const extra = found.filter((one) => !used.has(one));
  return [
    ...expected,
    ...extra.map(({ line, rule, told }): RuleVerdict => ({
      file,
      line,
      rule,
      isExpected: false,
      isFound: true,
      isFixRight: false,
      told,
    })),
  ];
}
