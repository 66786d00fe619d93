import { detached } from "../text/detached";
import { once } from "../code/code";
import type { Span } from "../text/span";

/** The names of fields, variables and methods that hold an error type. */
const errorTypeName = String.raw`(?:(?:[A-Za-z0-9]{1,40}_)?(?:error_?type|errorType|ErrorType|err_type)|[A-Za-z0-9]{0,40}[a-z]ErrorType)`;

/** A longer expression computes something. */
const longest = 300;
/** What stands for an error type that is missing, and what makes a plain string of one. */
const suffix = new RegExp(
  [
    String.raw`\s*(?:\?\?|\|\||\?:|\bor\b|//)\s*(?:["'\x60][\w -]*["'\x60]|null|nil|undefined|None|NULL)$`,
    String.raw`(?:\?|!!|!|&)?\.(?:as_str|as_deref|as_ref|to_string|to_s|to_owned|clone|unwrap_or_default|unwrap|orEmpty|toString|String|rawValue|value|downcase|strip|trim|lower|upper|lowercase|uppercase|toLowerCase|toUpperCase|ToLower|ToLowerInvariant|ToString|trimmed|asText|textValue|GetString|getAsString|asString)(?:\(\))?$`,
    String.raw`\.(?:unwrap_or|orElse|getOrElse|asText|toLowerCase|lowercase)\([\w."'\s]{0,40}\)$`,
    String.raw`\.and_then\(\s*(?:\|\w+\|\s*\w+\.as_str\(\)|\w+(?:::\w+)*)\s*\)$`,
    String.raw`\s+as\s*[?!]?\s*[A-Za-z_][\w.<>|&? ]{0,60}$`,
    String.raw`[?!]+$|\[\.\.\]$|\s+in$`,
  ].join("|"),
);
const prefix =
  /^(?:await\s+|(?:(?:val|var|let|const)\s+)?\$?\w+\s*:?=(?![=>~])\s*|\(\s*(?:string|String|str)\s*\)\s*|\(?\s*<\w+>\s*|[&*\\]+|"(?=\$[^"]*"$))/;
const conversion =
  /^(?:string|str|String|lower|LOWER|upper|trim|strtolower|to_string|toString|strings\.(?:ToLower|TrimSpace)|String\.valueOf|String\.downcase|Objects\.toString|Convert\.ToString|StytchAPIErrorType|StytchErrorType)?(?=\()/;
const read = new RegExp(
  [
    String.raw`(?<!\w)${errorTypeName}(?:\(\))?$`,
    String.raw`\[\s*(?:@?["'\x60]|:)${errorTypeName}["'\x60]?\s*\]$`,
    String.raw`(?<=^\$\w*.{0,60})->\{["']?${errorTypeName}["']?\}$`,
    String.raw`->>?\s*["']${errorTypeName}["']$`,
    String.raw`(?:\b(?:get|fetch|dig|at|value|json|pluck|getattr|data_get|GetProperty|optString|path|Get\w*|get_?[sS]tring|get_?in)\s*\(\s*(?:[^()"'\x60]{0,80},\s*)?(?:\[\s*)?(?:["'\x60]|:)${errorTypeName}["'\x60]?\s*(?:\]\s*)?(?:,\s*[\w"'\x60: ]{0,40})?\))$`,
  ].join("|"),
);
/** What an error type is read from: names, calls and indexes, one behind another. */
const path = /^[\w$@.?!:&*]*$/;
/** Clojure's `(:error_type body)`, `(-> e ex-data :body :error_type)`, `(get body "error_type")`. */
const form =
  /^\((?::error_type\s+(?:[\w.?!-]+|\([^()]*\))|(?:some)?->>?\s[^()]*\s:error_type|get(?:-in)?\s[^()]*[:"]error_type"?\]?)\s*\)$/;
const jq = /^"?\$\([^()]*\bjq\b[^()]*\.error_type\b[^()|]*\)"?$/;

/** `e instanceof StytchError ? e.error_type : undefined` */
const ternary = /^[^?]{1,200}\s\?\s+(\S.*?)\s+:\s+(?:undefined|null|nil|""|''|``)$/;

const core = /[Ee]rror_?[Tt]ype|err_type/g;
const whole = new RegExp(`^${errorTypeName}$`);

/** Where a code has the name of an error-type field, as a word of its own. */
export const errorTypeNames = once(({ text }): readonly Span[] =>
  [...text.matchAll(core)].flatMap(({ 0: found, index }) => {
    const end = index + found.length;
    let start = index;
    while (start > 0 && index - start < 42 && /\w/.test(text[start - 1] ?? "")) start--;
    return /\w/.test(text[end] ?? "") || !whole.test(text.slice(start, end)) ? [] : { start, end };
  }),
);

/** Whether an expression is an error type, as an SDK or a payload gives it, and nothing that is made of one. */
export function isErrorType(expression: string): boolean {
  if (expression.length > longest) return false;
  let known = judged.get(expression);
  if (known === undefined) {
    if (judged.size >= mostJudged) judged.clear();
    judged.set(detached(expression), (known = judge(expression)));
  }
  return known;
}

/** Code asks for the same few expressions over and over. */
const judged = new Map<string, boolean>();
const mostJudged = 1000;

function judge(expression: string): boolean {
  let rest = expression.trim().replace(/\$\{(\w+)(?::-\w*)?\}/g, "$$$1");
  if (jq.test(rest) || form.test(rest)) return true;
  rest = ternary.exec(rest)?.[1] ?? rest;
  for (let rounds = 0; rounds < 8; rounds++) {
    const bare = withoutParentheses(
      rest
        .replace(prefix, "")
        .replace(suffix, "")
        .replace(/^(\$.*)"$/, "$1"),
    ).trim();
    if (bare === rest) break;
    rest = bare;
  }
  const access = read.exec(rest);
  if (!access) return false;
  const head = rest
    .slice(0, access.index)
    .replace(/\s*(?:->|\?->|\|>|::|\.)\s*/g, ".")
    .replace(/\bawait\s+|\bnew\s+/g, "");
  return path.test(withoutGroups(head));
}

/** Without a pair of parentheses around all of it, or around all but a conversion. */
function withoutParentheses(expression: string): string {
  const name = conversion.exec(expression)?.[0];
  if (name === undefined || !expression.endsWith(")")) return expression;
  let depth = 0;
  for (let at = name.length; at < expression.length; at++) {
    if (expression[at] === "(") depth++;
    else if (expression[at] === ")" && --depth === 0 && at < expression.length - 1) return expression;
  }
  return depth === 0 ? expression.slice(name.length + 1, -1) : expression;
}

/** Without what stands in brackets. */
function withoutGroups(expression: string): string {
  let rest = expression;
  for (let rounds = 0; rounds < 4; rounds++) {
    const next = rest.replace(/\([^()[\]{}]*\)|\[[^()[\]{}]*\]/g, "");
    if (next === rest) break;
    rest = next;
  }
  return rest;
}
