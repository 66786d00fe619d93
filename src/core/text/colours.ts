const escape = "\u001b";
/** What begins a terminal's colour code, as the byte itself or as loggers escape it; some leave out the byte. */
const colour = new RegExp(
  String.raw`(?:${escape}|\\u001b|\\x1b|\\e|\\0?33|\^\[|#033|␛)\[[\d;]{0,19}m|\[\d{1,3}(?:;\d{1,3}){0,5}m`,
  "gi",
);
const code = /\[(?:\d{1,3}(?:;\d{1,3}){0,5})?m/y;

/** A text without the codes that colour it in a terminal. */
export function withoutColours(text: string): string {
  return text.includes("[") ? text.replace(colour, "") : text;
}

/** Whether a bracket begins such a code, and brackets nothing. */
export function isColour(text: string, bracket: number): boolean {
  code.lastIndex = bracket;
  return code.test(text) && (text.charAt(bracket - 1) === escape || text.charAt(bracket + 1) !== "m");
}
