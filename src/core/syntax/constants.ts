import { type Code, once } from "../code/code";
import type { CodeString } from "../code/lex";
import type { FieldValue } from "./fieldValue";
import { assignmentsOf, valueOf } from "./lists";

/** How far before a string its name stands, in UTF-16 units. */
const reach = 120;
/** `GONE = `, `const gone: &str = `, Go's `gone Type = `, `gone := `, `GONE = Type(`. */
const assigned =
  /(?<![\w.>\])])([@$]?[A-Za-z_]\w*)(?<!=)\s*(?::\s*&?(?:'static\s+)?[\w.<>?|]{1,40}\s*)?(?::=|=(?![=>~]))\s*(?:[\w.:]{1,40}\(\s*)?$/;
const assignedOfGo = /(?:^|\n)[ \t]*(?:(?:const|var)[ \t]+)?(?!const\b|var\b)([A-Za-z_]\w*)[ \t]+[\w.]+[ \t]*=[ \t]*$/;
/** `#define GONE `, Elixir's `@gone `, Clojure's `(def gone `, PHP's `const GONE = `. */
const defined = /(?:#[ \t]*define[ \t]+|\(def(?:\s+\^:\w+)?\s+|(?=@))(@?[A-Za-z_][\w-]*)[ \t]+$/;
/** A member of an object or of an enumeration: `gone: `, `GONE(`. */
const member = /(?<![\w.?:])([A-Za-z_]\w*)\s*:\s*$|(?:^|[\n,{])\s*(?:case\s+)?([A-Z]\w*)\(\s*$/;
const written = /^(?:(?:self|static)::|this\.)?[@$.]?[A-Za-z_]\w*(?:(?:\.|::|\\|->)\$?\w+)*(?![\w([{"'])/;
const writtenBefore = /(?<![\w$@.:])[@$.]?[A-Za-z_]\w*(?:(?:\.|::|\\)\w+)*$/;
/** What gives the value of an enumeration's member. */
const unwrapped = /(?:\.|->)(?:value|rawValue|raw_value|code|type|wire|key|errorType|error_type)$/;
/** So many have one code, and no more are kept. */
const most = 500;

interface Definition {
  readonly string: CodeString;
  readonly isMember: boolean;
}

/** What each name is given in a code; nothing for a name that is given different strings. */
const definitions = once((code) => {
  const found = new Map<string, Definition | undefined>();
  for (const string of code.strings) {
    if (found.size >= most) break;
    const one = definitionBy(code, string);
    if (!one) continue;
    const earlier = found.get(one.name);
    // What a constant is given by its definition goes before what a branch or a key of its name leads to.
    if (!found.has(one.name) || (earlier?.isMember === true && !one.isMember))
      found.set(one.name, { string, isMember: one.isMember });
    else if (earlier?.isMember === one.isMember && textOf(code, earlier.string) !== textOf(code, string))
      found.set(one.name, undefined);
  }
  return found;
});

function definitionBy(code: Code, { start }: CodeString): { name: string; isMember: boolean } | undefined {
  const before = code.mask.slice(Math.max(0, start - reach), start);
  const ofMember = member.exec(before);
  const name = ofMember?.[1] ?? ofMember?.[2];
  if (name !== undefined) return { name, isMember: true };
  const own = (code.language === "go" && assignedOfGo.exec(before)) || (assigned.exec(before) ?? defined.exec(before));
  if (own?.[1] === undefined || isArgument(code, start)) return undefined;
  return { name: own[1], isMember: false };
}

/** In parentheses a name with a value is that of an argument. */
function isArgument({ mask, brackets, language }: Code, offset: number): boolean {
  let open = brackets.around(offset);
  if (/\(\s*$/.test(mask.slice(Math.max(0, offset - 4), offset)) && mask[open] === "(") open = brackets.around(open);
  if (open === -1 || mask[open] !== "(" || language === "clojure") return false;
  return !/\b(?:const|var)\s*$/.test(mask.slice(Math.max(0, open - 10), open));
}

/** The string that a constant of the code's own stands for, which begins at an offset. */
export function constantAt(code: Code, offset: number): FieldValue[] {
  return stringNamed(code, written.exec(code.mask.slice(offset, offset + reach))?.[0], offset);
}

/** The same of one that ends there. */
export function constantEndingAt(code: Code, offset: number): FieldValue[] {
  return stringNamed(code, writtenBefore.exec(code.mask.slice(Math.max(0, offset - reach), offset))?.[0], offset);
}

function stringNamed(code: Code, path: string | undefined, offset: number): FieldValue[] {
  if (path === undefined) return [];
  const bare = path.replace(unwrapped, "");
  const name = /@?\w+$/.exec(bare)?.[0] ?? "";
  const definition = definitions(code).get(name) ?? definitions(code).get(`$${name}`);
  if (!definition || (definition.isMember && bare === name)) return [];
  // A variable that is given something else later is no constant.
  if (!definition.isMember && assignmentsOf(code, name).length > 1) return [];
  if (Math.abs(definition.string.start - offset) > farthest) return [];
  return valueOf(code, definition.string);
}

/** How far from its use a constant may be defined, in UTF-16 units. */
const farthest = 50_000;

function textOf({ text }: Code, { inner }: CodeString): string {
  return text.slice(inner.start, inner.end);
}
