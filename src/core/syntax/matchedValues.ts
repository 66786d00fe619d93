import { lineEndAt, lineStartAt } from "../code/blocks";
import type { Code } from "../code/code";
import type { Span } from "../text/span";
import type { FieldValue } from "./fieldValue";

/** What stands before and behind an object's brackets where it is a pattern, by VS Code's ids. */
const signs: Readonly<Record<string, { readonly before?: RegExp; readonly behind?: RegExp }>> = {
  elixir: { before: /\b(?:defp?\s+\w+[?!]?|match\?)$/, behind: /^\s*(?:when\b[^\n]*?)?(?:->|<-|=(?![=~>]))/ },
  erlang: { behind: /^\s*(?:when\b[^\n]*?)?->/ },
  csharp: { before: /\b(?:is|case)\s+(?:not\s+)?[\w.]*\s*$/, behind: /^\s*(?:\w+\s*)?(?:when\b[^\n]*?)?=>/ },
  python: { before: /^[ \t]*case\s+[\w.]*$/ },
  ruby: { before: /^[ \t]*in\s*$/ },
  rust: { before: /\blet\s+[\w:]*\s*$/, behind: /^\s*(?:if\b[^\n]*?)?=>/ },
  scala: { before: /\bcase\s+[\w.]*$/ },
};
const mostBrackets = 6;

/** A value in a pattern that is matched, and the pattern. */
export interface MatchedValue extends FieldValue {
  readonly pattern: Span;
}

/** Those that a pattern asks for and nothing is given: `{:error, %{error_type: "a"}} ->`, `e is { ErrorType: "a" }`. */
export function matchedValues(code: Code, values: readonly FieldValue[]): MatchedValue[] {
  const sign = signs[code.language];
  if (!sign) return [];
  return values.flatMap((value) => {
    const pattern = patternAround(code, value.start, sign);
    return pattern ? [{ ...value, pattern }] : [];
  });
}

function patternAround(
  { mask, brackets }: Code,
  offset: number,
  { before, behind }: { readonly before?: RegExp; readonly behind?: RegExp },
): Span | undefined {
  let open = brackets.around(offset);
  for (let depth = 0; depth < mostBrackets && open !== -1; depth++) {
    const close = brackets.partner(open);
    if (close === -1) return undefined;
    const start = lineStartAt(mask, open);
    const rest = mask.slice(close + 1, Math.min(lineEndAt(mask, close), close + 200));
    if ((before?.test(mask.slice(Math.max(start, open - 100), open)) ?? false) || (behind?.test(rest) ?? false)) {
      return {
        start: open - (/[%\w.]*$/.exec(mask.slice(Math.max(start, open - 60), open))?.[0].length ?? 0),
        end: close,
      };
    }
    open = brackets.around(open);
  }
  return undefined;
}
