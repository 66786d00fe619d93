import { lineStartAt } from "../code/blocks";
import { type Code, once } from "../code/code";
import type { Span } from "../text/span";

/** A function that a code defines. */
export interface FunctionDefinition {
  readonly name: string;
  readonly parameters: readonly string[];
  /** Behind its parameters, at the brace of its body if it has one. */
  readonly bodyStart: number;
}

/** A name with parameters, or what may as well be a call with arguments; Ruby's parameters may have no brackets. */
const head =
  /(?<![\w.>$])([A-Za-z_]\w*[!?]?)[ \t]*(?:<[^<>()\n]{0,60}>)?(?:(?::[^=\n()]{1,60})?=[ \t]*(?:async[ \t]*)?(?:function[ \t]*|fn[ \t]*)?)?\(([^()]{1,400})\)|\bdef[ \t]+(\w+[!?]?)[ \t]+([a-z_][^()\n;#]{0,120})$/gm;
const keyword =
  /\b(?:function|defp?|func|fun|fn|sub|let|const|val|var|static|private|public|protected|internal|final|override|suspend|void)\b[^;={}]*$/;
const body =
  /^(?:\s*\{|[ \t]*(?:throws\s[\w, .]+|async\b|:\s*[^={;\n]{1,80}?|->\s*[^{;:\n]{1,60}|[*\w.[\], ]{1,60}|\([^()\n]{0,60}\))?\s*(?:\{|=>|:[ \t]*(?:\n|$)|=(?![=>])|\bdo\b))/;
const statement = /^(?:if|for|while|switch|catch|match|when|return|function|async|elif|unless|until|guard|with)$/;
/** What stands before a method's name on its line: modifiers and what it answers. */
const methodBefore = /^[ \t]*(?:[\w<>[\], ?.@]+[ \t])?$/;
/** So many functions of one code are read. */
const most = 400;

/** The functions that a code defines, by their names; nothing for a name that several have. */
export const functionsOf = once((code): ReadonlyMap<string, FunctionDefinition | undefined> => {
  const found = new Map<string, FunctionDefinition | undefined>();
  for (const { 0: whole, 1: name, 2: list, 3: ofRuby, 4: bare, index } of code.mask.matchAll(head)) {
    if (found.size >= most) break;
    const called = name ?? ofRuby ?? "";
    const end = index + whole.length;
    const bodyStart = name === undefined ? end : bodyOf(code, index, end);
    if (bodyStart === undefined || statement.test(called)) continue;
    const parameters = parted(list ?? bare ?? "").map((one) => parameterName(one, code.language));
    if (/^(?:self|cls)$/.test(parameters[0] ?? "")) parameters.shift();
    found.set(called, found.has(called) ? undefined : { name: called, parameters, bodyStart });
  }
  return found;
});

/** Where the body begins of what is defined here; undefined where nothing is. */
function bodyOf({ mask, language }: Code, start: number, end: number): number | undefined {
  const before = mask.slice(Math.max(lineStartAt(mask, start), start - 120), start);
  const between = body.exec(mask.slice(end, end + 120))?.[0];
  if (between === undefined) return language === "ruby" && keyword.test(before) ? end : undefined;
  const isMethod = methodBefore.test(before) && !/\b(?:return|await|new|else|throw|raise)\s$/.test(before);
  return keyword.test(before) || isMethod ? end + between.replace(/[{\n]$/, "").length : undefined;
}

/** The last name before a type or a value that is there if nothing is given; in Go the first. */
function parameterName(written: string, language: string): string {
  const bare = written.replace(/[:=][^]*$/, "").replace(/[?\s]+$/, "");
  const names = bare.match(/[A-Za-z_]\w*/g) ?? [];
  return (language === "go" ? names[0] : names.at(-1)) ?? "";
}

/** What commas divide, those within brackets excepted. */
function parted(list: string): string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < list.length; at++) {
    const one = list[at] ?? "";
    if (/[[{<]/.test(one)) depth++;
    else if (/[\]}]/.test(one) || (one === ">" && list[at - 1] !== "=" && list[at - 1] !== "-")) depth--;
    else if (one === "," && depth === 0) {
      parts.push(list.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, list.slice(from)].filter((one) => one.trim() !== "");
}

/** One argument of a call, with the name that it is given by, if so. */
export interface Argument extends Span {
  readonly name: string | undefined;
}

const longestCall = 600;
const named = /^([A-Za-z_]\w*)\s*(?::(?!:)|=(?![=>]))\s*/;

/** The arguments between two offsets, without blanks around them. */
export function argumentsIn({ mask, brackets }: Code, start: number, end: number): Argument[] {
  const found: Argument[] = [];
  const limit = Math.min(end, start + longestCall);
  const add = (from: number, to: number): void => {
    const written = mask.slice(from, to);
    const lead = /^\s*/.exec(written)?.[0].length ?? 0;
    const name = named.exec(written.slice(lead));
    const begin = from + lead + (name?.[0].length ?? 0);
    if (written.trim() !== "") found.push({ name: name?.[1], start: begin, end: from + written.trimEnd().length });
  };
  let from = start;
  for (let at = start; at < limit; at++) {
    if (/[([{]/.test(mask[at] ?? "")) {
      const close = brackets.partner(at);
      if (close === -1 || close >= limit) return found;
      at = close;
    } else if (mask[at] === ",") {
      add(from, at);
      from = at + 1;
    }
  }
  add(from, limit);
  return found;
}

/** The argument that a parameter is given, by its name or by its place. */
export function argumentFor(
  given: readonly Argument[],
  parameters: readonly string[],
  parameter: string,
): Argument | undefined {
  const byName = given.find(({ name }) => name === parameter);
  if (byName) return byName;
  const byPlace = given[parameters.indexOf(parameter)];
  return byPlace?.name === undefined ? byPlace : undefined;
}
