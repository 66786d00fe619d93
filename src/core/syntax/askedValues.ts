import { type Code, once } from "../code/code";
import { formsIn } from "../code/wordedArms";
import type { Span } from "../text/span";
import type { FieldValue } from "./fieldValue";
import { constantAt, constantEndingAt } from "./constants";
import { listAt, listBefore, valueOf } from "./lists";
import type { Reading } from "./errorTypeVariables";
import { readersOf } from "./reader";

/** What a question about an error type names. */
export interface AskedValue extends FieldValue {
  /** What is asked: the expression that reads the error type, and where the field stands that it comes from. */
  readonly reading: Reading;
  /** Where the first of the values stands that are asked for together. */
  readonly group: number;
}

const operators = String.raw`[!=]==?|<>|(?:\beq|\bne|-eq|-ne)\b|\.(?:equals(?:IgnoreCase)?|Equals|eql\?|compareTo|isEqual(?:ToString)?|is)\s*\(|\bis(?:\s+not)?\b|\s+eql?\b|~=|\sisEqual(?:ToString)?:`;
const comparedBehind = new RegExp(String.raw`^\s*(?:${operators})\s*\(?\s*`);
const comparedBefore = new RegExp(String.raw`\s*(?:${operators})\s*\(?\s*(?:[\w.]{1,40}\(\s*)?$`);
const inBehind = /^\s*(?:(?:not\s+|!)?\bin\b|\bIN\b|\bNOT IN\b|\.in\?\s*\(?|,)\s*/;
const containedBefore =
  /\s*[?!]?\.\s*(?:includes|include\?|contains|Contains|has|member\?|containsKey|contains_key\?*|key\?|has_key\?|indexOf|get|fetch|Get|TryGetValue|getOrDefault|ContainsKey)\s*\(?\s*&?\s*(?:[\w.]{1,40}\(\s*)?$/;
const indexBefore = /(?:\[|(?<=\$\w+)\{)\s*(?:[\w.]{1,40}\(\s*)?$/;
const expected =
  /^\s*(?:\.|->)\s*(?:not\.)?(?:toBe|toEqual|toStrictEqual|toMatch|toContain|isEqualTo|isEqualToIgnoringCase|(?:to|[sS]hould|not_to|to_not)(?:\(\))?\s*\.?\s*(?:be\.)?(?:eql?|equals?|be|Be))[\s(]\s*/;
/** Before a value that another call takes as what is expected: `, is(equalTo(`, `, Is.EqualTo(`, `).to eq(`. */
const expectedBehind =
  /^\)?\s*(?:,|\.to\b|\.should\b)\s*(?:(?:[Ii]s|is|eql?|equals?|equalTo|Is\.EqualTo|be)[\s(]\s*){1,2}/;
const shouldBe = /^\s+(?:shouldBe|shouldEqual|should\s+equal|must_equal|mustBe)\s*\(?\s*/;
/** Calls that take a list, or what is expected, beside an error type. */
const membership =
  /\b(?:in_array|array_key_exists|matches!|member\?|Map\.(?:get|fetch!?|has_key\?)|Contains|assertIn|assert_includes|contains|includes|includesValue|key\?|elem)\s*\(\s*$/;
const conversion = /\b(?:string|String|str)\(\s*$/;
const assertion =
  /(?:\b(?:assert|XCTAssert)\w*!?|\b[A-Z]?[a-z]*[Ee]qual\w*|\bexpect\w*|\brequire\.\w+|\b(?:is|eq|equals|strictEqual|Same))\s*\(\s*(?:t\s*,\s*)?$/;

/** Every string that an error type, or a variable that holds one, is compared with or looked up in. In order. */
export const askedValues = once((code): readonly AskedValue[] => {
  const found = new Map<number, AskedValue>();
  for (const reader of readersOf(code)) {
    for (const values of [compared(code, reader), contained(code, reader)]) {
      for (const value of values) {
        if (!found.has(value.start))
          found.set(value.start, { ...value, reading: reader, group: values[0]?.start ?? 0 });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
});

/** Clojure's `(= "a" t)`, `(contains? #{"a"} t)`, `(#{"a"} t)`. */
function askedInForm(code: Code, reading: Span): FieldValue[] {
  const open = code.brackets.around(reading.start);
  const head = code.mask.slice(open, open + 20);
  if (open === -1 || !/^\((?:=|not=|contains\?|some|#\{)/.test(head)) return [];
  return formsIn(code, open + 1, code.brackets.partner(open)).flatMap(({ start, end }) => {
    const string = code.stringAt(start);
    if (string) return valueOf(code, string);
    return code.mask[start] === "{" ? listBefore(code, end) : [];
  });
}

function compared(code: Code, { start, end }: Span): FieldValue[] {
  if (code.language === "clojure") return askedInForm(code, { start, end });
  const behind = code.mask.slice(end, end + 120);
  const operator = (comparedBehind.exec(behind) ??
    expected.exec(behind) ??
    expectedBehind.exec(behind) ??
    shouldBe.exec(behind))?.[0];
  if (operator !== undefined) return alternatives(code, end + operator.length);
  const before = code.mask.slice(Math.max(0, start - 120), start);
  const sign = comparedBefore.exec(before)?.[0];
  const first = sign === undefined ? [] : valueEndingAt(code, start - sign.length);
  if (first.length > 0) return first;
  return asserted(code, start, end);
}

/** `"a"`, and C#'s `"a" or "b"`. */
function alternatives(code: Code, offset: number): FieldValue[] {
  const values: FieldValue[] = [];
  for (let at = offset; values.length < 50;) {
    const string = code.stringAt(at);
    if (!string) return values.length > 0 ? values : constantAt(code, at);
    values.push(...valueOf(code, string));
    const or = /^\s+or\s+(?=["'])/.exec(code.mask.slice(string.end, string.end + 40))?.[0];
    if (or === undefined) break;
    at = string.end + or.length;
  }
  return values;
}

/** `assertEquals("a", e.errorType)`, and the other way round. */
function asserted(code: Code, start: number, end: number): FieldValue[] {
  const { mask, brackets } = code;
  const lead = mask.slice(Math.max(0, start - 40), start);
  const call = conversion.exec(lead)?.[0];
  if (call !== undefined) return asserted(code, start - call.length, end);
  const first = code.stringEndingAt(start - (/,\s*$/.exec(lead)?.[0].length ?? 0));
  if (first && /\bassert_equal\s+$/.test(mask.slice(Math.max(0, first.start - 40), first.start)))
    return valueOf(code, first);
  const open = brackets.around(start);
  if (open === -1 || mask[open] !== "(" || !assertion.test(mask.slice(Math.max(0, open - 40), open + 1))) return [];
  const comma = /,\s*$/.exec(mask.slice(Math.max(0, start - 40), start))?.[0];
  const before = comma === undefined ? [] : valueEndingAt(code, start - comma.length);
  const next = /^\s*,\s*/.exec(mask.slice(end, end + 40))?.[0];
  return next === undefined ? before : [...before, ...valueAt(code, end + next.length)];
}

/** A string, or a constant that stands for one. */
function valueAt(code: Code, offset: number): FieldValue[] {
  const string = code.stringAt(offset);
  return string ? valueOf(code, string) : constantAt(code, offset);
}

function valueEndingAt(code: Code, offset: number): FieldValue[] {
  // `Type("a")`
  const end = code.mask[offset - 1] === ")" ? offset - 1 : offset;
  const string = code.stringEndingAt(end);
  return string ? valueOf(code, string) : constantEndingAt(code, offset);
}

function contained(code: Code, { start, end }: Span): FieldValue[] {
  const { mask } = code;
  const behind = mask.slice(end, end + 60);
  const before = mask.slice(Math.max(0, start - 80), start);
  const into = inBehind.exec(behind)?.[0];
  if (into !== undefined && (!into.startsWith(",") || membership.test(before))) {
    return into.startsWith(",") ? alternativesOrList(code, end + into.length) : listAt(code, end + into.length);
  }
  const method = containedBefore.exec(before)?.[0] ?? indexBefore.exec(before)?.[0];
  if (method !== undefined) return listBefore(code, start - method.length);
  // `slices.Contains(known, string(e.ErrorType))`
  const match = /,\s*([\w.]{1,40}\(\s*)?$/.exec(before);
  const inner = code.brackets.around(start);
  const open = match?.[1] === undefined ? inner : code.brackets.around(inner);
  if (!match || open === -1 || !membership.test(mask.slice(Math.max(0, open - 40), open + 1))) return [];
  return listBefore(code, start - match[0].length);
}

/** Rust's `matches!(type, "a" | "b")`, else a list. */
function alternativesOrList(code: Code, offset: number): FieldValue[] {
  const values: FieldValue[] = [];
  for (let at = offset; values.length < 50;) {
    const string = code.stringAt(at);
    if (!string) break;
    values.push(...valueOf(code, string));
    const bar = /^\s*\|\s*/.exec(code.mask.slice(string.end, string.end + 60))?.[0];
    if (bar === undefined) return values;
    at = string.end + bar.length;
  }
  return values.length > 0 ? values : listAt(code, offset);
}
