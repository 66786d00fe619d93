import { type Branching, branchingsOf } from "../code/branching";
import { Code } from "../code/code";
import type { Span } from "../text/span";
import { isErrorType } from "./errorTypeExpression";
import { errorTypeVariables, usesOf } from "./errorTypeVariables";
import type { FieldValue } from "./fieldValue";

/** A `switch`, `match`, `when`, `case` or chain of `else if` over an error type, with the values it asks for. */
export interface Branches extends Span {
  /** Of every branch, in order: one branch may ask for several. */
  readonly values: readonly FieldValue[];
  /** Those that a branch asks for and for nothing else, so that a later branch for them never runs. */
  readonly unguarded: readonly FieldValue[];
}

/** Every branching over an error type in a text that asks for any value. */
export function branchings(code: Code): Branches[] {
  return branchingBlocks(code).filter(({ values }) => values.length > 0);
}

/** The same, those included that ask for nothing as yet. */
export function branchingBlocks(code: Code): Branches[] {
  const all = branchingsOf(code);
  if (all.length === 0) return [];
  const uses = errorTypeVariables(code).flatMap((variable) => usesOf(code, variable));
  return all.filter(({ subject }) => asksForErrorType(code, subject, uses)).map((one) => branchesOf(code, one));
}

/** Whether an expression is an error type or a variable that holds one. */
export function asksForErrorType({ text }: Code, { start, end }: Span, uses: readonly Span[]): boolean {
  const use = uses.find((one) => start <= one.start && one.end <= end);
  const expression = use
    ? `${text.slice(start, use.start)}${use.start > 0 && text[use.start] === "$" ? "$" : ""}error_type${text.slice(use.end, end)}`
    : text.slice(start, end);
  return isErrorType(expression);
}

function branchesOf({ text }: Code, { start, end, arms }: Branching): Branches {
  const valuesOf = ({ values }: Branching["arms"][number]): FieldValue[] =>
    values
      .map((span) => ({ value: text.slice(span.start, span.end), ...span }))
      .filter(({ value }) => /^[A-Za-z0-9_]+$/.test(value));
  return {
    start,
    end,
    values: arms.flatMap(valuesOf),
    unguarded: arms.filter(({ isGuarded }) => !isGuarded).flatMap(valuesOf),
  };
}
