import type { Span } from "../text/span";
import { type Code, once } from "./code";

/** One arm of a body in braces, whatever it asks for. */
export interface BodyArm {
  /** What it begins with, without the colon, the arrow or the brace. */
  readonly label: Span;
  readonly word: "case" | "default" | "";
  readonly isArrow: boolean;
  /** What is done in it: to the next arm, or to its comma. */
  readonly body: Span;
}

/** Those of each body, by where it begins: asked for again and again. */
const known = once(() => new Map<number, readonly BodyArm[]>());

/** The arms between a brace and where its block ends; those of blocks within it don't count. */
export function armsIn(code: Code, open: number, end: number): readonly BodyArm[] {
  const all = known(code);
  const arms = all.get(open) ?? read(code, open, end);
  all.set(open, arms);
  return arms;
}

const firstWord = /^\s*(?:@unknown\s+)?(case|default)\b(?!\s*=>)/;

function read(code: Code, open: number, end: number): BodyArm[] {
  const isWorded = firstWord.test(code.mask.slice(open + 1, Math.min(end, open + 400)));
  return isWorded ? labelledArms(code, open + 1, end) : arrowArms(code, open + 1, end);
}

/** What stands directly in a body: what brackets enclose is gone over. */
export function* places({ mask, brackets }: Code, start: number, end: number): Generator<number> {
  for (let at = start; at < end; at++) {
    yield at;
    if (!/[([{]/.test(mask[at] ?? "")) continue;
    const close = brackets.partner(at);
    if (close !== -1 && close < end) at = close;
  }
}

const armWord = /(?:@unknown\s+)?(case|default)(?![\w$])/y;
const before = /(?:^|[;{}:\n>])[^\S\n]*$/;

function labelledArms(code: Code, start: number, end: number): BodyArm[] {
  const { mask } = code;
  const arms: Omit<BodyArm, "body">[] = [];
  const bodies: number[] = [];
  let [from, word]: [number, BodyArm["word"]] = [-1, ""];
  for (const at of places(code, start, end)) {
    const one = mask[at];
    if (from !== -1) {
      if (one === ";") from = -1;
      else if (isPatternEnd(mask, at)) {
        arms.push({ label: trimmed(mask, from, at), word, isArrow: one !== ":" });
        bodies.push(at + (one === ":" ? 1 : 2));
        from = -1;
      }
    } else if (
      (one === "c" || one === "d" || one === "@") &&
      before.test(mask.slice(Math.max(start - 1, at - 200), at))
    ) {
      armWord.lastIndex = at;
      const found = armWord.exec(mask)?.[1];
      if (found === "case" || found === "default") [from, word] = [at, found];
    }
  }
  return arms.map((arm, index) => ({
    ...arm,
    body: trimmed(mask, bodies[index] ?? end, arms[index + 1]?.label.start ?? end),
  }));
}

export function isPatternEnd(mask: string, at: number): boolean {
  const [one, next] = [mask[at], mask[at + 1]];
  if (one === ":") return next !== ":" && mask[at - 1] !== ":";
  return (one === "=" || one === "-") && next === ">";
}

/** An arm ends with a comma, with its block, or with its line, as the language has it. */
function arrowArms(code: Code, start: number, end: number): BodyArm[] {
  const { mask, language } = code;
  const arms: BodyArm[] = [];
  let [from, isPattern, isWide] = [start, true, false];
  let label: Span = { start, end };
  const next = (at: number, behind: number): void => {
    if (!isPattern) arms.push({ label, word: "", isArrow: true, body: trimmed(mask, from, at) });
    [from, isPattern] = [behind, true];
  };
  for (const at of places(code, start, end)) {
    const one = mask[at];
    if (at < from) continue;
    if (isPattern && (one === "=" || one === "-") && mask[at + 1] === ">") {
      label = trimmed(mask, from, at);
      [isPattern, isWide, from] = [false, one === "=", at + 2];
    } else if (one === ";" || (one === "," && !isPattern)) next(at, at + 1);
    else if (one === "\n" && isArmEnd(mask, from, at, isPattern, isWide)) next(at, at + 1);
    else if (one === "{" && isPattern && language === "powershell") {
      [label, isPattern, from] = [trimmed(mask, from, at), false, at];
      const behind = code.brackets.partner(at) + 1 || end;
      next(behind, behind);
    }
  }
  next(end, end);
  return arms;
}

/** @param isWide whether the arm is `=>`, which goes on over lines, where one with `->` ends with its line */
export function isArmEnd(mask: string, from: number, lineEnd: number, isPattern: boolean, isWide: boolean): boolean {
  const line = mask.slice(Math.max(from, lineEnd - 200), lineEnd).trimEnd();
  if (line === "") return isPattern;
  if (!isPattern) return !isWide || line.endsWith("}");
  return (
    !/(?:[,|(]|\bor)$/.test(line) && !/^\s*(?:[|,]|or\b|if\b|when\b|&&|[=-]>)/.test(mask.slice(lineEnd, lineEnd + 200))
  );
}

function trimmed(mask: string, from: number, to: number): Span {
  let [start, end] = [from, Math.max(from, to)];
  while (start < end && /\s/.test(mask[start] ?? "")) start++;
  while (end > start && /\s/.test(mask[end - 1] ?? "")) end--;
  return { start, end };
}
