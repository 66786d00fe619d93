/** A part of a text that nobody else may read, and what is put in its place. */
export interface Removal {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** Stands for a value that its name gave away; what a value's form gave away is told by kind: `[email removed]`. */
export const removed = "[removed]";

/** What an earlier redaction left: it ends a value, so that redacting again changes nothing. */
export const leftBefore = /\[(?:[A-Za-z ]{1,20} )?removed\]/y;

/** A quotation mark as it stands in code, JSON escaped any number of times, percent-encoded, or in markup. */
export const quote = String.raw`(?:\\{0,31}["'\x60]|%(?:25)*2[27]|&(?:quot|apos|#34|#39);|\\{1,31}u002[27])`;

/** The match of a sticky pattern at an offset. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** Where a sticky pattern's match at an offset ends; the offset itself where there is none. */
export function pastAt(pattern: RegExp, text: string, offset: number): number {
  const match = matchAt(pattern, text, offset);
  return match ? offset + match[0].length : offset;
}
