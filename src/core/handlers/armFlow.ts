import type { BodyArm } from "../code/bodyArms";
import type { Code } from "../code/code";
import type { Span } from "../text/span";

/** What an arm is that no other error gets past. */
const fallback =
  /^(?:(?:@unknown\s+)?default|else|_|[a-z_]\w*|var\s+\w+|case\s+(?:_|(?:let|var)\s+\w+|null\s*,\s*default))$/;
const leaves =
  /^(?:break|return|throw|continue|goto|yield|exit|die|abort|panic|fatalError|process\.exit|redirect|notFound|never)\b/;

/** Whether other errors come to this arm, so that none may stand behind it. */
export function isFallback({ mask }: Code, { label }: BodyArm): boolean {
  return fallback.test(mask.slice(label.start, label.end).trim());
}

/** Whether what is done in an arm goes on into the next one. @param isUsual whether it does so unless it leaves */
export function fallsThrough({ mask, brackets }: Code, arm: BodyArm | undefined, isUsual: boolean): boolean {
  if (!arm || arm.isArrow) return false;
  let [start, end] = trimmed(mask, arm.body);
  while (start < end && mask[start] === "{" && brackets.partner(start) === end - 1) {
    [start, end] = trimmed(mask, { start: start + 1, end: end - 1 });
  }
  if (start >= end) return isUsual;
  const around = brackets.around(start);
  let last = start;
  for (const { index } of mask.slice(start, end).matchAll(/[;}\n]\s{0,200}(?=[^\s;])/g)) {
    const next = start + index + (/^[;}\n]\s*/.exec(mask.slice(start + index, end))?.[0].length ?? 1);
    const word = mask.slice(next, next + 20);
    if (next < end && brackets.around(next) === around && !/^(?:[.?:,)\]}=+*/%&|-]|else\b)/.test(word)) last = next;
  }
  const word = mask.slice(last, last + 20);
  return isUsual ? !leaves.test(word) : /^fallthrough\b/.test(word);
}

function trimmed(mask: string, { start, end }: Span): [start: number, end: number] {
  while (start < end && /\s/.test(mask[start] ?? "")) start++;
  while (end > start && /\s/.test(mask[end - 1] ?? "")) end--;
  return [start, end];
}
