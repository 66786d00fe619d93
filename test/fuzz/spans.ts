import type { Span } from "../../src/core/text/span";
import { holds } from "./target";

/** Whether a span is one of the text, with something in it. */
export function isWithin({ start, end }: Span, { length }: string): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= length;
}

/** Holds that spans lie in the text, in order and apart from one another. */
export function inOrderWithin(spans: readonly Span[], text: string, what: string): void {
  let last = 0;
  for (const span of spans) {
    holds(isWithin(span, text), `${what} lie in the text`, () => span);
    holds(span.start >= last, `${what} are in order and apart`, () => span);
    last = span.end;
  }
}

/** The text after edits that don't overlap. */
export function edited(text: string, edits: readonly (Span & { readonly text: string })[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}
