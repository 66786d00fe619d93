import { bodyEnd, blockEnd, lineStartAt } from "../code/blocks";
import type { Code } from "../code/code";
import { isErrorType } from "./errorTypeExpression";
import { argumentsIn, functionsOf } from "./functions";

/** A name that a statement or a pattern gives an error type to, and where it can be asked for it. */
export interface GivenName {
  readonly name: string;
  /** Where the field stands that it comes from. */
  readonly field: number;
  readonly start: number;
  readonly end: number;
}

/** How far behind its statement a variable is followed: what recognition reads around a word is hardly more. */
export const variableReach = 5000;
/** How far from its definition a function may be called. */
const passedReach = 2500;
const longestExpression = 300;
/** What stands before the `=` of what a variable is given: `const type: string`, `t :`, `if let Some(code)`. */
const target =
  /(?<![\w$@.>])(?:\.?[Ss]ome\((?:let )?)?([$@]?[A-Za-z_]\w*)\)?\s*\??(?::[ \t]*[\w.<>|?[\]& ]{1,60}?)?[ \t]*:?$/;
/** What takes apart what has the field: `error_type: code`, `"error_type" => code`, `error_type=code`. */
const renamed =
  /^["'`]?\s*(?::|=>|=(?!=))\s*(?:(?:String|final|var|ref|let|mut)\s+)*([$]?[a-z_]\w*)\b(?!\s*[.([\w'"$])/;
const typeWord =
  /^(?:string|str|any|unknown|never|number|boolean|bool|int|null|nil|undefined|true|false|none|self|this)$/;
