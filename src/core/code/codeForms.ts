/** How a language writes a string. */
export interface StringForm {
  readonly open: string;
  readonly close: string;
  /** Whether it may go on over the line's end; one that may not ends there. */
  readonly spansLines: boolean;
  /** What makes the character behind it a plain one. */
  readonly escape: "backslash" | "doubled" | "none";
  /** What code within the string begins with; its last character is the bracket that is to be closed. */
  readonly code?: string;
}

/** How a language writes comments and strings. */
export interface CodeForms {
  readonly lineComments: readonly string[];
  readonly blockComments: readonly (readonly [open: string, close: string])[];
  /** Whether a block comment in a block comment is one. */
  readonly nests: boolean;
  /** Longer openings before those that they begin with. */
  readonly strings: readonly StringForm[];
  /** Whether `'` encloses one character, and may stand alone: `'a'`, Rust's `&'a str`. */
  readonly hasCharacters: boolean;
  /** Whether `/…/` is a regular expression where an operand may stand. */
  readonly hasRegexes: boolean;
  /** How a here-document is announced; its last group is the line that ends it. Sticky. */
  readonly heredoc?: RegExp;
  /** What begins a string between chosen brackets or bars: `%w[`, `qw(`, `~s(`. Sticky; ends in the bracket. */
  readonly quoteLike?: RegExp;
  /** Whether text around the code is written in HTML, with apostrophes that enclose nothing. */
  readonly isMixedWithText: boolean;
}

/** What marks a character that a comment may begin with, among those that anything but plain code may. */
export const mayComment = 2;

/** The characters that anything but plain code may begin with, marked by their numbers, and the strings of each. */
export function beginningsOf(forms: CodeForms): {
  readonly marks: Uint8Array;
  readonly strings: readonly (readonly StringForm[] | undefined)[];
} {
  const marks = new Uint8Array(128);
  const strings: StringForm[][] = [];
  const { hasCharacters, hasRegexes, heredoc, quoteLike } = forms;
  for (const form of forms.strings) (strings[form.open.charCodeAt(0)] ??= []).push(form);
  const others = [hasCharacters && "'", hasRegexes && "/", quoteLike && "%", quoteLike && "~", quoteLike && "q"];
  const openings = forms.strings.map(({ open }) => open);
  for (const one of [...others, heredoc && "<", heredoc && "\n", ...openings]) {
    if (typeof one === "string") marks[one.charCodeAt(0)] = 1;
  }
  const comments = [...forms.lineComments, ...forms.blockComments.map(([open]) => open)];
  for (const [one = ""] of comments) marks[one.charCodeAt(0)] = mayComment;
  return { marks, strings };
}
