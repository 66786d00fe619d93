import { type Code, once } from "../code/code";
import { errorTypeNames, isErrorType } from "./errorTypeExpression";
import { type Reading, variableUses } from "./errorTypeVariables";

/** What belongs to an expression behind the name of a field: what closes its index, what makes a plain string of it. */
const tail =
  /(?:["'`]\s{0,20}(?:,\s{0,20}[\w"' ]{1,20})?)?(?:\(\)|[\])?!]|(?:[?&]|!!)?\.(?:as_str|as_deref|unwrap_or_default|rawValue|value|to_string|toString|to_s|lowercase|toLowerCase|ToLower|ToString|downcase|lower|strip|trim)(?:\(\))?|\s{0,80}(?:\?\?|\?:|\|\|)\s{0,80}(?:""|''|null|nil))*/y;
/** Perl's `$e->{error_type}`, up to the name. */
const perlIndex = /->\{\s?["']?$/;
const openers: Readonly<Record<string, true>> = { ")": true, "]": true };
/** No expression is longer. */
const longest = 300;

/** The places in a code where an error type is read, by its field or by a variable: whole expressions, in order. */
export const readersOf = once((code): readonly Reading[] => {
  const fields = errorTypeNames(code).flatMap(({ start, end }) => {
    // In a comment nothing is read.
    const isBlank = code.mask[start] === " " && !code.stringEndingAt(end + 1);
    return isBlank ? [] : { start, end, field: start };
  });
  return [...fields, ...variableUses(code)]
    .sort((a, b) => a.start - b.start)
    .map((name) => expressionAround(code, name));
});

function expressionAround(code: Code, name: Reading): Reading {
  if (code.language === "clojure") return formAround(code, name);
  const isOfPerl = perlIndex.test(code.mask.slice(Math.max(0, name.start - 5), name.start));
  const close = isOfPerl ? (/^["']?\s?\}/.exec(code.mask.slice(name.end, name.end + 4))?.[0].length ?? 0) : 0;
  const from = (tail.lastIndex = name.end + close);
  const end = from + (tail.exec(code.text)?.[0].length ?? 0);
  return { start: expressionStart(code, name.start), end, field: name.field };
}

/** Clojure's whole form, but for a variable. */
function formAround(code: Code, name: Reading): Reading {
  const open = code.brackets.around(name.start);
  const form = { start: open, end: code.brackets.partner(open) + 1 };
  const isForm = open !== -1 && form.end > open && isErrorType(code.text.slice(form.start, form.end));
  return isForm ? { ...form, field: name.field } : name;
}

/** Before the names, calls and indexes that lead to a field. */
function expressionStart({ mask, brackets, language }: Code, from: number): number {
  let at = from;
  // The quote of an index, and the bracket before it.
  if (/["'`]/.test(mask[at - 1] ?? "")) at -= mask[at - 2] === "@" ? 2 : 1;
  if (/[[(]/.test(mask[at - 1] ?? "") && at < from) at--;
  if (perlIndex.test(mask.slice(Math.max(0, from - 5), from))) at = mask.lastIndexOf("->", at);
  while (at > 0 && from - at < longest) {
    const one = mask[at - 1] ?? "";
    if (openers[one]) {
      const open = brackets.partner(at - 1);
      if (open === -1) break;
      at = open;
    } else if (one === ":" && language === "objective-c") break;
    else if (/[\w$@.?:]/.test(one) || (one === ">" && mask[at - 2] === "-") || (one === "&" && mask[at] === ".")) at--;
    else if (one === "-" && mask[at] === ">") at--;
    else if (one === "!" && mask[at] === ".") at--;
    else break;
  }
  return at;
}
