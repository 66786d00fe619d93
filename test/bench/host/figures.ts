/** What one run of the typing scenario measures, in ms and bytes. */
export interface TypingFigures {
  /** Until the editor shows the file. */
  readonly opened: number;
  /** The event loop's longest block while it opens, and in the seconds after. */
  readonly openBlock: number;
  /** From each key until the host knows that it was typed. */
  readonly keys: readonly number[];
  /** The event loop's longest block while somebody types, and until the work after it is done. */
  readonly typeBlock: number;
  readonly heap: number;
}

/** What one triage in a host measures, in ms. */
export interface TriageFigures {
  readonly file: string;
  readonly took: number;
  readonly failures: number;
  /** The event loop's longest block, and what all but a hundredth of them stay below. */
  readonly longest: number;
  readonly usual: number;
}
