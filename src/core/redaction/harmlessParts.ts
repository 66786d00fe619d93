import { printedTimes } from "../payload/incident";
import type { Span } from "../text/span";

const uuid = String.raw`[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}`;
const starts = String.raw`(?:(?<![\w-])|(?<=%[0-9A-F]{2}))`;
const noSecret = "(?![a-z0-9-]{0,60}(?:token|secret|key|code|passw|jwt))";
const requestIds = new RegExp(String.raw`request-id-(?:test|live|fraud)-${uuid}`, "gi");

const kept: readonly RegExp[] = [
  new RegExp(String.raw`${starts}${noSecret}(?:[a-z][a-z0-9]{0,19}-){1,6}(?:test|live|fraud)-${uuid}(?![\w@%-])`, "gi"),
  new RegExp(String.raw`${starts}${uuid}(?![\w@%-])`, "gi"),
  ...printedTimes.map((form) => new RegExp(form, "g")),
  /(?<!\d)(?:19|20)\d{2}[-/.](?:0[1-9]|1[0-2])[-/.](?:0[1-9]|[12]\d|3[01])(?!\d)/g,
  /(?<![a-z])(?:time(?:stamp)?|ts|iat|exp|nbf|date)\\{0,31}["']?\s{0,4}[:=]\s{0,4}\\{0,31}["']?\d{10}(?:\d{3})?(?:\.\d{1,9})?(?!\d)/gi,
  /HTTP\/\d(?:\.\d)?\\*"? \d{3}(?: \d{1,10}(?: [\d.]{1,10})?)?(?!\d)/g,
];

/** Stytch's request ids: support needs them, and they are no secret wherever they stand. */
export function requestIdsIn(text: string): Span[] {
  return matches(text, requestIds);
}

/** What looks like a number or a token by its form and is neither: ids, times, statuses. */
export function harmlessIn(text: string): Span[] {
  return kept.flatMap((pattern) => matches(text, pattern));
}

function matches(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({ start: index, end: index + match.length }));
}
