import { type Branching, branchingsOf } from "../code/branching";
import { type Code, once } from "../code/code";
import type { Span } from "../text/span";
import { isErrorType } from "./errorTypeExpression";
import { variableUses } from "./errorTypeVariables";
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
export const branchingBlocks = once((code): readonly Branches[] =>
  branchingsOf(code)
    .filter(({ subject }) => asksForErrorType(code, subject))
    .map((one) => branchesOf(code, one)),
);

/** Whether an expression is an error type or a variable that holds one. */
export function asksForErrorType(code: Code, { start, end }: Span): boolean {
  const { text } = code;
  const use = variableUses(code).find((one) => start <= one.start && one.end <= end);
  if (!use) return isErrorType(text.slice(start, end));
  const sign = text[use.start] === "$" ? "$" : "";
  return isErrorType(`${text.slice(start, use.start)}${sign}error_type${text.slice(use.end, end)}`);
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
