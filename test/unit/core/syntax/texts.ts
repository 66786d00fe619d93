import { assert } from "chai";
import fc from "fast-check";
import type { FieldValue } from "../../../../src/core/syntax/fieldValue";

/** What values are called. Fails where one isn't what its span covers. */
export function spanned(text: string, values: readonly FieldValue[]): string[] {
  const names = values.map(({ value }) => value);
  assert.deepEqual(
    values.map(({ start, end }) => text.slice(start, end)),
    names,
  );
  return names;
}

/** Texts of these come near code that asks for an error type. */
export const piece = fc.constantFrom(
  ...["switch (", "match ", "case ", "when ", "if ", "else if ", "elif ", "error_type", "getErrorType()", " in "],
  ...['"weak_password"', "'use_https'", '"', "'", "`", "\\", "[", "]", "(", ")", "{", "}", "].includes("],
  ...["|", ", ", " or ", " => ", " -> ", " == ", " === ", ": ", ".equals(", "&&", " ", "\t", "\n", "\r\n", "\n    "],
);
