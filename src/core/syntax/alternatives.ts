import type { Code } from "../code/code";
import { beginningBetween, type Span } from "../text/span";
import { type AskedValue, askedValues } from "./askedValues";

/** What makes a condition more, or the opposite, of a question for one of some values. */
const more = /&&|!|~=|<>|\b(?:and|not|ne)\b|-n(?:e|ot)\b|-and\b/i;
const either = /\|\||\bor\b|-or\b/gi;
const membership =
  /\bin\b|\b(?:includes|include\?|contains|Contains|has|member\?|in\?|in_array|matches!|includesValue)(?![\w])/;

/** The values of which a condition asks an error type for one, and for nothing else: `t in ("a", "b")`, `t == "a" || …`. */
export function alternativesIn(code: Code, { start, end }: Span): readonly AskedValue[] {
  const { text, mask } = code;
  const condition = mask.slice(start, end);
  if (more.test(condition)) return [];
  const asked = beginningBetween(askedValues(code), start, end).filter(
    ({ reading }) => reading.start >= start && reading.end <= end + 1,
  );
  const [first] = asked;
  if (!first) return [];
  if (asked.some(({ reading }) => subjectOf(text, reading) !== subjectOf(text, first.reading))) return [];
  const readings = new Set(asked.map(({ reading }) => reading.start)).size;
  const joints = condition.match(either)?.length ?? 0;
  return joints === readings - 1 && (joints > 0 || membership.test(condition)) ? asked : [];
}

/** What is asked, as it is written but for blanks, and for brackets of a call that it is handed to. */
export function subjectOf(text: string, { start, end }: Span): string {
  let subject = text.slice(start, end).replace(/\s/g, "");
  while (subject.endsWith(")") && subject.split(")").length > subject.split("(").length) subject = subject.slice(0, -1);
  return subject;
}
