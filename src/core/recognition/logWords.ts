import type { Line } from "./line";

/** `stytch.errors.` before a counter's last part. */
const ourCounter = /(?:^|[\s"'`=,({|:])(?:[\w-]{1,40}\.){0,6}[\w-]{0,40}stytch[\w-]{0,40}\.(?:[\w-]{1,40}\.){0,6}$/i;
/** Any counter: `auth.refused.x:3|c`, `auth.refused.x=3`, `auth.refused.x 3 1767225600`. */
const counter = /(?:^|[\s"'`=,({|:])(?:[\w-]{1,40}\.){1,8}$/;
const counted = /^\\?["'`]?\s?[:= ]\s?[\d.]+(?:\||\s|[,})]|$)/;
/** Go's name of a table's case: `TestRefuse/session_not_found`. */
const subtest = /\bTest\w{0,80}\/$/;
/** A regular expression that a test expected. */
const pattern = /(?:^|[\s:(=])\/\^?(?:\.\*)?$/;
const patternBehind = /^(?:\.\*)?\$?\/[dgimsuvy]{0,4}(?:[\s),;.]|$)/;

/** Whether a name in a log is a word, though it is joined to others: the last part of a counter, a case of a test, a pattern. */
export function isJoinedWord({ before, after }: Line): boolean {
  if (before.endsWith(".")) {
    return !/^(?:\(|\.\w)/.test(after) && (ourCounter.test(before) || (counter.test(before) && counted.test(after)));
  }
  if (before.endsWith("/") || before.endsWith("^") || before.endsWith("*")) {
    return (subtest.test(before) && !after.startsWith("/")) || (pattern.test(before) && patternBehind.test(after));
  }
  return false;
}
