import { assert } from "chai";
import { cloudWatch } from "../../../../src/core/logQueries/cloudWatch";
import { datadog } from "../../../../src/core/logQueries/datadog";
import { esql } from "../../../../src/core/logQueries/esql";
import type { Dialect } from "../../../../src/core/logQueries/logQuery";
import { splunk } from "../../../../src/core/logQueries/splunk";
import { written } from "./hostile";

/** The manual has no way to write it. */
const refused = undefined;
type Written = string | undefined;

const dialects: readonly (readonly [dialect: Dialect, query: (value: string) => string])[] = [
  [splunk, (value) => `index=YOUR_INDEX error_type IN (${value})\n| timechart span=5m limit=0 count BY error_type`],
  [datadog, (value) => `@error_type:(${value})`],
  [cloudWatch, (value) => `filter \`error_type\` in [${value}]\n| stats count(*) as n by bin(5m), \`error_type\``],
  [
    esql,
    (value) =>
      `FROM YOUR-INDEX-*\n| WHERE error_type IN (${value})\n| STATS n = COUNT(*) BY time = BUCKET(@timestamp, 5 minutes), error_type\n| SORT time`,
  ],
];

/** Each value as Splunk, Datadog, CloudWatch and ES|QL write it, by their manuals' rules for strings. */
const values: readonly (readonly [
  value: string,
  splunk: Written,
  datadog: Written,
  cloudWatch: Written,
  esql: Written,
])[] = [
  ['a"b', String.raw`"a\"b"`, String.raw`"a\"b"`, refused, String.raw`"a\"b"`],
  ["a'b", `"a'b"`, `"a'b"`, refused, `"a'b"`],
  ["a`b`", '"a`b`"', '"a`b`"', refused, '"a`b`"'],
  ["a\\b", String.raw`"a\\b"`, String.raw`"a\\b"`, refused, String.raw`"a\\b"`],
  ["a\\", String.raw`"a\\"`, String.raw`"a\\"`, refused, String.raw`"a\\"`],
  ['a\\"b', String.raw`"a\\\"b"`, String.raw`"a\\\"b"`, refused, String.raw`"a\\\"b"`],
  ["a\\n", String.raw`"a\\n"`, String.raw`"a\\n"`, refused, String.raw`"a\\n"`],
  ['"""', String.raw`"\"\"\""`, String.raw`"\"\"\""`, refused, String.raw`"\"\"\""`],
  ['") OR *:("', refused, String.raw`"\") OR *:(\""`, refused, String.raw`"\") OR *:(\""`],
  ['") | delete', String.raw`"\") | delete"`, String.raw`"\") | delete"`, refused, String.raw`"\") | delete"`],
  ['"] | top a', String.raw`"\"] | top a"`, String.raw`"\"] | top a"`, refused, String.raw`"\"] | top a"`],
  // A backslash can't free an asterisk in Splunk; in quotation marks it is no wildcard for the others.
  ["/* a", refused, '"/* a"', '"/* a"', '"/* a"'],
  ["a*", refused, '"a*"', '"a*"', '"a*"'],
  ["a\\*", refused, String.raw`"a\\*"`, refused, String.raw`"a\\*"`],
  ["a\nb", refused, refused, refused, String.raw`"a\nb"`],
  ["a\r\nb", refused, refused, refused, String.raw`"a\r\nb"`],
  ["a\tb", refused, refused, refused, String.raw`"a\tb"`],
  ["a\u0000b", refused, refused, refused, refused],
  ["a\ud800", refused, refused, refused, refused],
  ["", refused, refused, refused, refused],
];
/** What means something elsewhere and nothing in a string, in none of them. */
const plain = [
  ...[
    "a?b",
    "a|b",
    "a || b",
    "a && b",
    "(a)",
    "[a]",
    "[search a]",
    "{a}",
    "${a}",
    "$a$",
    "a,b",
    "a;b",
    "a:b",
    "a=b",
    "a!=b",
  ],
  ...["-a", "--a", "!a", "#a", "//a", "a/b", "^a", "~a", "<a>", "a%b", "@a", "+a", " a ", "a  b"],
  ...["OR", "AND", "NOT", "IN", "in", "null", "true", "0", "1e9", "TERM(a)", "like", "by"],
  ...["ä", "字", "🎈", "e\u0301", "\u202ea", "\u00a0"],
];

describe("values in dialects without a parser to prove them", () => {
  for (const [index, [dialect, query]] of dialects.entries()) {
    it(`are written, or refused, as its manual says, which nothing proves: ${dialect.name}`, () => {
      for (const [value, ...expected] of values) {
        const due = expected[index];
        assert.strictEqual(written(dialect, { types: [value] }), due === undefined ? due : query(due), value);
      }
      for (const value of plain) assert.strictEqual(written(dialect, { types: [value] }), query(`"${value}"`), value);
    });
  }

  const fields: readonly (readonly [dialect: Dialect, field: string, written: Written])[] = [
    // Datadog: special characters after a backslash, a slash as it is.
    ...(
      [
        ["a-b", String.raw`a\-b`],
        ["a=b", String.raw`a\=b`],
        ["a:b", String.raw`a\:b`],
        ["a(b)", String.raw`a\(b\)`],
        ["a[0]", String.raw`a\[0\]`],
        ['a"b', String.raw`a\"b`],
        ["a*", String.raw`a\*`],
        ["a?", String.raw`a\?`],
        ["a\\b", String.raw`a\\b`],
        ["a#b", String.raw`a\#b`],
        ["a||b", String.raw`a\|\|b`],
        ["a/b", "a/b"],
        ["http.url_details.path", "http.url_details.path"],
        ["a b", refused],
      ] as const
    ).map(([field, name]) => [datadog, field, name === refused ? name : `@${name}:("a_b")`] as const),
    // CloudWatch: backticks around all but letters, digits, dots and @, and behind an @ at the beginning.
    ...(
      [
        ["err.code", "err.code"],
        ["@message", "@message"],
        ["error_type", "`error_type`"],
        ["error-type", "`error-type`"],
        ["code", "`code`"],
        ["stats", "`stats`"],
        ["0.code", "`0.code`"],
        ["@aws.tag.aws:cloudformation:stack-name", "@`aws.tag.aws:cloudformation:stack-name`"],
        ["@", "`@`"],
        ["a`b", refused],
        ["a b", refused],
      ] as const
    ).map(
      ([field, name]) =>
        [
          cloudWatch,
          field,
          name === refused ? name : `filter ${name} in ["a_b"]\n| stats count(*) as n by bin(5m), ${name}`,
        ] as const,
    ),
  ];
  for (const [dialect, field, expected] of fields)
    it(`stand beside fields as its manual says: ${dialect.name}, ${field}`, () => {
      assert.strictEqual(written(dialect, { types: ["a_b"], field }), expected);
    });
});
