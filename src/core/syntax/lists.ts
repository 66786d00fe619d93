import type { Code } from "../code/code";
import type { CodeString } from "../code/lex";
import type { FieldValue } from "./fieldValue";

/** How far away a list is looked for that a name stands for. */
const reach = 5000;
/** So many values has no list that anybody writes. */
const most = 300;
/** Empty while it is being typed. */
const name = /^[A-Za-z0-9_.-]*$/;
const wordList = /^(?:%[wWiI]|~w|qw)/;
/** Behind a string: what makes it a key. */
const keyBehind = /^\s*(?:=>|->|:(?!:)|to\b)/;

/** A string that can be an error type: one word, without anything put in. */
export function valueOf({ text }: Code, { inner, isComposed }: CodeString): FieldValue[] {
  const value = text.slice(inner.start, inner.end);
  return !isComposed && value.length < 100 && name.test(value) ? [{ value, ...inner }] : [];
}

/** The words of `%w[a b]`, else the string itself. */
export function valuesIn(code: Code, string: CodeString): FieldValue[] {
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
export function listed(code: Code, open: number): FieldValue[] {
  const { mask, brackets } = code;
  const close = brackets.partner(open);
  if (close === -1) return [];
  const strings = between(code, open, close);
  const isDirect = ({ start }: CodeString): boolean => brackets.around(start) === open;
  const isKey = ({ end }: CodeString): boolean => keyBehind.test(mask.slice(end, end + 40));
  const keys = strings.filter((one) => isDirect(one) && isKey(one));
  const direct = strings.filter(isDirect);
  const chosen = keys.length > 0 ? keys : direct.length > 0 ? direct : strings;
  return chosen.slice(0, most).flatMap((one) => valuesIn(code, one));
}

function between({ strings }: Code, open: number, close: number): readonly CodeString[] {
  let [low, high] = [0, strings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((strings[middle]?.start ?? 0) < open) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < strings.length && (strings[end]?.start ?? close) < close && end - low < 4 * most) end++;
  return strings.slice(low, end);
}

/** What the list or the map holds that begins at an offset, or that the name there stands for. */
export function listAt(code: Code, offset: number): FieldValue[] {
  const ahead = code.mask.slice(offset, offset + 80);
  const words = code.stringAt(offset);
  if (words) return valuesIn(code, words);
  const open = /^(?:(?:new\s+)?[\w.:]*(?:<[\w, ]*>)?!?\s*|\[\]\w+)(?=[[({])/.exec(ahead)?.[0];
  if (open !== undefined) return innermost(code, offset + open.length);
  const named = /^[$@:]?[A-Za-z_]\w*(?:(?:\.|::)\w+)*/.exec(ahead)?.[0];
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
  const inner = /^[({[]\s*(?=[[({])/.exec(code.mask.slice(open, open + 20))?.[0];
  return listed(code, inner === undefined ? open : open + inner.length);
}

/** The list or map that a name was given, near enough to be the one that is meant. */
function listNamed(code: Code, named: string, offset: number): FieldValue[] {
  const { mask } = code;
  const last = /\w+$/.exec(named)?.[0] ?? "";
  const from = Math.max(0, offset - reach);
  const window = mask.slice(from, offset + reach);
  const given = new RegExp(
    String.raw`(?<![\w.])${last}(?!\w)\s*(?::[^=\n]{1,80})?\s*(?::=|=(?![=>~]))\s*(?:Object\.freeze\(\s*)?(?:&|map\[\w+\][\w.{}]*?)?`,
    "g",
  );
  const places = [...window.matchAll(given)].slice(0, 2);
  const [only, another] = places;
  // Two lists of one name: which is meant can't be told.
  if (!only || another) return [];
  const start = from + only.index + only[0].length;
  return listAt(code, start).length > 0 && !/^[A-Za-z_$@][\w.:]*\s*(?:$|[;\n)])/.test(mask.slice(start, start + 80))
    ? listAt(code, start)
    : [];
}
