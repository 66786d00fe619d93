import { lineStartAt } from "../code/blocks";
import type { Code } from "../code/code";
import { codeOf } from "../code/code";
import { isStytchPayload, readPayload } from "../payload/payload";
import { payloadRegion } from "../payload/region";
import { askedValues } from "../syntax/askedValues";
import { branchingBlocks } from "../syntax/branches";
import { conditionChains } from "../syntax/conditionChains";
import type { FieldValue } from "../syntax/fieldValue";
import type { Reading } from "../syntax/errorTypeVariables";
import { receiverBefore } from "../syntax/receiver";
import { helperCalls } from "../syntax/errorHelpers";
import { bareValues, fieldValues } from "../syntax/fieldValues";
import { valueOf } from "../syntax/lists";
import { matchedValues } from "../syntax/matchedValues";
import { beginningBetween, type Span } from "../text/span";
import { payloadSigns } from "./mockedPayload";
import type { RuleContext } from "./problem";
import { isInTestOfUnknown } from "./testOfUnknown";
import { ownerByClass, ownerWithin, partAround, whoseFile } from "./whoseCode";

/** A value that must be a name of Stytch's. */
export interface StytchValue extends FieldValue {
  /** Whether all that speaks for it is that its file is about Stytch, so that it has to resemble a name of Stytch's. */
  readonly isDoubtful: boolean;
}

/** A value that an error type is asked for, with the names of Stytch's that it is asked for together. */
interface Question {
  readonly value: FieldValue;
  readonly reading: Reading;
  readonly group: ReadonlySet<string>;
}

type Verdict = "yes" | "perhaps" | "no";

