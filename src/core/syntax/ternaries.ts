import { type Code, once } from "../code/code";
import { type AskedValue, askedValues } from "./askedValues";

/** Behind the value of a comparison, and before its string. */
const question = /^\)?\s*\?(?![.?\w])/;
const equal = /(?:(?<![!=<>])={2,3}|\.equals\()\s*$/;
/** No branch is longer. */
const longest = 600;

/** Chains of `t == "a" ? … : t == "b" ? … : …`, each as the values that its conditions ask for. */
export const ternaryChains = once((code): readonly (readonly AskedValue[])[] => {
  const found: AskedValue[][] = [];
  let last: AskedValue | undefined;
  for (const one of askedValues(code)) {
    if (!isCondition(code, one)) continue;
    if (last && isOtherwise(code, last, one)) found.at(-1)?.push(one);
    else found.push([one]);
    last = one;
  }
  return found.filter(({ length }) => length > 1);
});

/** Whether a comparison is all that a `?` asks. */
function isCondition({ mask }: Code, { start, end, reading }: AskedValue): boolean {
  if (reading.start > start || !equal.test(mask.slice(Math.max(reading.end, start - 30), start - 1))) return false;
  const before = mask.slice(Math.max(0, reading.start - 20), reading.start);
  return question.test(mask.slice(end + 1, end + 40)) && !/(?:&&|\|\||!|\band|\bor|\bnot)\s*\(?\s*$/.test(before);
}

/** Whether one condition is asked where the one before isn't met, of the same subject. */
function isOtherwise({ text, mask, brackets }: Code, one: AskedValue, next: AskedValue): boolean {
  const subject = ({ reading }: AskedValue): string => text.slice(reading.start, reading.end);
  if (subject(one) !== subject(next) || next.reading.start - one.end > longest) return false;
  if (brackets.around(one.reading.start) !== brackets.around(next.reading.start)) return false;
  let open = 0;
  for (let at = one.end + 1; at < next.reading.start; at++) {
    const sign = mask[at] ?? "";
    if (/[([{]/.test(sign) && brackets.partner(at) !== -1) at = brackets.partner(at);
    else if (sign === "?" && !/[.?]/.test(mask[at + 1] ?? "") && mask[at - 1] !== "?") open++;
    else if (sign === ":") open--;
    else if (/[;,}]/.test(sign)) return false;
  }
  return open === 0 && /:\s*$/.test(mask.slice(one.end, next.reading.start));
}
