import type { Span } from "../text/span";

/** A string in an error-type position, whether or not there is such an error. The span is that of the value. */
export interface FieldValue extends Span {
  readonly value: string;
}
