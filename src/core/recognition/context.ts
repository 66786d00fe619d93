/**
 * What makes a word an error type, strongest first:
 * - `own`: value of a field or function that the user's settings name
 * - `field`: value of an error-type field, or of a comparison with one
 * - `oauth`: value of OAuth's `error` field, or of a comparison with one
 * - `url`: fragment of a reference link
 * - `constant`: member of an official SDK's enumeration
 * - `alias`: constant of the code's own that is given its error type as value, or is called after Stytch
 * - `case`: what a comparison, a `case` or a membership test asks for
 * - `literal`: a string, or a value in a data file
 * - `key`: key of a map
 * - `argument`: argument of a function that nothing is known about
 * - `symbol`: a symbol or an atom, which names other things as well
 * - `word`: a word of a log, a text, a comment or a longer string
 * - `name`: an identifier of the code's own
 */
export type Context =
  | "own"
  | "field"
  | "oauth"
  | "url"
  | "constant"
  | "alias"
  | "case"
  | "literal"
  | "key"
  | "argument"
  | "symbol"
  | "word"
  | "name";

/** Plain names of the user's own that stand for error types. */
export interface OwnNames {
  readonly fields: readonly string[];
  readonly functions: readonly string[];
}

/** Whether a name, or its last part, is one of the user's own. */
export function isOwn(name: string, own: readonly string[]): boolean {
  return own.some((one) => name === one || name.endsWith(`.${one}`));
}
