import { type Code, once } from "../code/code";
import type { CodeString } from "../code/lex";
import { firstWhere } from "../text/span";
import type { FieldValue } from "./fieldValue";

/** How far away a list is looked for that a name stands for. */
const reach = 5000;
/** So many values has no list that anybody writes. */
const most = 300;
/** Empty while it is being typed. */
const name = /^[A-Za-z0-9_.-]*$/;
const wordList = /^(?:%[wWiI]|~w|qw)/;
/** A key without quotes that is written like a type. */
const bareKey = /(?<=[\s,{])([a-z][a-z0-9]*(?:_[a-z0-9]+)+)(?=\s*:(?!:))/g;
const hasBareKeys = /^(?:typescript|javascript|vue$|svelte$|ruby$)/;
/** Behind a string: what makes it a key. */
const keyBehind = /^\s*(?:=>|->|:(?!:)|to\b)/;

/** A string that can be an error type: one word, without anything put in. */
export function valueOf({ text }: Code, { inner, isComposed }: CodeString): FieldValue[] {
  const value = text.slice(inner.start, inner.end);
  return !isComposed && value.length < 100 && name.test(value) ? [{ value, ...inner }] : [];
}

/** The words of `%w[a b]`, else the string itself. */
function valuesIn(code: Code, string: CodeString): FieldValue[] {
  const { text } = code;
  if (!wordList.test(text.slice(string.start, string.start + 3))) return valueOf(code, string);
  return [...text.slice(string.inner.start, string.inner.end).matchAll(/[\w.-]+/g)]
    .slice(0, most)
    .map(({ 0: value, index }) => {
      const start = string.inner.start + index;
      return { value, start, end: start + value.length };
    });
}

/** What stands in a pair of brackets: the keys of a map, else every string. */
function listed(code: Code, open: number): FieldValue[] {
  const { mask, brackets } = code;
  const close = brackets.partner(open);
  if (close === -1) return [];
  const strings = between(code, open, close);
  const isDirect = ({ start }: CodeString): boolean => brackets.around(start) === open;
  // Of a pair in brackets of its own the key: `["a", 1]`, `{ "a", 1 }`, `["a"] = 1`.
  const isFirst = ({ start }: CodeString): boolean => mask.slice(brackets.around(start) + 1, start).trim() === "";
  const isKey = ({ end }: CodeString): boolean => keyBehind.test(mask.slice(end, end + 40));
  const isIndex = ({ start, end }: CodeString): boolean =>
    mask[start - 1] === "[" && brackets.around(start - 1) === open && /^\]\s*=(?!=)/.test(mask.slice(end, end + 10));
  const keys = strings.filter((one) => (isDirect(one) && isKey(one)) || isIndex(one));
  if (keys.length === 0 && hasBareKeys.test(code.language)) {
    const bare = [...mask.slice(open, Math.min(close, open + reach)).matchAll(bareKey)]
      .map(({ 1: value = "", index }) => ({ value, start: open + index, end: open + index + value.length }))
      .filter(({ start }) => brackets.around(start) === open);
    if (bare.length > 0) return bare.slice(0, most);
  }
  const direct = strings.filter(isDirect);
  const chosen = keys.length > 0 ? keys : direct.length > 0 ? direct : strings.filter(isFirst);
  return chosen.slice(0, most).flatMap((one) => valuesIn(code, one));
}

function between({ strings }: Code, open: number, close: number): readonly CodeString[] {
  const low = firstWhere(strings.length, (index) => (strings[index]?.start ?? 0) >= open);
  let end = low;
  while (end < strings.length && (strings[end]?.start ?? close) < close && end - low < 4 * most) end++;
  return strings.slice(low, end);
}

