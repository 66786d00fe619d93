import { indentAt, lineEndAt } from "./blocks";
import { armsIn, isArmEnd, isPatternEnd, places } from "./bodyArms";
import type { Code } from "./code";
import { type Arm, patternOf } from "./pattern";

const longestPattern = 2000;

/** The arms of a body in braces: `case "a":`, `"a" => 1,`, `"a" -> 1`, PowerShell's `"a" { … }`. */
export function bracedArms(code: Code, open: number, end: number): Arm[] {
  return armsIn(code, open, end).flatMap(({ label, word }) =>
    word === "default" ? [] : patternOf(code, label.start + word.length, label.end),
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
