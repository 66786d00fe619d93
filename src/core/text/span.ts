/** A stretch of a text, in UTF-16 units, as JavaScript counts. `end` is behind the last one. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
