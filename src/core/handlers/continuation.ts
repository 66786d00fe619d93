/** What goes on from the statement before, as a line begins. */
const goesOn =
  /^(?:\{|\.(?!\.)|\?[.?:]?|:|&&|\|\||[=%^<>,)\]]|[*/|](?![*/\w])|[-+](?![-+\w$])|->|(?:else|catch|finally|and|or|as|instanceof|(?:is|in)(?!\b[^\n]*->)|where|throws|extends|implements|permits|with)\b)/;
/** What wants another line, as one ends. */
const wantsMore =
  /(?:[=*/%&|^<?,(.[]|(?:^|[^+])\+|(?:^|[^-])-|=>|->|\b(?:return|else|in|as|is|new|await|yield|throws|where|extends|implements|(?<![.$])(?:if|while|for|foreach|switch|match|when|catch)))$/;

/** Whether a line goes on with the statement that what stands before it began. */
export function isContinued(before: string, line: string): boolean {
  if (goesOn.test(line)) return true;
  if (before === "" || /[;{}]$/.test(before) || /\b(?:case|default)\b[^\n]*:$/.test(before)) return false;
  return wantsMore.test(before);
}
