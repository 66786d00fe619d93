/**
 * What makes a word an error type, strongest first: the value of an error-type field or a comparison with one;
 * the fragment of a reference link; a string literal; a bare word.
 */
export type Context = "field" | "url" | "literal" | "word";

const longestPrefix = 160;
const longestKey = 40;
const urlBefore = /stytch\.com(?:\/|\\\/)docs[\w./\\-]*(?:\/|\\\/)errors(?:\/|\\\/)\d{3}(?:\.md)?#$/;
/** An opening quote, escaped any number of times, optionally behind an operator that joins it to a key. */
const joined = /(?:[:=]|=>|===?|!==?|\beq\b|\bne\b|\bis\b|\bin\b)[\s([]*(?:\\*["'`])?$/;
const key = /([A-Za-z_][\w.?!-]*)["'`\])\\\s]*$/;
/** Fields that hold an error type under these names and under names that end in them. */
const fieldName = /(?:^|[._?!-])(?:\w*_)?(?:error_?type|errorType|ErrorType)$|[a-z]ErrorType$/i;
/** The sentence of the Go SDK. */
const sentence = /\bstatus(?: code)?: ?\d{3}, type: $/;

/** @param start offset of the word, @param end offset behind it */
export function contextOf(text: string, start: number, end: number): Context {
  const before = text.slice(Math.max(0, start - longestPrefix), start);
  if (before.endsWith("#") && urlBefore.test(before)) return "url";
  if (sentence.test(before) || isFieldValue(before)) return "field";
  return isQuoted(before, text.slice(end, end + 8)) ? "literal" : "word";
}

function isFieldValue(before: string): boolean {
  const operator = joined.exec(before);
  if (!operator) return false;
  const name = key.exec(
    before
      .slice(0, operator.index)
      .trimEnd()
      .slice(-longestKey - 8),
  );
  return name?.[1] !== undefined && fieldName.test(name[1]);
}

function isQuoted(before: string, after: string): boolean {
  const open = /\\*["'`]$/.exec(before)?.[0];
  return open !== undefined && after.startsWith(open);
}
