/** Whether a comment begins at its mark: not at an address's slashes, at `$#`, `${#name}` or at a PHP attribute. */
export function isCommentMark(text: string, offset: number, mark: string): boolean {
  const before = text[offset - 1] ?? "\n";
  if (mark === "//") return before !== ":";
  return mark !== "#" || (!/[\w$&{]/.test(before) && text[offset + 1] !== "[");
}
