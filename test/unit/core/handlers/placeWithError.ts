/** A place in code where an error is at hand, and what a handler there asks. */
export interface PlaceWithError {
  /** VS Code's id of the language. */
  readonly id: string;
  readonly title: string;
  /** The cursor stands at `¦`. */
  readonly text: string;
  /** The line above the handler. */
  readonly below: string;
  /** The first line of the handler. */
  readonly asks: string;
}

export function place(id: string, title: string, text: string, below: string, asks: string): PlaceWithError {
  return { id, title, text, below, asks };
}
