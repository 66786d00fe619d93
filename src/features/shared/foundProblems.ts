import type * as vscode from "vscode";
import type { CompiledProse } from "../../catalog/compile";
import type { CatalogEntry } from "../../catalog/entry";
import { problemOf } from "../../core/rules/occurrence";
import type { Problem } from "../../core/rules/problem";
import { rangeOf } from "./convert";
import type { DocumentErrors } from "./documentErrors";

/** What the rules found in a document, as the document was then; offsets are the document's. */
export interface Found {
  readonly count: number;
  /** What has fixes. */
  readonly fixable: readonly Problem[];
  /** The first so many, in the document's order. */
  first(most: number): readonly Problem[];
  /** Those that a range touches. */
  at(range: vscode.Range): readonly Problem[];
}

/** @param problems all that was found, in the document's order */
export function listed(problems: readonly Problem[], document: vscode.TextDocument): Found {
  return {
    count: problems.length,
    fixable: problems.filter(({ fixes }) => fixes.length > 0),
    first: (most) => problems.slice(0, most),
    at: (range) => problems.filter((problem) => touches(document, problem, range)),
  };
}

/**
 * Every error as a problem, made when somebody asks for it: a log may have more of them than anybody reads.
 * @param expected what the team counts on, which is no problem
 */
export function errorsAsProblems(
  document: vscode.TextDocument,
  errors: DocumentErrors,
  prose: CompiledProse,
  expected: ReadonlySet<CatalogEntry>,
): Found {
  function* problems(from?: number, to?: number): Generator<Problem> {
    for (const occurrence of errors.inDocument(from, to)) {
      if (expected.has(occurrence.entry)) continue;
      const problem = problemOf(occurrence, prose);
      // What is wrong with a constant of the code's own is wrong with its value.
      if (problem && occurrence.context !== "alias") yield problem;
    }
  }
  return {
    count: expected.size === 0 ? errors.count : [...problems()].length,
    fixable: [],
    first(most) {
      const found: Problem[] = [];
      for (const problem of problems()) {
        found.push(problem);
        if (found.length >= most) break;
      }
      return found;
    },
    at: (range) => [...problems(range.start.line, range.end.line)].filter((one) => touches(document, one, range)),
  };
}

function touches(document: vscode.TextDocument, problem: Problem, range: vscode.Range): boolean {
  return rangeOf(document, problem).intersection(range) !== undefined;
}
