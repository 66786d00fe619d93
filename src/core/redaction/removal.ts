import type { Span } from "../text/span";

/** A part of a text that nobody else may read, and what is put in its place. */
export interface Removal extends Span {
  readonly label: string;
}

/** Stands for a value that its name gave away; what a value's form gave away is told by kind: `[email removed]`. */
export const removed = "[removed]";

/** What an earlier redaction left: it ends a value, so that redacting again changes nothing. */
export const leftBefore = /\[(?:[A-Za-z ]{1,20} )?removed\]/y;

/** A quotation mark as it stands in code, JSON escaped any number of times, percent-encoded, or in markup. */
export const quote = String.raw`(?:\\{0,31}["'\x60]|%(?:25)*2[27]|&(?:quot|apos|#34|#39);|\\{1,31}u002[27])`;
