import type { Code } from "./code";
import type { Span } from "../text/span";
import { ahead, type Arm, patternOf } from "./pattern";

/** The arms of a branching between words, and where the word stands that closes it. */
export interface WordedArms {
  readonly arms: readonly Arm[];
  readonly end: number;
}

const longestPattern = 2000;
/** How far the word is looked for that closes a branching. */
const longest = 20_000;
const shellWord = /(?<![\w$-])(?:case|esac)(?![\w-])|;;&?|;&/g;
const sqlWord = /\b(?:CASE|WHEN|THEN|ELSE|END)\b/gi;

/** A shell's `a | "b") …;;`, up to `esac`. @param start behind `in` */
export function shellArms(code: Code, start: number): WordedArms {
  const { mask } = code;
  const arms: Arm[] = [];
  const add = (from: number): void => {
    const pattern = /^\s*\(?/.exec(mask.slice(from, from + longestPattern))?.[0].length ?? 0;
    const close = mask.slice(from + pattern, from + longestPattern).search(/[);]/);
    if (close !== -1) arms.push(...patternOf(code, from + pattern, from + pattern + close, true));
  };
  let depth = 0;
  add(start);
  shellWord.lastIndex = start;
  for (let match = shellWord.exec(mask); match && match.index < start + longest; match = shellWord.exec(mask)) {
    const [word] = match;
    if (word === "case") depth++;
    else if (word === "esac" && depth-- === 0) return { arms, end: match.index };
    else if (word.startsWith(";") && depth === 0) add(match.index + word.length);
  }
  return { arms, end: Math.min(mask.length, start + longest) };
}

/** SQL's `WHEN 'a' THEN …`, up to `END`; with where the first begins. @param start behind `CASE` */
export function sqlArms(code: Code, start: number): WordedArms & { readonly first: number } {
  const arms: Arm[] = [];
  let [depth, pattern, first] = [0, -1, start];
  sqlWord.lastIndex = start;
  for (let match = sqlWord.exec(code.mask); match && match.index < start + longest; match = sqlWord.exec(code.mask)) {
    const [word, index] = [match[0].toUpperCase(), match.index];
    if (word === "CASE") depth++;
    else if (word === "END" && depth-- === 0) return { arms, end: index, first };
    else if (depth > 0) continue;
    else if (word === "WHEN") {
      if (first === start) first = index;
      pattern = index + word.length;
    } else if (word === "THEN" && pattern !== -1) {
      arms.push(...patternOf(code, pattern, index));
      pattern = -1;
    }
  }
  return { arms, end: Math.min(code.mask.length, start + longest), first };
}

/** What stands between two forms of a Lisp, and a form that neither brackets nor quotes enclose. */
const [between, atom] = [/[\s,'#]*/y, /[^\s,()[\]{}"]+/y];

/** The forms of a Lisp that stand one behind another between two offsets. */
export function formsIn(code: Code, start: number, end: number): Span[] {
  const forms: Span[] = [];
  for (let at = start; at < end && forms.length < 600;) {
    at += ahead(between, code.mask, at);
    const close = code.stringAt(at)?.end ?? code.brackets.partner(at) + 1;
    const next = close > 0 ? close : at + ahead(atom, code.mask, at);
    if (next <= at || next > end) break;
    forms.push({ start: at, end: next });
    at = next;
  }
  return forms;
}

/** A Lisp's `"a" 1, ("b" "c") 2`, behind the form that is branched over. */
export function lispArms(code: Code, start: number, end: number): Arm[] {
  return formsIn(code, start, end).flatMap((form, index, { length }) => {
    if (index % 2 === 1 || index === length - 1) return [];
    const parts = code.mask[form.start] === "(" ? formsIn(code, form.start + 1, form.end - 1) : [form];
    const values = parts.flatMap((part) => code.stringAt(part.start)?.inner ?? []);
    return [{ ...form, values, members: [], isGuarded: false }];
  });
}
