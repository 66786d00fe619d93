import type { Source } from "../../src/core/text/textKind";

/** A text that mutation starts from. */
export interface Seed {
  readonly text: string;
  readonly source: Source;
}

/** What a target reads. */
export interface Input extends Seed {
  /** An offset in the text, as a cursor has one. */
  readonly at: number;
}

/** A part of the core that reads what anybody may have written, and what holds of its answers whatever it reads. */
export interface Target {
  readonly name: string;
  readonly seeds: readonly Seed[];
  /** @throws {Violation} where an answer isn't what it has to be; anything else that it throws is a fault as well */
  check(input: Input): void;
}

/** An answer that breaks a promise. The rule tells failures apart: the same rule broken twice is one finding. */
export class Violation extends Error {
  constructor(
    readonly rule: string,
    readonly details?: unknown,
  ) {
    super(details === undefined ? rule : `${rule}: ${JSON.stringify(details)}`);
  }
}

/** @param rule what holds, as the sentence that is to be read where it doesn't */
export function holds(condition: boolean, rule: string, details?: () => unknown): asserts condition {
  if (!condition) throw new Violation(rule, details?.());
}
