import { isOwn, type OwnNames } from "./context";

/**
 * Joins a value to its key: an operator, and perhaps an opening quote, escaped any number of times: ` === "`, `: \\"`,
 * `]=> string(13) "`.
 */
const joined =
  /(?:[:=]|=>|->|===?|!==?|<>|\b(?:eq|ne|is|in|includes?|contains|has|equals)\b)[\s([{&]*(?:string\(\d+\) )?(?:\\*["'`]|\\+u0022|&quot;|%22)?$/i;
/** Behind a key, a quote of several characters: `error_type&quot;`. */
const closingQuote = /(?:\\+u0022|&quot;|%22)$/;
/** Fields that hold an error type under these names and under names that end in them: `e.error_type`, `stytchErrorType`. */
const fieldName = /(?:^|[._?!-])(?:error_?type|err_type)$|[a-z]errorType$/i;
/** The sentence of the Go SDK, `status code: 404, type: `, and those of two wrappers, `Error Type: ` and `(Type: `. */
const sentence = /\bstatus(?: code)?: ?\d{3}, type: $|\bError Type: $|\(Type: $/;
/** The browser SDK's `[404] session_not_found`, and .NET's `StytchApiException<id, type, 404>`. */
const headline = /\[\d{3}\] $|StytchApiException<[^,<>]*, $|StytchClientError\(\d{3}, "[^"]*", "$/;
/** What a string is compared with further off on its line. */
interface Comparison {
  readonly behind: RegExp;
  readonly ahead: RegExp;
  readonly asked: RegExp;
}
const errorType = comparisonWith("error_?type|errorType|ErrorType");
/** `body.error`, `err["error"]`, `oauthError`, `e.ErrorCode`: where OAuth's clients have the code. */
const oauthError = comparisonWith(
  String.raw`[A-Za-z]{0,12}_?error(?:_?code)?|[A-Za-z]{0,12}Error(?:Code)?|errorCode|(?:e|ex|exc|err|failure)(?:\.|->)(?:get)?[cC]ode`,
);
/** Fields that hold OAuth's code. */
const oauthField = /(?:^|[.?!-])(?:oauth_?|token_?|auth_?|stytch_?)?error(?:_?code)?$/i;

/** @param field source of a pattern of the field's names */
function comparisonWith(field: string): Comparison {
  return {
    // `['a', 'b'].includes(error.error_type)`, `"a" == error_type`.
    behind: new RegExp(String.raw`^\\?["'\x60][^;{}]*?(?:\)|\]|\}|\.|==|!=|\bin\b)[^;{}]{0,40}?\b(?:${field})\b`),
    // `in_array($e->error_type, ['a'`, `expect(e.error_type).toBe("a"`.
    ahead: new RegExp(
      String.raw`\b(?:switch|match|when|case|in_array|includes\?|if|elif|elsif|unless|while|assert\w*|expect)\b[^;{}]*?(?:${field})\b[^;{}]*(?:\bin\s*\{[^{}]*)?$`,
    ),
    // `errorType.hasPrefix(`, `err.error_type.startsWith(`, `se.ErrorType.Contains(`.
    asked: new RegExp(String.raw`(?:${field})\)?[?!]?(?:\.|->|&\.)\w+[?!]?\(\s*$`),
  };
}

/** Whether code, as near as this, speaks of Stytch or of an error type. */
export function isAboutErrorType(text: string): boolean {
  return /stytch|error[_-]?type/i.test(text);
}

/** Whether a sentence that an SDK prints goes on with the error type. Most words aren't preceded by what they end in. */
export function isSentence(before: string): boolean {
  return (
    (before.endsWith("ype: ") && sentence.test(before)) || (/[ "]/.test(before.slice(-1)) && headline.test(before))
  );
}

/** Whether what follows this text is the value of an error-type field, or of one of the user's own. */
export function isFieldAhead(before: string, own: OwnNames): boolean {
  const name = fieldBefore(before);
  return name !== undefined && (fieldName.test(name) || isOwn(name, own.fields));
}

/** Whether the last part of a name says that it holds an error type. */
export function isFieldName(name: string): boolean {
  return fieldName.test(name);
}

/** Whether the last part of a name says that it holds OAuth's code. */
export function isOAuthFieldName(name: string): boolean {
  return oauthField.test(name);
}

/** Whether a string is compared with an error-type field that stands further off on its line: `"a"` and what is around. */
export function isComparedWithField(before: string, afterOpening: string): boolean {
  return isCompared(errorType, before, afterOpening);
}

/** The same with a field that holds OAuth's code. */
export function isComparedWithOAuthField(before: string, afterOpening: string): boolean {
  return isCompared(oauthError, before, afterOpening);
}

function isCompared({ behind, ahead, asked }: Comparison, before: string, afterOpening: string): boolean {
  return behind.test(afterOpening) || ahead.test(before) || asked.test(before);
}

/** The name of what a value is given to or compared with. */
export function fieldBefore(text: string): string | undefined {
  const before = text.slice(-100);
  const operator = joined.exec(before);
  return operator ? keyBefore(before.slice(0, operator.index)) : undefined;
}

/** The last word of a text, dots included, without the quotes and brackets behind it. */
function keyBefore(text: string): string {
  let end = text.length;
  while (end > 0 && /["'`\])\\\s]/.test(text[end - 1] ?? "")) end--;
  const escape = closingQuote.exec(text.slice(Math.max(0, end - 8), end));
  if (escape) end -= escape[0].length;
  let start = end;
  while (start > 0 && /[\w.?!-]/.test(text[start - 1] ?? "")) start--;
  return text.slice(start + escapeLength(text, start), end);
}

/** How much of a word belongs to the escaped quote before it: `\\u0022error_type`, `%22error_type`. */
function escapeLength(text: string, start: number): number {
  const [sign, word] = [text[start - 1], text.slice(start, start + 5)];
  if (sign === "\\" && word === "u0022") return 5;
  return sign === "%" && word.startsWith("22") ? 2 : 0;
}
