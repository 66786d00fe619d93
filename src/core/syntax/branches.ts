import { type Branching, branchingsOf } from "../code/branching";
import { type Code, once } from "../code/code";
import type { Span } from "../text/span";
import { constantAt } from "./constants";
import { errorTypeNames, isErrorType } from "./errorTypeExpression";
import { type Reading, variableIn } from "./errorTypeVariables";
import type { FieldValue } from "./fieldValue";

/** A `switch`, `match`, `when`, `case` or chain of `else if` over an error type, with the values it asks for. */
export interface Branches extends Span {
  /** Of every branch, in order: one branch may ask for several. */
  readonly values: readonly FieldValue[];
  /**
   * Those that a branch asks for and for nothing else, so that a later branch for them never runs; the members of
   * enumerations among them, as the types that they are named after.
   */
  readonly unguarded: readonly FieldValue[];
  /** What the constants of the code's own are given that it asks for. */
  readonly constants: readonly FieldValue[];
  /** What it branches over, and where the field stands that it comes from. */
  readonly reading: Reading;
}

/** One that has a word of its own, and a body. */
export type BranchingBlock = Branches & Pick<Branching, "keyword" | "open">;

/** Every branching over an error type in a text that asks for any value. */
export function branchings(code: Code): BranchingBlock[] {
  return branchingBlocks(code).filter(({ values }) => values.length > 0);
}

/** The same, those included that ask for nothing as yet. */
export const branchingBlocks = once((code): readonly BranchingBlock[] => {
  if (errorTypeNames(code).length === 0) return [];
  return branchingsOf(code).flatMap((one) => {
    const reading = readingOf(code, one.subject);
    return reading ? branchesOf(code, one, reading) : [];
  });
});

/** Whether a place lies in the arms of a branching over an error type, and in no other branching within. */
export function isInBranching(code: Code, offset: number): boolean {
  const innermost = branchingsOf(code).findLast(({ start, end }) => start < offset && offset <= end);
  return innermost !== undefined && readingOf(code, innermost.subject) !== undefined;
}

/** An expression that is an error type, or a variable that holds one. */
export function readingOf(code: Code, { start, end }: Span): Reading | undefined {
  const { text } = code;
  const use = variableIn(code, { start, end });
  const sign = use && text[use.start] === "$" ? "$" : "";
  const expression = use
    ? `${text.slice(start, use.start)}${sign}error_type${text.slice(use.end, end)}`
    : text.slice(start, end);
  if (!isErrorType(expression)) return undefined;
  const written = text.slice(start, end);
  const from = start + written.length - written.trimStart().length;
  return { start: from, end: from + written.trim().length, field: use?.field ?? from };
}

function branchesOf(code: Code, { start, end, keyword, open, arms }: Branching, reading: Reading): BranchingBlock {
  const { text } = code;
  const valueOf = (span: Span): FieldValue => ({ ...span, value: text.slice(span.start, span.end) });
  const valuesOf = ({ values }: Branching["arms"][number]): FieldValue[] =>
    values.map(valueOf).filter(({ value }) => /^[A-Za-z0-9_-]+$/.test(value));
  const membersOf = ({ members }: Branching["arms"][number]): FieldValue[] =>
    members.map((span) => ({ ...span, value: asType(valueOf(span).value) }));
  return {
    ...{ start, end, keyword, open },
    reading,
    values: arms.flatMap(valuesOf),
    unguarded: arms.filter(({ isGuarded }) => !isGuarded).flatMap((arm) => [...valuesOf(arm), ...membersOf(arm)]),
    constants: arms.flatMap((arm) => (arm.isGuarded ? [] : constantsIn(code, arm))),
  };
}

const constant = /[@.$]?[A-Za-z_]\w*(?:(?:\.|::|\\)\w+)*/g;

function constantsIn(code: Code, { start, end, values }: Branching["arms"][number]): FieldValue[] {
  if (values.length > 0) return [];
  return [...code.mask.slice(start, Math.min(end, start + 400)).matchAll(constant)].flatMap(({ index }) =>
    constantAt(code, start + index),
  );
}

/** The type that a member of an enumeration is named after. */
export function asType(member: string): string {
  return member.replace(/([a-z0-9])(?=[A-Z])/g, "$1_").toLowerCase();
}
