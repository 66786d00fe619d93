import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Search } from "../../src/core/search/search";
import { root } from "../host/paths.mjs";

/**
 * The sets of `test/fixtures/questions`: tuned to are `tune`, `own`, `later` and `fresh`; no error answers any of
 * `foreign`.
 */
export const questionSets = ["tune", "own", "later", "check", "foreign", "fresh", "unseen"] as const;
/** Those that tell whether it holds elsewhere: they are looked at by their totals alone. */
export const unseenSets: readonly QuestionSet[] = ["check", "unseen"];
export type QuestionSet = (typeof questionSets)[number];

/** A question as somebody asks it, with the errors that are a right first answer; none for what no error answers. */
interface Question {
  readonly text: string;
  readonly right: readonly string[];
}

/** What the search answered to one question. */
export interface Answered extends Question {
  readonly found: readonly string[];
  readonly isFirst: boolean;
  readonly isInThree: boolean;
}

const mostShown = 3;

/** @returns the questions of a set in their order; each line is `question<TAB>right|alsoRight`, or `question<TAB>-` */
export function questionsOf(set: QuestionSet): Question[] {
  const lines = readFileSync(join(root, "test", "fixtures", "questions", `${set}.txt`), "utf8").split("\n");
  return lines.flatMap((line) => {
    const [text = "", answer] = line.trim().split("\t");
    return answer === undefined ? [] : [{ text, right: answer === "-" ? [] : answer.split("|") }];
  });
}

/** Asks all questions of a set. */
export function ask(search: Search, set: QuestionSet): Answered[] {
  return questionsOf(set).map((question) => {
    const found = search.find(question.text, mostShown).map(({ entry }) => entry.type);
    const isRight = (type: string): boolean => question.right.includes(type);
    return { ...question, found, isFirst: found.slice(0, 1).some(isRight), isInThree: found.some(isRight) };
  });
}

/** How many of 100: right first, right among the first three, and nothing offered where nothing fits. */
export function rates(answered: readonly Answered[]): { first: number; three: number; nothing: number } {
  const real = answered.filter(({ right }) => right.length > 0);
  const foreign = answered.filter(({ right }) => right.length === 0);
  const rate = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);
  return {
    first: rate(real.filter(({ isFirst }) => isFirst).length, real.length),
    three: rate(real.filter(({ isInThree }) => isInThree).length, real.length),
    nothing: rate(foreign.filter(({ found }) => found.length === 0).length, foreign.length),
  };
}
