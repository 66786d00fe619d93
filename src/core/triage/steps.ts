import { type HtmlSafeString, safe } from "escape-html-template-tag";

/** Work that others can have their turn in: it stops between short steps, and answers at its end. */
export type Steps<T> = Generator<undefined, T>;

/** After so many things an order of some nanoseconds each has taken about a millisecond. */
const stride = 10_000;

/** Does something with each of many things, in steps. */
export function* each<T>(all: Iterable<T>, act: (one: T) => void): Steps<void> {
  let done = 0;
  for (const one of all) {
    act(one);
    if (++done % stride === 0) yield;
  }
  yield;
}

/** A piece of a page that is put together in this step; left to its template, all pieces would be at the very end. */
export function written(piece: HtmlSafeString): HtmlSafeString {
  return safe(piece.toString());
}
