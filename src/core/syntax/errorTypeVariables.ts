import { blockEnd, bodyEnd, lineStartAt } from "../code/blocks";
import { type Code, once } from "../code/code";
import { firstWhere, type Span } from "../text/span";
import { errorTypeNames, isErrorType } from "./errorTypeExpression";
import { type GivenName, nameGiven, variableReach } from "./givenNames";

/** A variable that holds an error type, from behind the statement that gives it one to where its block ends. */
export interface ErrorTypeVariable extends GivenName {
  /** Stretches in which another variable has its name. */
  readonly shadows: readonly Span[];
}

const declared = /\b(?:const|let|var|val|final|my|local|auto|String|string)\s+(?:mut\s+)?$/;
const loop = /\b(?:for|foreach)\s*\(?\s*(?:(?:const|let|var|val|final|each|String|string)\s+)?$/;
const parameterBehind =
  /^(?:\s*[?:=][^()\n]{0,80}|\s*,[^()\n]{0,120})?\)\s*(?::\s*[\w<>.|[\] ]{1,40})?\s*(?:=>|->|\{|do\b|:\s*$)/m;
const lambdaBehind = /^\s*(?:=>|->|\|)/;

/** Every variable that a code gives an error type to, in one step: assigned, declared or taken apart. */
const errorTypeVariables = once((code): readonly ErrorTypeVariable[] => {
  const found: GivenName[] = [];
  const last = new Map<string, number>();
  for (const { start, end } of errorTypeNames(code)) {
    const given = nameGiven(code, start, end);
    // One that is named like the field is known by its name.
    if (!given || isErrorType(given.name)) continue;
    const index = last.get(given.name);
    const earlier = index === undefined ? undefined : found[index];
    if (index !== undefined && earlier) found[index] = { ...earlier, end: Math.min(earlier.end, given.field) };
    last.set(given.name, found.push(given) - 1);
  }
  return found.map((given) => followed(code, given));
});

/** A place where an error type is read. */
export interface Reading extends Span {
  /** Where the field stands that it comes from. */
  readonly field: number;
}

/** Every place at which a variable is read that holds an error type. */
export const variableUses = once((code): readonly Reading[] =>
  errorTypeVariables(code)
    .flatMap((variable) => usesOf(code, variable).map((use) => ({ ...use, field: variable.field })))
    .sort((a, b) => a.start - b.start),
);

/** The first variable that is read within a stretch. */
export function variableIn(code: Code, { start, end }: Span): Reading | undefined {
  const uses = variableUses(code);
  const low = firstWhere(uses.length, (index) => (uses[index]?.start ?? 0) >= start);
  const use = uses[low];
  return use && use.end <= end ? use : undefined;
}

/** Where a variable's name stands within its stretch, each place with its end. */
function usesOf(code: Code, { name, start, end, shadows }: ErrorTypeVariable): Span[] {
  const isShell = code.language === "shellscript";
  // A shell's variables stand in strings as well.
  const text = isShell ? code.text : code.mask;
  return [...places(text, isShell ? `$${name}` : name, start, end)].filter(
    (use) => !shadows.some((shadow) => shadow.start <= use.start && use.start < shadow.end),
  );
}

function* places(text: string, name: string, start: number, end: number): Generator<Span> {
  const pattern = new RegExp(String.raw`(?<![\w$@.]|->)${name.replace(/^\$/, String.raw`\$\{?`)}(?![\w$])`, "g");
  for (const { 0: whole, index } of text.slice(start, end).matchAll(pattern)) {
    yield { start: start + index, end: start + index + whole.length };
  }
}

function followed(code: Code, given: GivenName): ErrorTypeVariable {
  const { mask } = code;
  const shadows: Span[] = [];
  for (const place of places(mask, given.name, given.start, given.end)) {
    const before = mask.slice(Math.max(0, place.start - 40), place.start);
    const behind = mask.slice(place.end, place.end + 160);
    const isDeclared = declared.test(before);
    const isParameter = loop.test(before) || isParameterOf(code, place.start, behind) || /\bfn \(?$/.test(before);
    if (isParameter)
      shadows.push({ start: place.start, end: bodyEnd(code, bodyStart(mask, place.end), variableReach) });
    else if (isDeclared || isAssigned(code, place.start, behind)) {
      const end = Math.min(blockEnd(code, place.start, variableReach), given.end);
      if (isDeclared && end < given.end) shadows.push({ start: place.start, end });
      else return { ...given, end: place.start, shadows };
    }
  }
  return { ...given, shadows };
}

function isParameterOf({ mask, brackets }: Code, start: number, behind: string): boolean {
  const open = brackets.around(start);
  if (open !== -1 && mask[open] === "(" && parameterBehind.test(behind)) {
    // What a condition asks is no parameter, in parentheses or not.
    const lead = mask.slice(Math.max(lineStartAt(mask, open), open - 160), open);
    return !/\b(?:if|while|switch|match|when|for|elseif|elsif|unless|guard|case|until|elif)\b/.test(lead);
  }
  return lambdaBehind.test(behind) && /[({,|=]\s*\(?$/.test(mask.slice(Math.max(0, start - 12), start));
}

function isAssigned({ mask, brackets }: Code, start: number, behind: string): boolean {
  if (!/^\s*(?::\s*[\w.<>|?[\] ]{1,40}?)?(?::=|=(?![=>~]))/.test(behind)) return false;
  // Behind a parenthesis it is the name of an argument.
  const open = brackets.around(start);
  return open === -1 || mask[open] === "{" || /^\s*:=/.test(behind);
}

/** Behind the parameters that a name belongs to. */
function bodyStart(mask: string, from: number): number {
  const close = /^[^()\n]*\)/.exec(mask.slice(from, from + 160));
  return from + (close?.[0].length ?? 0);
}
