import { messageOf, noProgram } from "./streams";

const changing = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+/gi;

/**
 * The words that a program prints before the name of an error, with what changes from line to line made even: where an
 * error that nobody else has follows them once, the same statement prints Stytch's errors each time. Undefined where the
 * words are anybody's.
 * @param before what stands before the name on its line
 */
export function voiceOf(before: string): string | undefined {
  const words = messageOf(before).toLowerCase().replace(changing, "0");
  const isOwn = (words.match(/[a-z]{3,}/g) ?? []).some(
    (word) => !noProgram.test(word) && !/^(?:an?|the|and|with|for|was|got)$/.test(word),
  );
  return isOwn ? words : undefined;
}