/** `e.errorType?.let { type ->`, `.then { |type|`. */
const lambda =
  /^(?:\(\))?\s*[?&!]*\.(?:let|also|run|apply|map|then|tap)\s*\{\s*(?:\|\s*)?([a-z_]\w*)(?::\s*\w+)?\s*(?:->|\||in\b)/;
const shellRead = /^\s*(?:local\s+|export\s+)?([A-Za-z_]\w*)="?\$\([^()]*\bjq\b[^()]*$/;
const arrowBehind = /^[\s)}\],\w:.%"]{0,80}?(?:=>|->|<-|\)\s*do\b|=(?![=>]))/;
const scriptPattern = /^[\s}]*(?::[^=()\n]{1,60})?(?:=(?![=>])|\)\s*(?::\s*[^={\n]{1,60})?(?:=>|\{))/;
const scripts = /^(?:typescript|javascript|typescriptreact|javascriptreact|vue|svelte)$/;

/** The name that the value of a field is given to, where it is given to one. */
export function nameGiven(code: Code, fieldStart: number, fieldEnd: number): GivenName | undefined {
  return (
    read(code, fieldStart, fieldEnd) ??
    bound(code, fieldStart) ??
    handedOn(code, fieldEnd) ??
    assigned(code, fieldStart, fieldEnd) ??
    takenApart(code, fieldStart, fieldEnd) ??
    passedOn(code, fieldStart, fieldEnd)
  );
}

/** The shell's `type=$(jq -r .error_type <<<"$body")`. */
function read(code: Code, fieldStart: number, fieldEnd: number): GivenName | undefined {
  if (code.language !== "shellscript") return undefined;
  const from = Math.max(fieldStart - longestExpression, lineStartAt(code.text, fieldStart));
  const name = shellRead.exec(code.text.slice(from, fieldStart))?.[1];
  return name === undefined
    ? undefined
    : { name, field: fieldStart, start: fieldEnd, end: blockEnd(code, fieldStart, variableReach) };
}

/** Clojure's `(let [type (:error_type body)] …)`. */
function bound(code: Code, fieldStart: number): GivenName | undefined {
  if (code.language !== "clojure") return undefined;
  const { mask, brackets } = code;
  const form = brackets.around(fieldStart);
  const bindings = brackets.around(form);
  const name = /([a-z]\w*)\s+$/.exec(mask.slice(Math.max(0, form - 60), Math.max(0, form)))?.[1];
  const end = brackets.partner(brackets.around(bindings));
  if (name === undefined || mask[bindings] !== "[" || end === -1) return undefined;
  return { name, field: fieldStart, start: brackets.partner(form), end: Math.min(end, form + variableReach) };
}

function handedOn(code: Code, fieldEnd: number): GivenName | undefined {
  const match = lambda.exec(code.mask.slice(fieldEnd, fieldEnd + 100));
  const start = fieldEnd + (match?.[0].length ?? 0);
  return match?.[1] === undefined
    ? undefined
    : { name: match[1], field: fieldEnd, start, end: blockEnd(code, start, variableReach) };
}

/** `const type = e.error_type ?? ""`, and `if ((t = e.error_type) …`. */
function assigned(code: Code, fieldStart: number, fieldEnd: number): GivenName | undefined {
  const { mask, text } = code;
  const begin = assignmentBefore(mask, fieldStart);
  if (begin === undefined) return undefined;
  const name = target.exec(mask.slice(Math.max(0, begin - 160), begin - 1))?.[1];
  const end = expressionEnd(mask, begin, fieldEnd);
  if (name === undefined || !isErrorType(text.slice(begin, end).replace(/\s*\n\s*/g, ""))) return undefined;
  const isCondition = /\b(?:if|while)\s+(?:case\s+)?(?:let|var)\b[^\n]*$/.test(
    mask.slice(Math.max(0, begin - 100), begin),
  );
  const scope = isCondition ? bodyEnd(code, end, variableReach) : blockEnd(code, begin, variableReach);
  return { name, field: fieldStart, start: end, end: scope };
}

/** Where the expression behind the assignment begins that an offset stands in. */
function assignmentBefore(mask: string, offset: number): number | undefined {
  const last = Math.max(0, offset - longestExpression);
  // Perl's index.
  const from = /->\{["']?$/.test(mask.slice(Math.max(0, offset - 4), offset)) ? offset - 4 : offset;
  for (let at = from - 1; at >= last; at--) {
    const one = mask[at] ?? "";
    if (one === ";" || one === "{" || one === "}") return undefined;
    if (one !== "=") continue;
    const [before, behind] = [mask[at - 1] ?? "", mask[at + 1] ?? ""];
    if (behind === ">" || behind === "~") return undefined;
    const isComparison = /[=!<>]/.test(before) || behind === "=";
    if (!isComparison) return /[+*/%|&^~-]/.test(before) ? undefined : at + 1;
  }
  return undefined;
}

/** Where an expression ends: at what ends its statement or encloses it, if nothing goes on behind it. */
function expressionEnd(mask: string, begin: number, fieldEnd: number): number {
  const limit = Math.min(mask.length, begin + longestExpression);
  let depth = 0;
  for (let at = begin; at < limit; at++) {
    const one = mask[at] ?? "";
    if (one === "(" || one === "[") depth++;
    else if (one === ")" || one === "]") depth--;
    if (depth < 0) return at;
    if (depth > 0 || at < fieldEnd) continue;
    if (/[;{},]/.test(one) && !(one === "}" && /->\{["'\w ]*$/.test(mask.slice(Math.max(0, at - 40), at)))) return at;
    if (one === "\n" && !/^\s*(?:\?\?|\?\.|\.|\|\||\?:|->)/.test(mask.slice(at, at + 40))) return at;
    if (one === " " && /^\s+(?:else|then|do|if|unless|and|&&|[=!]=)(?!\w)/.test(mask.slice(at, at + 10))) return at;
  }
  return limit;
}

/** `const { error_type: code } = e`, `catch ({ error_type: code })`, `case {"error_type": code}:`. */
function takenApart(code: Code, fieldStart: number, fieldEnd: number): GivenName | undefined {
  const { mask, brackets, text, language } = code;
  const name = renamed.exec(text.slice(fieldEnd, fieldEnd + 80))?.[1];
  if (name === undefined || typeWord.test(name)) return undefined;
  const lineBefore = mask.slice(Math.max(lineStartAt(mask, fieldStart), fieldStart - 200), fieldStart);
  const close = brackets.partner(brackets.around(fieldStart));
  if (close === -1) return undefined;
  const behind = mask.slice(close + 1, close + 120);
  const match = /^\s*(?:case|in)\b|\(\S+ case /.test(lineBefore)
    ? /^/.exec(behind)
    : (scripts.test(language) ? scriptPattern : arrowBehind).exec(behind);
  if (!match || (!scripts.test(language) && mask[brackets.around(fieldStart)] === "(" && !/\bcase\b/.test(lineBefore)))
    return undefined;
  const start = close + 1 + match[0].replace(/\{$/, "").length;
  const isAssignment = match[0].endsWith("=") && !match[0].endsWith("=>");
  const end =
    isAssignment && !/\b(?:if|while) let\b/.test(lineBefore)
      ? blockEnd(code, start, variableReach)
      : bodyEnd(code, start, variableReach);
  return { name, field: fieldStart, start, end };
}

/** The parameter of a function of the same code that is given it: `describe(e.error_type)`. */
function passedOn(code: Code, fieldStart: number, fieldEnd: number): GivenName | undefined {
  const { mask, brackets, text } = code;
  for (let depth = 0, open = brackets.around(fieldStart); depth < 3 && open !== -1; depth++) {
    const called = mask[open] === "(" ? /([A-Za-z_]\w*[!?]?)$/.exec(mask.slice(Math.max(0, open - 60), open))?.[1] : "";
    const definition = called ? functionsOf(code).get(called) : undefined;
    if (definition) {
      const given = argumentsIn(code, open + 1, brackets.partner(open));
      const place = given.findIndex(({ start, end }) => start <= fieldStart && fieldEnd <= end);
      const one = given[place];
      const name = one?.name ?? definition.parameters[place];
      const start = definition.bodyStart;
      if (!one || !name || !isErrorType(text.slice(one.start, one.end)) || Math.abs(start - fieldStart) > passedReach)
        return undefined;
      return { name, field: fieldStart, start, end: bodyEnd(code, start, passedReach) };
    }
    open = brackets.around(open);
  }
  return undefined;
}
