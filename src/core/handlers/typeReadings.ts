import type { Code } from "../code/code";
import type { Span } from "../text/span";

/** How much code around an offset is looked through. */
const reach = 5000;
const typeField = String.raw`(?:error_?type|ErrorType|errorType|getErrorType)\b`;
/** `const type = e.error_type ?? ""`, as a statement. */
const assigned = new RegExp(
  [
    String.raw`(?<=^|[\n;{])[ \t]*(?:(?:const|let|var|val|final|String|auto|mut)\s+)*`,
    String.raw`(?<name>\$?[A-Za-z_]\w*)(?:\s*:\s*[\w?.<>| ]{1,60})?\s*:?=(?![=>~])`,
    String.raw`[^=;\n{}!]{0,200}?${typeField}`,
    String.raw`[\])"'?!()]{0,6}(?:\.\w{1,30}\(\))?\s*(?:(?:\?\?|\|\||\?:)[^;\n]{0,60})?(?=;|\r?\n|$)`,
  ].join(""),
  "g",
);

/** The last variable before an offset that the type of an error was put into, in no block that has ended since. */
export function variableOfType(
  { text, mask, brackets }: Code,
  offset: number,
  start: number,
  isAbove: (at: number) => boolean,
): string | undefined {
  const from = Math.max(start, offset - reach);
  return [...text.slice(from, offset).matchAll(assigned)].findLast((match) => {
    const at = from + match.index + match[0].length - match[0].trimStart().length;
    const isCode = mask[at] === text[at];
    const around = brackets.around(at);
    const end = brackets.partner(around);
    const isOpen = around < start || end === -1 || end >= offset;
    return isCode && isOpen && isAbove(at);
  })?.groups?.["name"];
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
