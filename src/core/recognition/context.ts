import { isInCommentOrText, lineAround, type Line } from "./line";
import type { Mention } from "./names";
import type { Source } from "../text/textKind";

/**
 * What makes a word an error type, strongest first:
 * - `own`: value of a field or function that the user's settings name
 * - `field`: value of an error-type field, or of a comparison with one
 * - `url`: fragment of a reference link
 * - `constant`: member of an official SDK's enumeration
 * - `case`: what a comparison, a `case` or a membership test asks for
 * - `literal`: a string, or a value in a data file
 * - `key`: key of a map
 * - `argument`: argument of a function that nothing is known about
 * - `word`: a word of a log, a text, a comment or a longer string
 * - `name`: an identifier of the code's own
 */
export type Context = "own" | "field" | "url" | "constant" | "case" | "literal" | "key" | "argument" | "word" | "name";

/** Plain names of the user's own that stand for error types. */
export interface OwnNames {
  readonly fields: readonly string[];
  readonly functions: readonly string[];
}

/** `https://stytch.com/docs/api/errors/404#`, or the older `/404/`, before the name, its slashes escaped or encoded too. */
const urlBefore =
  /stytch\.com(?:\/|\\\/|%2F)docs[\w./\\%-]*?errors(?:\/|\\\/|%2F)\d{3}(?:(?:\.md)?(?:#|%23)|\\{0,3}\/|%2F)$/i;
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
/** `['a', 'b'].includes(error.error_type)`, `"a" == error_type`. */
const fieldBehind = /^\\?["'`][^;{}]*?(?:\)|\]|\}|\.|==|!=|\bin\b)[^;{}]{0,40}?\b(?:error_?type|errorType|ErrorType)\b/;
/** `in_array($e->error_type, ['a'`, `expect(e.error_type).toBe("a"`. */
const fieldAhead =
  /\b(?:switch|match|when|case|in_array|includes\?|if|elif|elsif|unless|while|assert\w*|expect)\b[^;{}]*?(?:error_?type|errorType|ErrorType)\b[^;{}]*$/;

/** `code === "a"`, `$code -eq "a"`, `expect(code).toBe("a"`. */
const compared = /(?:[!=]==?|<>|\b(?:eq|ne|is|equals?|toBe|toEqual|toStrictEqual|toContain|toMatch)\b\(?|=~)\s*\(?\s*$/;
/** `"a" === code`, `"a".equals(code)`, `"a" in codes`. */
const comparedBehind = /^\s*\)?\s*(?:[!=]==?|<>|\.equals\(|\b(?:eq|ne|in)\b)/;
/** `codes.includes("a"`, `assertEquals("a"`, `code in ["b", "a"`. */
const member =
  /\b(?:includes|include\?|has|contains|in_array|member\?|indexOf|Contains|elem|any|some|find|startsWith|assert(?:_equal|Equals?|Same|In)?|Equal|eq)\s*\([^()]*$|\b(?:in|IN)\s*[([{]?[^()[\]{}]*$/;
/** Before an arm's value: `when `, nothing, or the `"b" | ` of an alternative. */
const arm = /\b(?:case|when)\b[^;{}]*$|^\s*$|\|\s*$/;
/** `"a" -> 401`, `"a", "b" => 401`, `"a" | "b" => 401`. */
const armBehind = /^(?:\s*(?:\||,|or)\s*[.:]?["'`]?[\w.]+["'`]?)*\s*(?:=>|->)/;
/** `"a": 1`, `'a' => 1`, but neither `a := 1` nor `'a'::text`. */
const keyBehind = /^\s*(?:=>|:(?![:=]))/;
/** `b|` before `a)`, in a shell's `case`. */
const shellArm = /^\s*(?:\(?\s*[\w*"' ]+\|\s*)*["']?$/;
/** `) exit 1 ;;` and `|b) exit 1 ;;` behind `a`. */
const shellArmBehind = /^["']?\s*(?:\|\s*[\w*"' ]+)*\)/;
/** `log.warn("a"`, `log(400, "a"`, `new Set<string>("a"`. */
const call = /([\w$.?!:>-]*[\w$?!])\s*(?:<[^<>]*>)?\(\s*(?:[^()]*,\s*)?$/;
/** `code = a` and `"code": a` in data, and YAML's `- a`. */
const valueOf = /(?:^|[\s"'`\]])(?:[:=]|->)\s*$|^\s*-\s+$/;
/** `a: string`, `a: Optional[str]`: a field or parameter of the code's own. */
const typeBehind = /^\s*:\s*(?:bool|boolean|string|str|number|int|true|false|null|nil|none|Optional)\b/i;
const shells = new Set(["shellscript", "bat", "powershell", "fish"]);

/** @param own the user's own field and function names */
export function contextOf(text: string, mention: Mention, source: Source, own: OwnNames): Context {
  const line = lineAround(text, mention.start, mention.end);
  if (/(?:[#/]|%23|%2F)$/i.test(line.before.slice(-3)) && urlBefore.test(line.before)) return "url";
  const name = fieldBefore(line.before);
  if (name !== undefined && isOwn(name, own.fields)) return "own";
  if (isSentence(line.before) || (name !== undefined && fieldName.test(name))) return "field";
  if (mention.spelling !== "session_not_found") return "constant";
  const quote = openingQuote(line);
  return quote === undefined ? unquoted(text, mention, line, source) : quoted(line, quote, source, own);
}

/** The function that a string is an argument of, the innermost one on the line. */
export function calleeOf(before: string): string | undefined {
  return call.exec(before)?.[1];
}

/** Most words aren't preceded by what these sentences end in, which is quicker to see. */
function isSentence(before: string): boolean {
  return (
    (before.endsWith("ype: ") && sentence.test(before)) || (/[ "]/.test(before.slice(-1)) && headline.test(before))
  );
}

/** Whether what follows this text is the value of an error-type field, or of one of the user's own. */
export function isFieldAhead(before: string, own: OwnNames): boolean {
  const name = fieldBefore(before);
  return name !== undefined && (fieldName.test(name) || isOwn(name, own.fields));
}

/** Whether a name, or its last part, is one of the user's own. */
export function isOwn(name: string, own: readonly string[]): boolean {
  return own.some((one) => name === one || name.endsWith(`.${one}`));
}

/** The name of what a value is given to or compared with. */
function fieldBefore(text: string): string | undefined {
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
  return text.slice(start, end);
}

function openingQuote({ before, after }: Line): string | undefined {
  const open = /(?:\\*["'`]|\\+u0022|&quot;|%22)$/.exec(before)?.[0];
  return open !== undefined && after.startsWith(open) ? open : undefined;
}

function quoted(line: Line, quote: string, source: Source, { functions }: OwnNames): Context {
  const before = line.before.slice(0, -quote.length);
  const after = line.after.slice(quote.length);
  const callee = calleeOf(before);
  if (callee !== undefined && isOwn(callee, functions)) return "own";
  if (source.kind === "data" || source.kind === "log") return keyBehind.test(after) ? "key" : "literal";
  if (fieldBehind.test(line.after) || fieldAhead.test(before)) return "field";
  if (compared.test(before) || comparedBehind.test(after)) return "case";
  if (/\b(?:case|when)\b[^;{}?]*$/.test(before)) return "case";
  if (shells.has(source.language) && shellArm.test(before) && shellArmBehind.test(line.after)) return "case";
  if (armBehind.test(after) && arm.test(before)) return keyBehind.test(after) && !/->/.test(after) ? "key" : "case";
  if (keyBehind.test(after) && !/\?[^:]*$/.test(before)) return "key";
  if (member.test(before)) return "case";
  return callee === undefined ? "literal" : "argument";
}

function unquoted(text: string, mention: Mention, line: Line, source: Source): Context {
  const { before, after } = line;
  if (!isApart(before, after)) return "name";
  if (source.kind === "code" && symbol.test(before)) return "name";
  if (source.kind === "log" || source.kind === "prose") return "word";
  if (source.kind === "data") {
    if (/^\s*(?:-\s+)?$/.test(before) && keyBehind.test(after)) return "key";
    if (/[[,]\s*$/.test(before) && /^\s*[,\]]/.test(after)) return "literal";
    if (valueOf.test(before) && /^\s*(?:[,;#\]}]|$)/.test(after)) return "literal";
    return isInCommentOrText(text, mention.start, line, source) ? "word" : "name";
  }
  if (shells.has(source.language) && shellArm.test(before) && shellArmBehind.test(after)) return "case";
  if (wordList.test(before)) return "literal";
  if (isInCommentOrText(text, mention.start, line, source)) return "word";
  if (/(?:^|[{,(])\s*$/.test(before) && keyBehind.test(after) && !typeBehind.test(after)) return "key";
  return "name";
}

/** Ruby's and Perl's lists of bare words: `%w[b a]`, `qw(b a)`. */
const wordList = /%w[[({<|][^\])}>|]*$|\bqw[[({/][^\])}/]*$/;
/** Ruby's and Elixir's `:too_many_requests` is an HTTP status or a key of theirs. */
const symbol = /(?:^|[\s([{,=>|]):$/;

/** Not a part of a path, a dotted name, an address or a variable. */
function isApart(before: string, after: string): boolean {
  return !/[.\-/$@&\\]$/.test(before) && !/^(?:[-/@(]|\.\w)/.test(after);
}
