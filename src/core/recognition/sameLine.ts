import type { Span } from "../text/span";
import { lineAround } from "./line";
import { type Mark, marksIn, oauthMarksIn } from "../text/vendors";

/** In how many brackets, and behind how many commas, a mark lies from the name; the fewer, the nearer. */
interface Way {
  readonly mark: Mark;
  readonly cost: number;
}

/** What a mark costs that stands inside brackets of its own, where the name isn't. */
const nested = 20;
const exit = 2;
/** A name that is followed by `(Clerk)` is Clerk's, whatever stands before it. */
const inParentheses = /^\\?["'`*_]{0,3}\s?\((?:[\w']+ ){0,2}$/;
const closing = /^(?:'s)?(?: [\w']+)?\)/;
/** `, // Clerk's` */
const inComment = /(?:\/\/|#|--|\/\*|<!--)\s*(?:[\w']+ ){0,3}$/;

/**
 * Whom the mark names that says whose a name is on its line.
 * @param names the names around it that nobody but Stytch has, as marks
 * @param isOAuth whether it is a code of OAuth, which whoever Stytch works with sends as well
 */
export function ownerOnLine(
  text: string,
  name: Span,
  names: readonly Mark[] = [],
  isOAuth = false,
): Exclude<Mark["owner"], "provider"> | undefined {
  const { before, after } = lineAround(text, name.start, name.end);
  const from = name.start - before.length;
  const line = text.slice(from, name.end + after.length);
  const own = { start: before.length, end: before.length + name.end - name.start };
  const marks = isOAuth ? oauthMarksIn(line) : marksIn(line);
  for (const { start, end, owner } of names) {
    if (start >= from && end <= from + line.length) marks.push({ start: start - from, end: end - from, owner });
  }
  marks.sort((a, b) => a.start - b.start);
  const owner = nearestOnLine(
    line,
    own,
    marks.filter((mark) => countsOnLine(line, mark, own)),
  )?.owner;
  return owner === "provider" ? "vendor" : owner;
}

function countsOnLine(line: string, mark: Mark, name: Span): boolean {
  if (mark.end > name.start && mark.start < name.end) return false;
  if (mark.owner === "provider") return isLabel(line, mark, name);
  return mark.owner !== "own" || mark.end <= name.start;
}

/** `":`, `'s`, ` webhook`, ` answers`. */
const label =
  /^(?:["'`]?\s*(?::|=>|,|\|)|'s\b| (?:webhooks?|API|SDK|says|said|answer(?:s|ed)|sen[dt]s?|return(?:s|ed)|g[ai]ves?)\b)/;

/** A company that Stytch works with counts only as `"google":` and `GitHub's` before the name. */
function isLabel(text: string, { start, end }: Mark, name: Span): boolean {
  return end <= name.start && !/[\w.]/.test(text.charAt(start - 1)) && label.test(text.slice(end, end + 12));
}

/**
 * The mark of a name's own line that says whose the name is: the one that stands nearest to it by brackets, commas and
 * cells of a table; of two that are as near, the one before it, as labels are.
 * @param marks those of the line, in order; offsets are the text's
 */
function nearestOnLine(text: string, { start, end }: Span, marks: readonly Mark[]): Mark | undefined {
  const behind = marks.filter((mark) => mark.start >= end);
  const first = behind[0];
  if (first && inParentheses.test(text.slice(end, first.start)) && closing.test(text.slice(first.end))) return first;
  const before = marks.filter((mark) => mark.end <= start).reverse();
  const left = cheapest(before.map((mark) => ({ mark, cost: way(text, mark.end, start, -1) })));
  const right = cheapest(behind.map((mark) => ({ mark, cost: costBehind(text, end, mark) })));
  if (!left || !right) return (left ?? right)?.mark;
  return right.cost < left.cost ? right.mark : left.mark;
}

function cheapest(ways: readonly Way[]): Way | undefined {
  return ways.reduce<Way | undefined>((best, one) => (best && best.cost <= one.cost ? best : one), undefined);
}

function costBehind(text: string, end: number, mark: Mark): number {
  return inComment.test(text.slice(end, mark.start)) ? 0.5 : way(text, end, mark.start, 1);
}

/** What lies between two places of a line, seen from the right one (-1) or from the left one (1). */
function way(text: string, from: number, to: number, step: 1 | -1): number {
  let [exits, depth, commas] = [0, 0, 0];
  for (let at = step === 1 ? from : to - 1; step === 1 ? at < to : at >= from; at += step) {
    const character = text.charAt(at);
    const turn = ("([{".includes(character) ? 1 : ")]}".includes(character) ? -1 : 0) * step;
    if (turn === 1) depth++;
    else if (turn === -1 && depth > 0) depth--;
    else if (turn === -1) {
      exits++;
      commas = 0;
    } else if (depth === 0 && ",;|".includes(character)) commas = 1;
  }
  return exits * exit + commas + (depth > 0 ? nested : 0);
}
