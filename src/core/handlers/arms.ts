import type { Code } from "../code/code";
import type { Span } from "../text/span";
import type { ArmStyle } from "./language";
import { lineAfter } from "./lines";

/** How long what an arm begins with is at most. */
const longestLabel = 3000;

/** One arm of a branching in braces. */
export interface Arm {
  /** What it begins with, without the colon or arrow. */
  readonly label: Span;
  readonly style: ArmStyle;
  /** What is done in it, up to the next arm. */
  readonly body: Span;
}

/** What an arm is that no other error gets past. */
const fallback =
  /^(?:(?:@unknown\s+)?default|else|_|[a-z_]\w*|var\s+\w+|case\s+(?:_|(?:let|var)\s+\w+|null\s*,\s*default))$/;
const leaves =
  /^(?:break|return|throw|continue|goto|yield|exit|die|abort|panic|fatalError|process\.exit|redirect|notFound|never)\b/;

/** Whether other errors come to this arm, so that none may stand behind it. */
export function isFallback({ mask }: Code, { label }: Arm): boolean {
  return fallback.test(mask.slice(label.start, label.end).trim());
}

/** Whether what is done in an arm goes on into the next one. @param isUsual whether it does so unless it leaves */
export function fallsThrough({ mask, brackets }: Code, arm: Arm | undefined, isUsual: boolean): boolean {
  if (!arm || arm.style === "arrow") return false;
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

/** The arms of the block that a brace opens; arms of blocks within it don't count. */
export function armsOf(code: Code, open: number, close: number): Arm[] {
  const byLabel = labelled(code, open, close);
  return byLabel.length > 0 ? byLabel : pointed(code, open, close);
}

/** Arms that begin with a word: `case x:`, `case x ->`, `default:`. */
function labelled({ mask, brackets }: Code, open: number, close: number): Arm[] {
  const labels: { label: Span; style: ArmStyle; start: number }[] = [];
  for (const { index } of mask.slice(open + 1, close).matchAll(/(?:@unknown\s+)?\b(?:case|default)\b/g)) {
    const start = open + 1 + index;
    if (brackets.around(start) !== open || !/(?:^|[;{}:\n>])\s*$/.test(mask.slice(Math.max(open, start - 200), start)))
      continue;
    const end = labelEnd(mask, brackets, start, close);
    if (end === -1) continue;
    const isArrow = mask[end] !== ":";
    // `default => 1` of PHP's match isn't a label: its neighbours have none.
    if (mask[end] === "=") return [];
    labels.push({ label: { start, end }, style: isArrow ? "arrow" : "colon", start: end + (isArrow ? 2 : 1) });
  }
  return labels.map(({ label, style, start }, at) => ({
    label,
    style,
    body: { start, end: labels[at + 1]?.label.start ?? close },
  }));
}

/** Where the colon or the arrow stands that ends a label. */
function labelEnd(mask: string, brackets: Code["brackets"], start: number, limit: number): number {
  for (let at = start; at < Math.min(limit, start + longestLabel); at++) {
    const one = mask[at] ?? "";
    const partner = "([{".includes(one) ? brackets.partner(at) : -1;
    if (partner !== -1) at = partner;
    else if (one === ":" && mask[at + 1] === ":") at++;
    else if (one === ":" || ((one === "-" || one === "=") && mask[at + 1] === ">")) return at;
    else if (one === ";" || one === "}") return -1;
  }
  return -1;
}

/** Arms that are told by their arrows: `"x" => …,` and `"x" -> …`. */
function pointed({ mask, brackets, language }: Code, open: number, close: number): Arm[] {
  const arms: Arm[] = [];
  for (let at = open + 1; at < close;) {
    const [start] = trimmed(mask, { start: at, end: close });
    const end = start < close ? arrow(mask, brackets, start, close) : -1;
    if (end === -1) break;
    const [body] = trimmed(mask, { start: end + 2, end: close });
    const behind = bodyEnd(mask, brackets, body, close, language === "kotlin");
    arms.push({
      label: { start, end: trimmed(mask, { start, end })[1] },
      style: "arrow",
      body: { start: body, end: behind },
    });
    at = mask[behind] === "," ? behind + 1 : behind;
  }
  return arms;
}

function arrow(mask: string, brackets: Code["brackets"], start: number, close: number): number {
  for (let at = start; at < close; at++) {
    const one = mask[at] ?? "";
    const partner = "([{".includes(one) ? brackets.partner(at) : -1;
    if (partner !== -1) at = partner;
    else if ((one === "-" || one === "=") && mask[at + 1] === ">") return at;
  }
  return -1;
}

/** Behind a block; else before the comma or, where lines end statements, at the end of the line. */
function bodyEnd(mask: string, brackets: Code["brackets"], start: number, close: number, byLine: boolean): number {
  for (let at = start; at < close; at++) {
    const one = mask[at] ?? "";
    const partner = "([{".includes(one) ? brackets.partner(at) : -1;
    if (partner !== -1) {
      const isBlock = at === start && one === "{";
      at = partner;
      if (isBlock && !/^\s*[.?]/.test(mask.slice(at + 1, at + 50))) return at + 1;
    } else if (one === "," && !byLine) return at;
    else if (
      byLine &&
      one === "\n" &&
      !/^\s*(?:[.?:&|+*/%]|-[^>])/.test(mask.slice(at, lineAfter(mask, lineAfter(mask, at))))
    )
      return at;
  }
  return trimmed(mask, { start, end: close })[1];
}

function trimmed(mask: string, { start, end }: Span): [start: number, end: number] {
  while (start < end && /\s/.test(mask[start] ?? "")) start++;
  while (end > start && /\s/.test(mask[end - 1] ?? "")) end--;
  return [start, end];
}
