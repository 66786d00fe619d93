/** How much of a line is looked at. */
const longest = 1000;

/** Where the line that an offset lies in begins. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
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

/** The blanks and tabs that the line of an offset begins with, wherever in it the offset lies. */
export function indentAt(text: string, offset: number): string {
  return indentOf(lineFrom(text, lineStart(text, offset)));
}

/** The first character of a line that is neither a blank nor a tab. */
export function firstIn(text: string, start: number): number {
  return start + indentOf(lineFrom(text, start)).length;
}

/** Whether nothing but blanks is left of a line from an offset on. */
export function isRestBlank(mask: string, offset: number): boolean {
  return lineFrom(mask, offset).trim() === "";
}
