/** The match of a sticky pattern at an offset. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** Where a sticky pattern's match at an offset ends; the offset itself where there is none. */
export function pastAt(pattern: RegExp, text: string, offset: number): number {
  const match = matchAt(pattern, text, offset);
  return match ? offset + match[0].length : offset;
}
