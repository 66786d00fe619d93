import type { Code } from "../code/code";
import { errorTypeNames } from "../syntax/errorTypeExpression";
import { errorTypeVariables } from "../syntax/errorTypeVariables";
import { nameGiven } from "../syntax/givenNames";
import type { Span } from "../text/span";

/** How much code around an offset is looked through. */
const reach = 5000;
const typeField = String.raw`(?:error_?type|ErrorType|errorType|getErrorType)\b`;

/** The last variable before an offset, and behind `start`, that holds an error type there. */
export function variableOfType(code: Code, offset: number, start: number): string | undefined {
  const from = Math.max(start, offset - reach);
  const variables = errorTypeVariables(code);
  const fields = errorTypeNames(code).filter((field) => field.start >= from && field.end <= offset);
  const names = fields.flatMap((field) => {
    const given = nameGiven(code, field.start, field.end);
    const followed = variables.find((one) => one.field === given?.field && one.name === given.name);
    const isShadowed = followed?.shadows.some((one) => one.start <= offset && offset < one.end) === true;
    const end = followed?.end ?? given?.end ?? 0;
    return given && !isShadowed && given.start <= offset && offset <= end ? [given.name] : [];
  });
  return names.at(-1);
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
