import fc from "fast-check";
import { type Dialect, type LogQuery, Unaskable, writeQuery } from "../../../../src/core/logQueries/logQuery";

/** What may end, escape or comment out something in one dialect or another. */
const pieces = [
  ...[
    '"',
    "'",
    "`",
    '""',
    "''",
    "``",
    '"""',
    "\\",
    "\\\\",
    '\\"',
    "\\'",
    "\\n",
    "\\u0041",
    "\\x41",
    "%",
    "_",
    "*",
    "?",
    "#",
  ],
  ...[
    "//",
    "--",
    "/*",
    "*/",
    "#",
    ";",
    "|",
    "||",
    "&&",
    ",",
    ":",
    "=",
    "~",
    "!",
    "<",
    ">",
    "^",
    "@",
    "/",
    "-",
    "+",
    "$",
  ],
  ...[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "${x}",
    "{{x}}",
    "$__auto",
    " ",
    "\t",
    "\n",
    "\r\n",
    " OR ",
    " or ",
    " AND ",
    " NOT ",
  ],
  ...[
    '") OR *:("',
    "') OR 1=1 --",
    '" or "',
    "') | union *",
    '"} | json',
    '"] | stats count(*)',
    "TO",
    "ä",
    "字",
    "🎈",
    "\u202e",
  ],
  ...["session_not_found", "a", "B", "0", ".", ".*"],
];

/** Values as nobody names an error. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(""));

/** One or more of them. */
export const hostileTypes = fc.uniqueArray(hostileText, { minLength: 1, maxLength: 4 });

/** A span that is open at either end, or at none. */
export const spans = fc
  .tuple(
    fc.option(fc.integer({ min: 0, max: 2e12 }), { nil: undefined }),
    fc.option(fc.integer({ min: 1, max: 1e11 }), { nil: undefined }),
  )
  .map(([from, length]) => ({
    ...(from !== undefined && { from }),
    ...(length !== undefined && { to: (from ?? 1e12) + length }),
  }));

/** Two types and two hours. */
export const usual: LogQuery = {
  types: ["session_not_found", "otp_code_not_found"],
  from: Date.UTC(2026, 10, 24, 10),
  to: Date.UTC(2026, 10, 24, 12),
};

/** What a field is refused for in every dialect: blanks, control characters, and dots with nothing before or behind them. */
export const noField = /\s|\p{Cc}|^\.|\.$|\.\./u;

/** The query, or undefined where the dialect has no way to ask this. */
export function written(dialect: Dialect, query: LogQuery): string | undefined {
  try {
    return writeQuery(dialect, query);
  } catch (error) {
    if (error instanceof Unaskable) return undefined;
    throw error;
  }
}
