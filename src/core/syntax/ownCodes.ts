import { type Code, codeOf } from "../code/code";
import type { CodeString } from "../code/lex";
import type { Span } from "../text/span";

/** A name of one's own, and the error types that code turns into it. */
export interface OwnCode extends Span {
  readonly name: string;
  /** In the order of the text, each once. */
  readonly types: readonly string[];
}

/** Where an error's name stands in a text. */
export interface NamedError extends Span {
  readonly type: string;
}

/** Several words made one, as programs write codes: `signed_out`, `signed-out`, `signedOut`. A lone word means too much. */
const codeForm = /^(?=.{4,60}$)(?:[A-Za-z][A-Za-z\d]*(?:[_-][A-Za-z\d]+)+|[A-Za-z][a-z\d]+(?:[A-Z][a-z\d]+)+)$/;
/** So many labels of one case are looked through. */
const mostLabels = 20;
/** More of the code between two strings than anybody writes isn't read, in UTF-16 units. */
const reach = 200;

/** Behind a key: the value of a pair in a table. */
const pair = /^\]?\s*(?:=>|:|=(?!=)|->|\bto\b)\s*/;
/** Before a key of a table. */
const keyBefore = /[{,([]\s*$/;
/** What takes a key and a value, before and between them. */
const giving = /(?:\b(?:put|entry|set|Pair|pair|KeyValuePair(?:\s*<[^<>]{0,60}>)?|insert|Add)\s*\(|[[({,]\s*[[({])\s*$/;
const given = /^\s*,\s*/;
/** Before the first label of a case. */
const labelBefore = /(?:\bcase|\bwhen|\bor|[{};,|]|\n)\s*\(?\s*$/;
/** Between the labels of one case. */
const label = /^\s*(?:,|\||\bor\b|:\s*case\b)\s*/;
/** Between the last label and what the case gives. */
const arm = /^\s*\)?\s*(?::|=>|->|\bthen\b|\{)?\s*\{?\s*(?:return\b\s*|[\w.$]{1,60}\s*:?=(?!=)\s*)?/;
/** What of it says that a value comes. */
const giver = /[:>{=]|\bthen\b|\breturn\b/;
/** Behind the value: it is all there is. */
const over = /^(?: as const)?\s*(?:[,;})\]]|\n(?!\s*[-+.?:&|*%])|$|\bend\b)/;

/**
 * The own code in the string around an offset, where a table or the branches of the same text turn errors into it. Undefined
 * in any doubt: the string has to be all of the value, and the form of a code.
 * @param language VS Code's id
 * @param errors of the text, in order
 */
export function ownCodeAt(
  text: string,
  language: string,
  offset: number,
  errors: readonly NamedError[],
): OwnCode | undefined {
  const code = codeOf(text, language);
  const string = code.stringAround(offset);
  const name = string && contentOf(code, string);
  if (!string || name === undefined || !codeForm.test(name)) return undefined;
  if (errors.some(({ start }) => start === string.inner.start)) return undefined;
  const types = errors.filter((error) => becomes(code, error, name)).map(({ type }) => type);
  return types.length === 0 ? undefined : { name, types: [...new Set(types)], ...string.inner };
}

function becomes(code: Code, { start, end }: Span, name: string): boolean {
  const around = code.stringAround(start);
  if (around && (around.inner.start !== start || around.inner.end !== end)) return false;
  const [first, last] = around ? [around.start, around.end] : [start, end];
  const value = valueInTable(code, first, last) ?? valueOfCase(code, first, last);
  return (
    value !== undefined && contentOf(code, value) === name && over.test(code.mask.slice(value.end, value.end + reach))
  );
}

/** The value of a pair that the error's name is the key of. */
function valueInTable(code: Code, first: number, last: number): CodeString | undefined {
  const { mask } = code;
  const before = mask.slice(Math.max(0, first - reach), first);
  const behind = mask.slice(last, last + reach);
  const isGiven = giving.test(before);
  // So that neither half of a choice (`?`), and no label (`case`), counts as a key.
  if (!isGiven && !keyBefore.test(before)) return undefined;
  const between = (isGiven ? given.exec(behind) : null) ?? pair.exec(behind);
  return between ? code.stringAt(last + between[0].length) : undefined;
}

/** What the branch gives that the error's name is a label of. */
function valueOfCase(code: Code, first: number, last: number): CodeString | undefined {
  const { mask } = code;
  if (!labelBefore.test(mask.slice(Math.max(0, first - reach), first))) return undefined;
  let at = last;
  for (let labels = 0; labels < mostLabels; labels++) {
    const next = label.exec(mask.slice(at, at + reach));
    const other = next && code.stringAt(at + next[0].length);
    if (!other) break;
    at = other.end;
  }
  const between = arm.exec(mask.slice(at, at + reach))?.[0] ?? "";
  return giver.test(between) ? code.stringAt(at + between.length) : undefined;
}

function contentOf({ text }: Code, { inner, isComposed }: CodeString): string | undefined {
  return isComposed ? undefined : text.slice(inner.start, inner.end);
}
