import { lineEndAt, lineStartAt } from "../code/blocks";
import type { Code } from "../code/code";
import type { Span } from "../text/span";
import { helperCalls } from "./errorHelpers";
import type { StatusCondition } from "./statusConditions";

/** What shows that a test answers in Stytch's place: its address, by its name as well, or the ID of one of its requests. */
const ofStytch =
  /stytch\.com|[/"'@]stytch[/"']|\bnock\(\s*\w*stytch\w*\s*\)|(?:\(\s*(?::\w+,\s*)?|\{)(?:\w+\.)?(?:\w*_)?stytch_?(?:url|uri|host|api|base\w*|origin|endpoint|\w+_url)\s*[),}+]/i;
/** Whatever address it answers at. */
const address = /["'`](?:\w+:\/)?\/[\w{$:]/;
/** What a test is in, which is named as anybody likes. */
const suite = /\b(?:describe|it|test|context|suite|group|feature|scenario|specify)\b[\w.]*\s*\(/;
const requestId = /request-id-(?:test|live)-/i;
const expectation = /\b(?:expect|assert\w*|should|verify|andExpect)\b|\.to(?:Be|Equal|StrictEqual|MatchObject|Match)\b/;
/** A status of an answer: by its name, by a call, or as the first or last argument. */
const status =
  /(?<![\w.])["']?(?:http_?)?status(?:_?code)?["']?\s*(?::|=>|=(?!=))\s*(\d{3})\b|\b(?:\w*[Ss]tatus\w*|WriteHeader)\(\s*(\d{3})\s*\)|^\s*(\d{3})\s*,|,\s*(\d{3})\s*,?\s*$/g;
const bodyCall = /\.\w*(?:[bB]ody|[jJ]son)\w*\($/;
const calls = /\.\w*(?:[sS]tatus(?:Code)?|[rR]esponseCode)\(\s*(\d{3})\s*\)/g;
const mostBrackets = 5;
const longest = 1500;
/** Statements that are longer do more than answer. */
const longestBody = 300;

/**
 * Finds the status that a test gives to an answer of Stytch's beside its body: nock's `reply(404, {…})`, MSW's
 * `HttpResponse.json({…}, { status: 404 })`, `to_return(status: 404, body: …)`.
 * @param types values of error types in such a body
 */
export function mockedStatuses<T extends Span>(code: Code, types: readonly T[]): StatusCondition<T>[] {
  return types.flatMap((type) => {
    const found = statusBeside(code, type);
    return found ? [{ type, status: found }] : [];
  });
}

function statusBeside(code: Code, type: Span): Span | undefined {
  const { text, mask, brackets } = code;
  let [from, to] = [type.start, type.end];
  for (let depth = 0, open = brackets.around(from); depth < mostBrackets && open !== -1; depth++) {
    const close = brackets.partner(open);
    if (close === -1 || close - open > longest) return undefined;
    // The others of a list have statuses of their own.
    if (mask[open] === "[") return undefined;
    const isBody = mask[open] === "{" && mask.slice(open, close).includes(";");
    if (isBody && close - open > longestBody) return undefined;
    const found = [...statusesIn(text, open + 1, from, status), ...statusesIn(text, to, close, status)];
    if (found.length === 0 && bodyCall.test(mask.slice(Math.max(0, open - 30), open + 1))) {
      // A builder's other calls: `setResponseCode(404).setBody("…")`.
      const line = Math.min(lineEndAt(mask, close), close + longestBody);
      found.push(...statusesIn(text, chainStart(mask, open), open, calls), ...statusesIn(text, close, line, calls));
    }
    const [only, another] = found;
    if (another) return undefined;
    // What stands in the body itself is its own.
    if (depth > 0 || mask[open] !== "{") {
      if (only) return isInStytchsPlace(code, open, close, type.start) ? only : undefined;
    }
    [from, to] = [open, close + 1];
    open = brackets.around(open);
  }
  return undefined;
}

function statusesIn(text: string, from: number, to: number, pattern: RegExp): Span[] {
  return [...text.slice(from, Math.max(from, to)).matchAll(pattern)].map(({ 0: whole, index }) => {
    const start = from + index + whole.search(/\d{3}/);
    return { start, end: start + 3 };
  });
}

/** Whether a call, or one that it is an argument of, names Stytch, and none says what is expected. */
function isInStytchsPlace({ text, mask, brackets }: Code, from: number, to: number, value: number): boolean {
  let isOfStytch = requestId.test(text.slice(from, to));
  let inner = value;
  for (let depth = 0, open = from; depth < mostBrackets && open !== -1; depth++) {
    const end = mask[open] === "{" ? open : Math.min(inner, open + longestBody);
    const begin = chainStart(mask, open);
    const head = text.slice(Math.max(begin, mask.slice(begin, open).lastIndexOf(";") + begin + 1), Math.max(open, end));
    if (suite.test(head)) break;
    if (expectation.test(head)) return false;
    if (ofStytch.test(head)) isOfStytch = true;
    else if (address.test(head)) return false;
    inner = open;
    open = brackets.around(open);
  }
  return isOfStytch;
}

/** Where the statement begins that a line belongs to, whose calls may stand below one another. */
function chainStart(mask: string, offset: number): number {
  let start = lineStartAt(mask, offset);
  for (
    let lines = 0;
    lines < 6 && start > 0 && /^\s*(?:\.|->|\?\.|&\.|\})/.test(mask.slice(start, start + 40));
    lines++
  ) {
    start = lineStartAt(mask, start - 1);
  }
  return start;
}

/** A call whose arguments are a status and an error type, up to the first. */
const call = /([A-Za-z_]\w*)[!?]?\(\s*(?:(\d{3})\s*,\s*(?:[\w.]*\.)?["'`]?|["'`]?)$/;
const behindType = /^["'`]?\s*,\s*(\d{3})\s*[,)]/;
const nameOfStytch = /stytch_?(?:api_?)?(?:err|fail|refus|exception|problem)|(?:err|fail|refus|reject)\w*stytch/i;
/** So many helpers are looked up in one code. */

/** Finds statuses beside error types in calls of a test's own helper that makes an error of Stytch's of both. */
export function helperStatuses<T extends Span>(code: Code, types: readonly T[]): StatusCondition<T>[] {
  const { text } = code;
  const given = helperCalls(code);
  return types.flatMap((type): StatusCondition<T>[] => {
    const call = given.find((one) => one.type.start <= type.start && type.end <= one.type.end);
    const status = besideRequestId(code, type) ?? call?.status ?? besideInHelperOfStytch(text, type);
    return status ? [{ type, status }] : [];
  });
}

/** The status beside a type in `stytchSays(404, "…")`, whose name tells what it makes. */
function besideInHelperOfStytch(text: string, { start, end }: Span): Span | undefined {
  const before = text.slice(Math.max(0, start - 80), start);
  const match = call.exec(before);
  if (!match || !nameOfStytch.test(match[1] ?? "")) return undefined;
  const behind = behindType.exec(text.slice(end, end + 20));
  if (match[2] === undefined && !behind) return undefined;
  const at =
    match[2] === undefined
      ? end + (behind?.[0].search(/\d/) ?? 0)
      : start - before.length + match.index + match[0].lastIndexOf(match[2]);
  return { start: at, end: at + 3 };
}

/** The one status among arguments of which one is the ID of a request. */
function besideRequestId({ text, mask, brackets }: Code, { start }: Span): Span | undefined {
  const open = brackets.around(start);
  const close = brackets.partner(open);
  if (mask[open] !== "(" || close === -1 || close - open > 400 || !requestId.test(text.slice(open, close)))
    return undefined;
  const [only, another] = mask.slice(open, close + 1).matchAll(/[(,]\s*(\d{3})(?=\s*[,)])/g);
  if (!only || another) return undefined;
  const end = open + only.index + only[0].length;
  return { start: end - 3, end };
}
