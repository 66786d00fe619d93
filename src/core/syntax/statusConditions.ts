import { receiverBefore } from "./receiver";
import { beginningBetween, type Span } from "../text/span";

/** A status and an error type that code asks for at once. */
export interface StatusCondition<T extends Span> {
  readonly type: T;
  /** Where its digits stand. */
  readonly status: Span;
}

/** How far apart the two may stand, in UTF-16 units. */
const reach = 300;
const name = String.raw`(?:get)?(?:http_?)?status(?:_?code)?`;
const closing = String.raw`(?:\(\))?["'\]})?!]*`;
/** `e.status_code === 404`, `e["status_code"] == "404"`, `e.statusCode.equals(404)`, `$e.status -eq 404`. */
const asked = new RegExp(
  String.raw`\b${name}${closing}\s*(?:={1,3}|\beq\b|-eq\b|\bis\b|\.equals\()\s*\(?["']?(\d{3})\b(?!\s*\.\.)["']?`,
  "gi",
);
/** `404 === e.status_code`. */
const askedFirst = new RegExp(String.raw`\b(\d{3})\s*={2,3}\s*([\w$@.?!>()[\]"'-]{0,60}?)\b${name}\b${closing}`, "gi");
const negated = /!\s*\(\s*$|\bnot\s*\(?\s*$|\bunless\b[^\n]*$/;
/** What no two parts of one condition have between them. */
const boundary = /\|\||\bor\b|-or\b|[;{}]|=>|(?<!\?)\?(?![.?[>])(?=\s)|\belse\b|\breturn\b/;
const bothStart = /^["'`)\]\s]*(?:&&|\band\b|\bAND\b|-and\b)/;
const bothStartOfSwift = /^["'`)\]\s]*(?:&&|,)/;
/** An `if` that is the first thing in the block of another one. */
const nestedIf = /^["'`)\]\s]*(?:\{|:|\bthen\b)?\s*\bif\b(?=[^\n;{}]*$)/;
/** Before a value that an error type has to be. */
const equalBefore =
  /(?<![!=<>])={1,3}\s*\(?(?:[\w.]*\.)?["'`]?$|(?:\beq|-eq|\bis)\s+\(?["'`]?$|\bequals\(\s*["'`]$|(?<!\bnot\s)\bin\s*[[({]\s*["'`]$/;
/** Behind a value that stands first: `"x" === e.error_type`, `["x"].includes(e.error_type)`. */
const equalBehind = /^["'`]\s*(?:={2,3}|\.equals\(|\][^\n]{0,3}\.(?:includes|include\?|contains)\b)/;
/** The rest of such a comparison. */
const comparisonBehind =
  /^["'`]\s*\]?(?:={2,3}|\.(?:equals|includes|include\?|contains)\(?)\s*[\w$@.?!>()[\]"'-]{1,60}/;
const perlKey = /->\{["']?\w+["']?\}/g;
const onlyOfList = /^["'`]?\s*,?\s*(?:[\])}]|$|[^,\w\s])/;

interface AskedStatus extends Span {
  /** The whole comparison. */
  readonly whole: Span;
  readonly receiver: string;
}

/**
 * Finds statuses that a condition asks for together with an error type, whichever comes first: both joined by "and", or
 * one `if` right inside the other. Only where both are of one error or its response, as far as their names say.
 * @param types values of error types, in order
 */
export function statusConditions<T extends Span>(
  text: string,
  types: readonly T[],
  language: string,
): StatusCondition<T>[] {
  return statusesIn(text).flatMap((status) => {
    if (negated.test(text.slice(Math.max(0, status.whole.start - 80), status.whole.start))) return [];
    return beginningBetween(types, status.whole.start - reach, status.whole.end + reach)
      .filter((type) => isOneCondition(text, status, type, language))
      .map((type) => ({ type, status: { start: status.start, end: status.end } }));
  });
}

function statusesIn(text: string): AskedStatus[] {
  const found = [...text.matchAll(asked)].map((match): AskedStatus => {
    const end = match.index + match[0].lastIndexOf(match[1] ?? "") + 3;
    const before = receiverBefore(text, match.index);
    const start = match.index - before.length;
    return { start: end - 3, end, whole: { start, end: match.index + match[0].length }, receiver: before };
  });
  const first = [...text.matchAll(askedFirst)].map(({ 0: whole, 2: before = "", index }): AskedStatus => {
    return { start: index, end: index + 3, whole: { start: index, end: index + whole.length }, receiver: before };
  });
  return [...found, ...first];
}

function isOneCondition(text: string, status: AskedStatus, type: Span, language: string): boolean {
  const isBehind = type.start >= status.whole.end;
  if (!isBehind && type.end > status.whole.start) return false;
  const gap = isBehind ? text.slice(status.whole.end, type.start) : text.slice(type.end, status.whole.start);
  const before = text.slice(Math.max(0, type.start - 80), type.start);
  const behind = text.slice(type.end, type.end + 80);
  if (!isAskedFor(before, behind)) return false;
  const joint = isBehind ? gap : gap.replace(comparisonBehind, "");
  if (!isJoined(joint.replace(perlKey, ""), language)) return false;
  return isSameError(status.receiver, isBehind ? `${gap}${behind}` : `${before}${gap}`);
}

function isAskedFor(before: string, behind: string): boolean {
  if (equalBehind.test(behind)) return true;
  return equalBefore.test(before) && (!/\bin\s*[[({]\s*["'`]$/.test(before) || onlyOfList.test(behind));
}

function isJoined(gap: string, language: string): boolean {
  if (nestedIf.test(gap)) return !boundary.test(gap.replace(/^["'`)\]\s]*\{?/, ""));
  if (!(language === "swift" ? bothStartOfSwift : bothStart).test(gap) || boundary.test(gap)) return false;
  // A line ends a condition, but where it is plain that it goes on.
  const lines = gap.split("\n");
  return lines.every(
    (line, index) =>
      index === 0 ||
      /(?:&&|\band|\(|,|\\)\s*$/i.test(lines[index - 1] ?? "") ||
      /^\s*(?:&&|and\b|$)/i.test(line) ||
      /^\s*["'`)\]]/.test(line),
  );
}

/** Names that a response and its body go by, in whichever pair. */
const response = /^(?:res|resp|response|r|reply|result|answer|http_?response)$/i;
const body = /^(?:body|data|json|payload|details|content|parsed|error|err|e|ex|exc)$/i;
const fieldOf = /([\w$@]+)(?:(?:\(\)|["'\]}?!])*(?:\.|->|\[["']|\{)\w*?){1,5}?(?:error_?type|getErrorType)\b/i;

/** Whether the status may be of the error whose type is asked for. */
function isSameError(statusReceiver: string, around: string): boolean {
  const [ofStatus] = /[\w$@]+/.exec(statusReceiver) ?? [];
  const ofType = fieldOf.exec(around)?.[1];
  if (ofStatus === undefined || ofType === undefined || ofStatus === ofType) return true;
  return response.test(ofStatus) && body.test(ofType);
}
