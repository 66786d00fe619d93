import type { Code } from "../code/code";
import { errorTypeNames } from "../syntax/errorTypeExpression";
import { nameGiven } from "../syntax/givenNames";
import type { Span } from "../text/span";

/** How much code around an offset is looked through. */
const reach = 5000;
const typeField = String.raw`(?:error_?type|ErrorType|errorType|getErrorType)\b`;

/** The last variable that an error type was given to before an offset, and behind `start`, and that is there still. */
export function variableOfType(code: Code, offset: number, start: number): string | undefined {
  const from = Math.max(start, offset - reach);
  return errorTypeNames(code)
    .filter((field) => from <= field.start && field.end <= offset)
    .map((field) => nameGiven(code, field.start, field.end))
    .findLast((given) => given && given.start <= offset && offset <= given.end)?.name;
}

/** How the code around reads an error's type, if otherwise than the SDK's class has it. */
export function typeReadIn(
  { text }: Code,
  offset: number,
  scope: Span | undefined,
  name: string,
  known: string,
): string | undefined {
  if (!scope) return undefined;
  const around = text.slice(Math.max(scope.start, offset - reach), Math.min(scope.end, offset + reach));
  const read = new RegExp(
    [
      String.raw`(?<![\w$.>])${name.replaceAll(/[$.*+?^()[\]{}|\\]/g, String.raw`\$&`)}`,
      String.raw`(?:(?:\??\.|!\.|&\.|->)[\w$]{1,60}(?:\(\))?|!|\?(?=\[)|\[["':]?\w{1,60}["']?\]){0,6}?`,
      String.raw`(?:(?:\??\.|!\.|&\.|->)${typeField}(?:\(\))?|\[["':]?error_?type["']?\])(?![\w(])`,
    ].join(""),
  ).exec(around)?.[0];
  return read === undefined || known.includes(read) || read.includes(known) ? undefined : read;
}
