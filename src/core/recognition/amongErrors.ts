import { hasStatus, statusBefore } from "./arguments";
import type { Context } from "./context";
import { beginningBetween, firstFrom } from "../text/span";
import { lineAround } from "./line";
import type { Mention } from "./names";

/** How far around a word another error's name makes it one of several, in UTF-16 units. */
const reach = 220;
const asked = /err|code|reason|fail|kind|problem/i;
/** `token_type === "`, `redirectType: "`: other things that Stytch names by the same word. */
const otherField = /(?:token|redirect|url|link|flow|view|screen|grant|event)_?(?:type)?\b[^.,;]{0,20}$/i;

/** `"name": "`: of a request, a flag, a step. */
const named = /(?:^|[\s{,"'-])(?:name|title|label)["']?\s*[:=]\s*["']?$/i;

/** A heading, or an item of a list, that names nothing else. */
const [item, itemEnd] = [
  /^\s*(?:#{1,6}|[-*+]|={2,6})\s+[`*_"]{0,3}$/,
  /^[`*_"]{0,3}\s*(?:$|[:(,/–—-]|or\b|and\b)/,
] as const;
/** "a `reset_password` error" */
const calledError = /^[`"'*]{0,3}\s+errors?\b/i;
/** "after `", "Stytch error: ", "[Stytch] ", "StytchApiException: ". */
const announced =
  /(?:\b(?:after|errors?|codes?|error types?|answers|throws|refused|whether|stytch)|[a-z](?:Error|Exception))\W{1,4}$/i;
/** "(403)", ", 403": the status behind a name. */
const statusBehind = /^["'`]?,? ?[([]?(?:status\w{0,6}\W{0,2}\s?)?(?:http ?)?([45]\d\d)\b/i;
/** `stytchSays(403, "` */
const answered = /(?:stytch|err)\w*\(\s*(?:\d{3}\s*,\s*)?["'`]$/i;

/** `", "` between two strings of one list. */
const listed = /^\\?["'`]\s*,\s*\\?["'`]$/;

/** Whether the string before or behind a name, in the same list, is another error's. */
export function isListedWithErrors(text: string, mention: Mention, mentions: readonly Mention[]): boolean {
  const own = firstFrom(mentions, mention.start);
  const [before, after] = [mentions[own - 1], mentions[own + 1]];
  return (
    (before !== undefined && listed.test(text.slice(before.end, mention.start))) ||
    (after !== undefined && listed.test(text.slice(mention.end, after.start)))
  );
}

/** Whether a word that Stytch uses for something else too stands beside errors' names, or is asked for as an error. */
export function isAmongErrors(text: string, mention: Mention, context: Context, mentions: readonly Mention[]): boolean {
  const { before, after } = lineAround(text, mention.start, mention.end);
  if (otherField.test(before) || named.test(before)) return false;
  if (context === "case" && asked.test(before)) return true;
  const statuses = [statusBefore.exec(before)?.[1], statusBehind.exec(after)?.[1]];
  if (statuses.some((status) => hasStatus(mention, Number(status)))) return true;
  if (context === "argument" && answered.test(before)) return true;
  if (context === "word" || context === "literal") {
    if (announced.test(before) || calledError.test(after) || (item.test(before) && itemEnd.test(after))) return true;
  }
  if (context === "word" && !/[`"'|(]$/.test(before)) return false;
  for (const other of beginningBetween(mentions, mention.start - reach, mention.end + reach)) {
    if (other.entry === mention.entry || other.entry.alsoMeans || other.spelling !== mention.spelling) continue;
    const between = text.slice(Math.min(other.end, mention.end), Math.max(other.start, mention.start));
    if (!/\n[\]})][^\n]*\n\s*\n\S/.test(between)) return true;
  }
  return false;
}
