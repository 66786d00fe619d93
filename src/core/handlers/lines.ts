/** How much of a line is looked at. */
const longest = 1000;

/** Where the line that an offset lies in begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the line behind an offset's begins; behind the last one the text ends. */
export function lineAfter(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline === -1 ? text.length : newline + 1;
}

/** What is left of the line from an offset on, without what ends it. */
export function lineFrom(text: string, offset: number): string {
  return text.slice(offset, offset + longest).replace(/[\n\r\u2028\u2029].*/s, "");
}

/** The blanks and tabs that a text begins with. */
export function indentOf(text: string): string {
  return text.slice(0, text.search(/[^ \t]|$/));
}
