/** What a regular expression's slash stands behind; behind anything else it divides. */
const operatorBefore =
  /(?:^|[(,=:[!&|?{};+*%~^<>\n-]|\b(?:return|typeof|case|when|if|unless|elsif|and|or|not|in|of)[ \t])[ \t]*$/;

/** The regular expressions that a code writes between slashes. Ask from its beginning to its end. */
export class Regexes {
  /** Up to here none has an end. */
  private without = 0;

  constructor(private readonly text: string) {}

  /** Where the one ends that a slash begins; undefined for a slash that begins none. */
  endOf(start: number): number | undefined {
    const { text } = this;
    if (text[start] !== "/" || start < this.without) return undefined;
    if (!operatorBefore.test(text.slice(Math.max(0, start - 12), start))) return undefined;
    let isInClass = false;
    let at = start + 1;
    for (; at < text.length && text[at] !== "\n"; at++) {
      const one = text[at];
      if (one === "\\") at++;
      else if (one === "[") isInClass = true;
      else if (one === "]") isInClass = false;
      else if (one === "/" && !isInClass) return at + 1;
    }
    this.without = at;
    return undefined;
  }
}
