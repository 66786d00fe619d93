import type { ReadError } from "./judgement";
import type { Position } from "./place";

/** One time that a log prints a failure. */
type Print = Position & Pick<ReadError, "at" | "request" | "error">;

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
  private latest: { at: number | undefined; request: number | undefined; prints: Print[] } | undefined;

  /** Takes over a print. @returns whether it repeats the failure before, whose request id one of them doesn't have */
  add(print: Print): boolean {
    const { latest } = this;
    if (latest && this.repeats(print, latest)) {
      latest.request ??= print.request;
      latest.prints.push(print);
      if (latest.prints.length > mostStatements) latest.prints.shift();
      return true;
    }
    this.latest = { at: print.at, request: print.request, prints: [print] };
    return false;
  }

  private repeats(print: Print, { at, request, prints }: NonNullable<Prints["latest"]>): boolean {
    const before = prints.at(-1);
    if (!before || before.set !== print.set || print.along - before.along >= reach) return false;
    if (request !== undefined && print.request !== undefined) return false;
    const between = at === undefined || print.at === undefined ? undefined : Math.abs(print.at - at);
    // What repeats a failure whose id is known names its type alone.
    if (request !== undefined) return between === undefined || between <= longestAfter;
    const isNear = between === undefined ? print.along - before.along < reachWithoutTimes : between <= longestBetween;
    return isNear && !prints.some((one) => isOneStatement(one, print));
  }
}

/** Whether one statement of a program wrote both: two calls that failed alike, and not one failure that was told twice. */
function isOneStatement(one: Print, other: Print): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  let both = 0;
  for (const word of words) if (others.has(word)) both++;
  return both >= alike * (words.size + others.size - both);
}

function wordsOf({ error }: Print): ReadonlySet<string> {
  return new Set(error.excerpt.toLowerCase().match(/[a-z]{2,}/g));
}
