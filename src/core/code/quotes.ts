const character = /'(?:\\(?:u\{?[0-9a-fA-F]{1,8}\}?|x[0-9a-fA-F]{2}|[^\n])|[^\\'\n]{1,2})'/y;
/** Words that a string may follow without a blank. */
const wordBeforeString = /\b(?:case|return|in|of|typeof|else|default|from|import|throw|await|yield|eq|ne|or|and)$/;

/** Where `'a'` ends; undefined for the quote of a lifetime, or of a name such as `x'`, which stands for itself. */
export function characterEnd(text: string, start: number): number | undefined {
  character.lastIndex = start;
  const match = character.exec(text);
  return match ? start + match[0].length : undefined;
}

/** Whether a quote stands in a word of running text: `don't`. */
export function isApostrophe(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 10), offset);
  return /[A-Za-z]$/.test(before) && !wordBeforeString.test(before);
}