/** `["a"`, `new Set<string>(["a"`, `setOf("a"`, `[]string{"a"`, `&["a"`: what opens a list or a map, up to its bracket. */
const opening =
  /^[&@%]?(?:(?:new\s+)?(?:(?:[A-Z]\w*\.)?(?:[a-z]*(?:[sS]et|[lL]ist|[mM]ap|[aA]rray|Table|Dict)|asList|of|freeze|vec!|tuple|dict|array|listOf|setOf|mapOf|arrayOf|hashSetOf|mutableSetOf)|[A-Z]\w*\.of|[A-Z]\w*(?:Set|List|Map|Dictionary))(?:<[\w, <>]*>)?\s*(?=\()|(?:new\s+)?[A-Z]\w*(?:Set|List|Map|Dictionary)?(?:<[\w, <>]*>)?(?:\(\))?\s*(?=\{)|new\s*(?:\(\)|(?:string)?\[\])\s*(?=\{)|\[\d*\]\w+(?=\{)|map\[\w+\][\w.{}]*(?=\{))?(?=[[({])/;

/** What the list or the map holds that begins at an offset, or that the name there stands for. */
export function listAt(code: Code, offset: number): FieldValue[] {
  const ahead = code.mask.slice(offset, offset + 80);
  const words = code.stringAt(offset);
  if (words) return valuesIn(code, words);
  const open = opening.exec(ahead)?.[0];
  if (open !== undefined) return innermost(code, offset + open.length);
  const named = /^[$@:]?[A-Za-z_]\w*(?:(?:\.|::)\w+)*(?![\w(<[{])/.exec(ahead)?.[0];
  return named === undefined ? [] : listNamed(code, named, offset);
}

/** What the list or the map holds that ends before an offset. */
export function listBefore(code: Code, offset: number): FieldValue[] {
  const { mask, brackets } = code;
  const string = code.stringEndingAt(offset);
  if (string) return valuesIn(code, string);
  if (/[\])}]/.test(mask[offset - 1] ?? "")) {
    const open = brackets.partner(offset - 1);
    return open === -1 ? [] : listed(code, open);
  }
  const named = /[$@:]?[A-Za-z_]\w*(?:(?:\.|::)\w+)*$/.exec(mask.slice(Math.max(0, offset - 80), offset))?.[0];
  return named === undefined ? [] : listNamed(code, named, offset);
}

/** Of `new Set([` the inner bracket, if that is all it holds. */
function innermost(code: Code, open: number): FieldValue[] {
  const { mask, brackets } = code;
  const inner = /^[({[]\s*(?=[[({])/.exec(mask.slice(open, open + 20))?.[0].length ?? 0;
  const rest = mask.slice(brackets.partner(open + inner) + 1, brackets.partner(open));
  return listed(code, rest.trim() === "" ? open + inner : open);
}

/** So many lists' names are looked up in one code. */
const mostNames = 100;
const definitions = once(() => new Map<string, readonly number[]>());

/** Where what a name is given begins, at each place where it is given something. */
export function assignmentsOf(code: Code, name: string): readonly number[] {
  const known = definitions(code);
  let places = known.get(name);
  if (!places && known.size < mostNames) {
    const given = new RegExp(
      String.raw`(?<![\w.])${name}(?!\w)\s*(?::(?:[^=\n]|=>){1,80}\s*)?(?::=|=(?![=>~]))\s*|@${name}[ \t]+(?=[%[~])`,
      "g",
    );
    places = [...code.mask.matchAll(given)].map(({ 0: whole, index }) => index + whole.length);
    known.set(name, places);
  }
  return places ?? [];
}

/** The list or map that a name was given, near enough to be the one that is meant. */
function listNamed(code: Code, named: string, offset: number): FieldValue[] {
  const last = /\w+$/.exec(named)?.[0] ?? "";
  const [only, another] = assignmentsOf(code, last).filter((place) => Math.abs(place - offset) < reach);
  // Two lists of one name: which is meant can't be told.
  if (only === undefined || another !== undefined) return [];
  return opening.test(code.mask.slice(only, only + 80)) || code.stringAt(only) ? listAt(code, only) : [];
}
