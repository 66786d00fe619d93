import type { Code } from "../code/code";
import { asType } from "../syntax/branches";
import type { AskedValue } from "../syntax/askedValues";
import { readersOf } from "../syntax/reader";

const compared = /^\s*==\s*(?:(?:\w+\.)*StytchAPIErrorType)?\.(?<member>[A-Za-z]\w*)\b(?!\s*[.(])/d;

/** The members of the mobile SDKs' enumeration that error types are compared with: `.weakPassword`. In order. */
export function askedMembers(code: Code): Omit<AskedValue, "group">[] {
  if (code.language !== "swift" && code.language !== "kotlin") return [];
  return readersOf(code)
    .flatMap((reading) => {
      const { end } = reading;
      const member = compared.exec(code.mask.slice(end, end + 200))?.indices?.groups?.["member"];
      if (!member) return [];
      const span = { start: end + member[0], end: end + member[1] };
      return [{ ...span, reading, value: asType(code.text.slice(span.start, span.end)) }];
    })
    .sort((a, b) => a.start - b.start);
}
