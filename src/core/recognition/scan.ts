import { type FileEvidence, fileEvidence } from "./evidence";
import { Judge, type Occurrence, type Recognition } from "./judge";
import type { NameIndex } from "./names";
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
