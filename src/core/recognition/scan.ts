import type { Context, OwnNames } from "./context";
import { fileEvidence, type Policy } from "./evidence";
import { Judge } from "./judge";
import type { Mention, NameIndex } from "./names";
import type { Source } from "../text/textKind";

/** A Stytch error type in a text. */
export interface Occurrence extends Mention {
  readonly context: Context;
}

/** What the user's settings and workspace say about recognition. */
export interface Recognition extends Policy, OwnNames {}

/** As an editor without settings and workspace recognises. */
export const defaultRecognition: Recognition = { mode: "auto", dependsOnStytch: "none", fields: [], functions: [] };

/** Finds every error type that a whole text gives a reason to take for one, in order. Total and linear. */
export function scan(
  text: string,
  source: Source,
  names: NameIndex,
  recognition: Recognition = defaultRecognition,
): Occurrence[] {
  const mentions = names.mentions(text, source.language === "swift");
  if (mentions.length === 0) return [];
  const judge = new Judge(text, mentions, source, fileEvidence(text, source, mentions), recognition);
  return mentions.flatMap((mention) => judge.occurrence(mention) ?? []);
}

/** The mention or occurrence that an offset lies in or touches. */
export function at<M extends Mention>(mentions: readonly M[], offset: number): M | undefined {
  return mentions.find(({ start, end }) => start <= offset && offset <= end);
}
