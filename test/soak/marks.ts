/** Finds the marks of documents in strings. */
export const markPattern = /dayText(\d{6})/;

/** What the first line of a document is: its text is known by it, wherever it is kept. */
export function markOf(number: number): string {
  return ["day", "Text", String(number).padStart(6, "0")].join("");
}
