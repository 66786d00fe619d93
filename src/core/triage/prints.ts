import type { PrintedError } from "./failureReader";
import type { ReadError } from "./judgement";
import type { Position } from "./place";

/** One time that a log prints a failure. */
export type Print = Pick<ReadError, "at" | "request" | "error">;

/** How far from each other two prints of one failure can stand, in bytes, where one of them has no request id. */
const reach = 4096;
/** How long after a failure a program says once more what came of it: that it gave up after a pause. */
const longestAfter = 10_000;
/** How long after each other two statements of one program print what they both caught. */
const longestBetween = 100;
/** Where logs tell no time, two statements print one failure in so many bytes. */
const reachWithoutTimes = 1024;
/** So many statements of one failure are remembered. */
const mostStatements = 4;
/** Of the words that two prints have, this share has to be in both for one statement to have written them. */
const alike = 0.5;

/** The prints of one type's failures, in the order of the logs: which of them repeat the one before. */
export class Prints {
  /** Of the failure that was counted last. */
  private at: number | undefined;
  private request: number | undefined;
  /** Where it was printed last. */
  private set = -1;
  private along = 0;
  /** Its prints, as long as none of them has told the request id: then their words tell nothing more. */
  private statements: PrintedError[] = [];

  /** Takes over a print. @returns whether it repeats the failure before, whose request id one of them doesn't have */
  add(print: Print, { set, along }: Position): boolean {
    const isRepeated = set === this.set && this.repeats(print, along - this.along);
    if (!isRepeated) {
      ({ at: this.at, request: this.request } = print);
      this.statements = [];
    } else this.request ??= print.request;
    this.set = set;
    this.along = along;
    if (this.request === undefined) {
      this.statements.push(print.error);
      if (this.statements.length > mostStatements) this.statements.shift();
    }
    return isRepeated;
  }

  /** @param gap since the print before, in bytes */
  private repeats(print: Print, gap: number): boolean {
    const { at, request } = this;
    if (gap >= reach || (request !== undefined && print.request !== undefined)) return false;
    const between = at === undefined || print.at === undefined ? undefined : Math.abs(print.at - at);
    // What repeats a failure whose id is known names its type alone.
    if (request !== undefined) return between === undefined || between <= longestAfter;
    const isNear = between === undefined ? gap < reachWithoutTimes : between <= longestBetween;
    if (!isNear) return false;
    const { error } = print;
    return !this.statements.some((one) => isOneStatement(one, error));
  }
}

/** Whether one statement of a program wrote both: two calls that failed alike, and not one failure that was told twice. */
function isOneStatement(one: PrintedError, other: PrintedError): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  let both = 0;
  for (const word of words) if (others.has(word)) both++;
  return both >= alike * (words.size + others.size - both);
}

function wordsOf(error: PrintedError): ReadonlySet<string> {
  return new Set(error.excerpt.toLowerCase().match(/[a-z]{2,}/g));
}
