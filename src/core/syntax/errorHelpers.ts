import { lineEndAt } from "../code/blocks";
import { type Code, once } from "../code/code";
import type { Span } from "../text/span";
import { errorTypeNames } from "./errorTypeExpression";
import { argumentFor, argumentsIn, type FunctionDefinition, functionsOf } from "./functions";

/** A call of a helper that makes an error of Stytch's: what is given as its type, and the digits of its status. */
export interface HelperCall {
  readonly type: Span;
  readonly status: Span | undefined;
  /** Where the helper gives it to the field. */
  readonly field: number;
}

interface Helper {
  readonly parameters: readonly string[];
  readonly type: string;
  readonly status: string | undefined;
  readonly field: number;
}

/** What is given to a field: a name, in a conversion or not; or nothing, where the name is the field's own. */
const givenTo = /^["']?\s*(?::|=>|=(?!=))\s*(?:[\w.]{1,40}\(\s*)?\$?([a-z_]\w*)\b(?!\s*[.([\w])/i;
/** The same in a text: `"error_type":"\(type)"`, `${type}`, `#{type}`, `%s` excepted. */
const putInto = /^\\*["']?\s*:\s*\\*["']?(?:\$\{?|\\\(|#\{|\{+|" ?[+.] ?)([a-z_]\w*)/i;
const shorthand = /^\s*[,}]/;
const statusGiven =
  /(?<![\w$])\\*["']?(?:http_?)?status(?:_?code)?(?:\\*["']?\s*(?::|=>|=(?!=))\s*(?:\\\(|#\{|\$?\{+)?\$?([a-z_]\w*)|(?=\s*[,}]))/gi;
/** What an error of Stytch's has beside its type and no other answer with an ID, or who is named where it is made. */
const signs = /error_?message|request-id-|error_?url|stytch|\bstatus_code\b[^]*\brequest_id\b/i;
/** What answers a request to the application, instead of standing in for Stytch. */
const answering =
  /\bResponseWriter\b|\b(?:w|rw|res|resp|response|reply|c|conn)\??\.(?:status|json|JSON|send|[wW]rite\w*|end|code|set_?[sS]tatus)\b|NewEncoder\((?:w|rw)\b|\b(?:render|jsonify|NextResponse|Response\.json|HTTPException|ResponseEntity|JsonResponse|JSONResponse)\b/;
/** How much of a function is read, in UTF-16 units. */
const [longestHead, longestBody] = [200, 1200];
const [mostHelpers, mostCalls] = [40, 500];

/** Every call of a function of the code's own that gives a parameter to the error type of an error of Stytch's. */
export const helperCalls = once((code): readonly HelperCall[] => {
  const found: HelperCall[] = [];
  for (const [name, helper] of helpersIn(code)) found.push(...callsOf(code, name, helper));
  return found;
});

function helpersIn(code: Code): Map<string, Helper> {
  const { text } = code;
  const helpers = new Map<string, Helper>();
  const functions = [...functionsOf(code).values()].filter((one) => one !== undefined);
  if (functions.length === 0) return helpers;
  for (const { start, end } of errorTypeNames(code)) {
    if (helpers.size >= mostHelpers) break;
    const behind = text.slice(end, end + 80);
    const type =
      givenTo.exec(behind)?.[1] ??
      putInto.exec(behind)?.[1] ??
      (shorthand.test(behind) ? text.slice(start, end) : undefined);
    const definition = type === undefined ? undefined : functionAround(functions, start, type);
    if (!definition || type === undefined || helpers.has(definition.name)) continue;
    const body = text.slice(definition.bodyStart, definition.bodyStart + longestBody);
    const head = text.slice(Math.max(0, definition.bodyStart - longestHead), definition.bodyStart);
    if (!signs.test(body) || answering.test(head.slice(head.lastIndexOf("\n")) + body)) continue;
    const statuses = [...body.matchAll(statusGiven)].map(({ 0: whole, 1: given }) => given ?? whole.trim());
    const status = statuses.find((given) => definition.parameters.includes(given));
    helpers.set(definition.name, { parameters: definition.parameters, type, status, field: start });
  }
  return helpers;
}

/** The function that a place lies in, if one of its parameters has a name. */
function functionAround(
  functions: readonly FunctionDefinition[],
  offset: number,
  parameter: string,
): FunctionDefinition | undefined {
  const last = functions.findLast(({ bodyStart, parameters }) => bodyStart <= offset && parameters.includes(parameter));
  return last && offset - last.bodyStart < longestBody ? last : undefined;
}

function callsOf(code: Code, name: string, { parameters, type, status, field }: Helper): HelperCall[] {
  const { mask, brackets } = code;
  const call = new RegExp(
    String.raw`(?<![\w$])${name.replace(/\?$/, String.raw`\?`)}(?:[ \t]*\(|[ \t]+(?=["'\d:]))`,
    "g",
  );
  return [...mask.matchAll(call)].slice(0, mostCalls).flatMap(({ 0: whole, index }): HelperCall[] => {
    const from = index + whole.length;
    const end = whole.endsWith("(") ? brackets.partner(from - 1) : lineEndAt(mask, from);
    if (end === -1) return [];
    const given = argumentsIn(code, from, end);
    const ofType = argumentFor(given, parameters, type);
    const ofStatus = status === undefined ? undefined : argumentFor(given, parameters, status);
    if (!ofType) return [];
    const isStatus = ofStatus && /^\d{3}$/.test(mask.slice(ofStatus.start, ofStatus.end));
    return [{ type: ofType, status: isStatus ? ofStatus : undefined, field }];
  });
}
