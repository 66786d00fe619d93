/**
 * A branching or a chain with the cursor at `¦`, and what is put in for another error between `⟨` and `⟩`; `…` stands
 * for what is said about the error.
 */
export type CasePlace = readonly [id: string, title: string, text: string];

/** Those of one language. */
export function casesOf(id: string, places: readonly (readonly [title: string, text: string])[]): readonly CasePlace[] {
  return places.map(([title, text]) => [id, title, text]);
}