/** What an error type is read from that the code keeps for itself: its own object, a row, a label, a request. */
const ownRoot =
  /^[\s(!&*]*(?:this|self|@\w|\$?(?:rows?|rec|record|logs?|entry|event|evt|metrics?|span|jobs?|item|model|params|query|req|request|config|options|opts|args|input|form|labels?|audit|ticket|order|payment|column|table|schema|attributes|attrs|tags))\b/i;
/** Tests read their own answers by these names. */
const answerRoot = /^[\s(!&*]*(?:await\s+)?(?:res|resp|response|reply|answer|result|body|json|data|r)\b/i;
const assertion = /\b(?:expect|assert\w*|should|must_equal|toBe|toEqual|Equal\w*)\b/;

/** The values of a text that must be names of Stytch's, since what came from Stytch is asked for them, or holds them. */
export function stytchValues(context: RuleContext): StytchValue[] {
  const { text, source, evidence } = context;
  if (source.kind !== "code") {
    return [...fieldValues(text), ...bareValues(text)].flatMap((value) => {
      if (isDataOfStytch(context, value)) return { ...value, isDoubtful: false };
      return source.owner === "stytch" && source.kind === "data" ? { ...value, isDoubtful: true } : [];
    });
  }
  // A table's own column holds whatever is put there.
  if (source.language === "sql") return [];
  const code = codeOf(text, source.language);
  const values = fieldValues(text);
  const asked = questions(code, values, (value) => context.catalog.find(value) !== undefined);
  const given = values.filter(({ start }) => !asked.has(start));
  const mocked = given.flatMap((value) => {
    const signs = payloadSigns(code, value, evidence.stytch);
    return signs === "none" ? [] : { ...value, isDoubtful: signs === "few" };
  });
  const isMeant = ({ start }: FieldValue): boolean => !isInTestOfUnknown(text, start);
  if (!evidence.stytch) return mocked.filter(isMeant);
  const made = helperCalls(code).flatMap(({ type }) => {
    const string = code.stringAt(type.start);
    return string?.end === type.end ? valueOf(code, string).map((value) => ({ ...value, isDoubtful: true })) : [];
  });
  const places = new Set([...asked.keys(), ...mocked.map(({ start }) => start)]);
  const own = ownValues(code, places);
  const written = ({ reading }: Question): string => text.slice(reading.start, reading.end);
  const known = new Map<string, FieldValue[]>();
  for (const question of [...asked.values()].sort((a, b) => a.value.start - b.value.start)) {
    if (!context.catalog.find(question.value.value)) continue;
    const places = known.get(written(question));
    if (places) places.push(question.value);
    else known.set(written(question), [question.value]);
  }
  const found = [...asked.values()].flatMap((question): StytchValue[] => {
    const verdict = own.has(question.value.value)
      ? "no"
      : whoseQuestion(code, question, known.get(written(question)) ?? []);
    return verdict === "no" ? [] : [{ ...question.value, isDoubtful: verdict === "perhaps" }];
  });
  return [...found, ...[...mocked, ...made.filter(({ start }) => !places.has(start))].filter(isMeant)].sort(
    (a, b) => a.start - b.start,
  );
}

/** Whether a payload stands there as data, with more of what Stytch sends than its name nearby. */
function isDataOfStytch({ text, source }: RuleContext, { start, end }: FieldValue): boolean {
  const region = payloadRegion(text, start, end);
  if (!isStytchPayload(text, region, source)) return false;
  const { requestId, status, url, message } = readPayload(text, region);
  return (requestId ?? status ?? url ?? message) !== undefined;
}

function questions(
  code: Code,
  values: readonly FieldValue[],
  isKnown: (value: string) => boolean,
): Map<number, Question> {
  const found = new Map<number, Question>();
  for (const { pattern, ...value } of matchedValues(code, values)) {
    found.set(value.start, { value, reading: { ...pattern, field: pattern.start }, group: new Set() });
  }
  for (const { values, constants, reading } of [...branchingBlocks(code), ...conditionChains(code)]) {
    const all = [...values, ...constants];
    const group = new Set(all.map(({ value }) => value).filter(isKnown));
    for (const value of all) found.set(value.start, { value, reading, group });
  }
  const groups = new Map<number, Set<string>>();
  for (const { group: id, reading, ...value } of askedValues(code)) {
    const group = groups.get(id) ?? new Set();
    groups.set(id, group);
    if (isKnown(value.value)) group.add(value.value);
    if (!found.has(value.start)) found.set(value.start, { value, reading, group });
  }
  return found;
}

/** What the code itself gives to something, so that it knows where it comes from. */
function ownValues({ text, mask, strings }: Code, places: ReadonlySet<number>): Set<string> {
  const own = new Set<string>();
  for (const { start, end, inner } of strings) {
    if (places.has(inner.start) || inner.end - inner.start > 100) continue;
    const isKey = /^\s*(?:=>|->|:(?!:)|\]|to\b)/.test(mask.slice(end, end + 20));
    const isGiven = /(?:[:=(,]|\breturn|=>)\s*$/.test(mask.slice(Math.max(0, start - 20), start));
    if (!isGiven || isKey) continue;
    // Ruby's `%w[a b]` is one string.
    for (const word of text.slice(inner.start, inner.end).split(/\s+/)) own.add(word);
  }
  return own;
}

/**
 * Whether what is asked came from Stytch.
 * @param known names of Stytch's that the same expression is asked for elsewhere in the code
 */
function whoseQuestion(code: Code, { value, reading, group }: Question, known: readonly FieldValue[]): Verdict {
  const { text } = code;
  if (group.size > (group.has(value.value) ? 1 : 0)) {
    // A key without quotes may be a name of another kind.
    return /\s/.test(code.mask[value.start - 1] ?? "") && code.mask[value.start] !== " " ? "perhaps" : "yes";
  }
  const expression = text.slice(reading.start, reading.end);
  const source = sourceOf(text, reading);
  if (ownRoot.test(expression) || ownRoot.test(text.slice(source.start, source.end))) return "no";
  const byClass = ownerByClass(code, reading) ?? ownerByClass(code, source);
  const before = text.slice(Math.max(lineStartAt(text, reading.start), reading.start - 120), reading.start);
  if (byClass === undefined && assertion.test(before) && answerRoot.test(expression)) return "no";
  if (byClass !== undefined) return byClass === "stytch" ? "yes" : "no";
  const [from, to] = partAround(text, value.start);
  if (beginningBetween(known, from, to).length > 0) return "yes";
  const around =
    ownerWithin(code, [from, to], value.start) ?? ownerWithin(code, partAround(text, source.start), source.start);
  if (around !== undefined) return around === "stytch" ? "yes" : "no";
  return whoseFile(code) === "stytch" ? "perhaps" : "no";
}

/** Where the field stands that is read, or that the variable which is read got its value from. */
function sourceOf(text: string, { field }: Reading): Span {
  return { start: field - receiverBefore(text, field).length, end: field };
}
