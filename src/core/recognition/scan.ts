import { type FileEvidence, fileEvidence } from "./evidence";
import { Judge, type Occurrence, type Recognition } from "./judge";
import type { Mention, NameIndex } from "./names";
import { beginningBetween, type Span } from "../text/span";
import type { Source } from "../text/textKind";

export type { Occurrence, Recognition } from "./judge";

/** As an editor without settings and workspace recognises. */
export const defaultRecognition: Recognition = { mode: "auto", dependsOnStytch: "none", fields: [], functions: [] };

/** Finds every error type that a whole text gives a reason to take for one, in order. Total and linear. */
export function scan(
  text: string,
  source: Source,
  names: NameIndex,
  recognition: Recognition = defaultRecognition,
): Occurrence[] {
  const mentions = names.mentions(text, source);
  if (mentions.length === 0) return [];
  const judge = new Judge(text, mentions, source, fileEvidence(text, source, mentions), recognition);
  return mentions.flatMap((mention) => judge.occurrence(mention) ?? []);
}

/** How far around a place a text is read to judge what stands there, in UTF-16 units on either side. */
export const reachOfJudging = 6000;

/**
 * The error types in a part of a text: the same as a scan of the whole finds there.
 * @param window the part with `reachOfJudging` of the text on either side, where it has so much
 * @param part by the window's offsets, as the occurrences are
 * @param evidence of the whole text
 */
export function scanPart(
  window: string,
  part: Span,
  source: Source,
  names: NameIndex,
  evidence: FileEvidence,
  recognition: Recognition,
): Occurrence[] {
  const mentions = names.mentions(window, source);
  const judge = new Judge(window, mentions, source, evidence, recognition);
  return beginningBetween(mentions, part.start, part.end - 1).flatMap((mention) => judge.occurrence(mention) ?? []);
}

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
