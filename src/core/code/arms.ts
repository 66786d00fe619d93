import { indentAt, lineEndAt } from "./blocks";
import type { Code } from "./code";
import { type Arm, patternOf } from "./pattern";

const longestPattern = 2000;

/** The arms of a body in braces: `case "a":`, `"a" => 1,`, `"a" -> 1`, PowerShell's `"a" { … }`. */
export function bracedArms(code: Code, open: number, end: number): Arm[] {
  const first = /^\s*(\w*)/.exec(code.mask.slice(open + 1, Math.min(end, open + 400)))?.[1] ?? "";
  return first === "case" || first === "default" ? caseArms(code, open + 1, end) : arrowArms(code, open + 1, end);
}

/** What stands directly in a body: what brackets enclose is gone over. */
function* places({ mask, brackets }: Code, start: number, end: number): Generator<number> {
  for (let at = start; at < end; at++) {
    yield at;
    if (!/[([{]/.test(mask[at] ?? "")) continue;
    const close = brackets.partner(at);
    if (close !== -1 && close < end) at = close;
  }
}

function caseArms(code: Code, start: number, end: number): Arm[] {
  const { mask } = code;
  const arms: Arm[] = [];
  let pattern = -1;
  for (const at of places(code, start, end)) {
    if (pattern === -1) {
      const isWord =
        mask.startsWith("case", at) && !/[\w$.@]/.test(mask[at - 1] ?? "") && !/[\w$:]/.test(mask[at + 4] ?? "");
      if (isWord) pattern = at + 4;
    } else if (isPatternEnd(mask, at)) {
      arms.push(...patternOf(code, pattern, at));
      pattern = -1;
    }
  }
  return arms;
}

function isPatternEnd(mask: string, at: number): boolean {
  const [one, next] = [mask[at], mask[at + 1]];
  if (one === ":") return next !== ":" && mask[at - 1] !== ":";
  return (one === "=" || one === "-") && next === ">";
}

/** An arm ends with a comma, with its block, or with its line, as the language has it. */
function arrowArms(code: Code, start: number, end: number): Arm[] {
  const { mask, language } = code;
  const arms: Arm[] = [];
  let [from, isPattern, isWide] = [start, true, false];
  const next = (at: number): void => {
    [from, isPattern] = [at, true];
  };
  for (const at of places(code, start, end)) {
    const one = mask[at];
    if (at < from) continue;
    if (isPattern && (one === "=" || one === "-") && mask[at + 1] === ">") {
      arms.push(...patternOf(code, from, at));
      [isPattern, isWide, from] = [false, one === "=", at + 2];
    } else if (one === ";" || (one === "," && !isPattern)) next(at + 1);
    else if (one === "\n" && isArmEnd(mask, from, at, isPattern, isWide)) next(at + 1);
    else if (one === "{" && isPattern && language === "powershell") {
      arms.push(...patternOf(code, from, at));
      next(code.brackets.partner(at) + 1 || end);
    }
  }
  return arms;
}

/** @param isWide whether the arm is `=>`, which goes on over lines, where one with `->` ends with its line */
function isArmEnd(mask: string, from: number, lineEnd: number, isPattern: boolean, isWide: boolean): boolean {
  const line = mask.slice(Math.max(from, lineEnd - 200), lineEnd).trimEnd();
  if (line === "") return isPattern;
  if (!isPattern) return !isWide || line.endsWith("}");
  return (
    !/(?:[,|(]|\bor)$/.test(line) && !/^\s*(?:[|,]|or\b|if\b|when\b|&&|[=-]>)/.test(mask.slice(lineEnd, lineEnd + 200))
  );
}

/** The arms of a body by its layout, all indented like the first: `case "a":`, `"a" -> 1`, `| "a" -> 1`. */
export function laidOutArms(code: Code, start: number, end: number): Arm[] {
  const { mask } = code;
  const arms: Arm[] = [];
  let depth = -1;
  for (let at = start; at < end; at = lineEndAt(mask, at) + 1) {
    const indent = indentAt(mask, at);
    if (depth === -1) depth = indent;
    if (indent === -1 || indent !== depth) continue;
    const word = /^case\b/.exec(mask.slice(at + indent, at + indent + 5))?.[0].length ?? 0;
    const pattern = at + indent + word;
    for (const place of places(code, pattern, Math.min(end, pattern + longestPattern))) {
      if (mask[place] === "\n" && isArmEnd(mask, pattern, place, true, false)) break;
      if (!isPatternEnd(mask, place) || (word === 0 && mask[place] === ":")) continue;
      arms.push(...patternOf(code, pattern, place));
      // The lines of its alternatives begin no arms.
      at = place;
      break;
    }
  }
  return arms;
}

/** The arms of Ruby's `case`: `when "a", "b"` and `in "a" | "b" if c`. */
export function rubyArms(code: Code, start: number, end: number): Arm[] {
  const { mask } = code;
  const arms: Arm[] = [];
  let depth = -1;
  for (let at = start; at < end; at = lineEndAt(mask, at) + 1) {
    const indent = indentAt(mask, at);
    const word = /^(?:when|in)\b/.exec(mask.slice(at + Math.max(0, indent), at + Math.max(0, indent) + 5))?.[0];
    if (word === undefined) continue;
    if (depth === -1) depth = indent;
    if (indent !== depth) continue;
    const pattern = at + indent + word.length;
    const limit = Math.min(end, pattern + longestPattern);
    let to = limit;
    for (const place of places(code, pattern, limit)) {
      const isLineEnd = mask[place] === "\n" && !/[,|\\]\s*$/.test(mask.slice(Math.max(pattern, place - 40), place));
      if (!isLineEnd && mask[place] !== ";" && !/^\sthen\b/.test(mask.slice(place, place + 6))) continue;
      to = place;
      break;
    }
    arms.push(...patternOf(code, pattern, to));
  }
  return arms;
}
