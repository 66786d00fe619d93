import type { Mention } from "./names";
import type { Span } from "../text/span";

/** How far around a place a text is read to judge what stands there, in UTF-16 units on either side. */
export const reachOfJudging = 6000;

/** How far before an offset its word may begin, in UTF-16 units. */
const longestWord = 100;

/** The mention or occurrence that an offset lies in or touches. */
export function at<M extends Mention>(mentions: readonly M[], offset: number): M | undefined {
  return mentions.find(({ start, end }) => start <= offset && offset <= end);
}

/**
 * The mention that ends the word which an offset lies in or touches: the name in `R.string.stytch_error_session_not_found`,
 * wherever in the word the offset is. @param text by whose offsets the mentions are given
 */
export function inWord<M extends Mention>(
  text: string,
  mentions: readonly M[],
  offset: number,
): ({ mention: M } & Span) | undefined {
  let start = offset;
  while (start > 0 && offset - start < longestWord && /\w/.test(text.charAt(start - 1))) start--;
  const mention = mentions.find(
    (one) => one.start > start && one.start >= offset && !/\W/.test(text.slice(start, one.end)),
  );
  return mention && { mention, start, end: mention.end };
}
