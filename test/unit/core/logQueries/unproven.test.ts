import { assert } from "chai";
import fc from "fast-check";
import { cloudWatch } from "../../../../src/core/logQueries/cloudWatch";
import { datadog } from "../../../../src/core/logQueries/datadog";
import { esql } from "../../../../src/core/logQueries/esql";
import { type Dialect, type LogQuery, writeQuery } from "../../../../src/core/logQueries/logQuery";
import { splunk } from "../../../../src/core/logQueries/splunk";
import { hostileTypes, spans, usual, written } from "./hostile";

/** A dialect of which no parser can be had: its queries are compared with what was written by hand from its manual. */
interface Unproven {
  readonly dialect: Dialect;
  readonly examples: readonly (readonly [LogQuery, string])[];
  /** Values that the manual has no way to write. */
  readonly refused: RegExp;
  /** How the manual writes some characters in strings. */
  readonly escapes?: Readonly<Record<string, string>>;
}

const one: LogQuery = { types: ["a_b"] };
const unproven: readonly Unproven[] = [
  {
    dialect: esql,
    examples: [
      [
        usual,
        `FROM YOUR-INDEX-*
| WHERE @timestamp >= "2026-11-24T10:00:00.000Z"
| WHERE @timestamp < "2026-11-24T12:00:00.000Z"
| WHERE error_type IN ("session_not_found", "otp_code_not_found")
| STATS n = COUNT(*) BY time = BUCKET(@timestamp, 5 minutes), error_type
| SORT time`,
      ],
      [
        { types: ['a"b\\c\nd'], field: "error.`type`", step: { count: 1, unit: "day" } },
        `FROM YOUR-INDEX-*
| WHERE \`error.\`\`type\`\`\` IN ("a\\"b\\\\c\\nd")
| STATS n = COUNT(*) BY time = BUCKET(@timestamp, 1 day), \`error.\`\`type\`\`\`
| SORT time`,
      ],
    ],
    refused: /(?!)/,
    escapes: { n: "\n", r: "\r", t: "\t" },
  },
  {
    dialect: splunk,
    examples: [
      [
        usual,
        `index=YOUR_INDEX earliest=1795514400 latest=1795521600 error_type IN ("session_not_found", "otp_code_not_found")
| timechart span=5m limit=0 count BY error_type`,
      ],
      [
        { types: ['a"b\\c'], field: "data.code", from: 1500, to: 2500 },
        `index=YOUR_INDEX earliest=1 latest=3 data.code IN ("a\\"b\\\\c")
| where _time >= 1.5 AND _time < 2.5
| timechart span=1s limit=0 count BY data.code`,
      ],
    ],
    refused: /[*\t\r\n]/,
  },
  {
    dialect: datadog,
    examples: [
      [usual, '@error_type:("session_not_found" OR "otp_code_not_found")'],
      [{ types: ['a"b\\c*'], field: "http.error-type:x" }, '@http.error\\-type\\:x:("a\\"b\\\\c*")'],
    ],
    refused: /[\t\r\n]/,
  },
  {
    dialect: cloudWatch,
    examples: [
      [
        usual,
        `filter toMillis(@timestamp) >= 1795514400000 and toMillis(@timestamp) < 1795521600000 and \`error_type\` in ["session_not_found", "otp_code_not_found"]
| stats count(*) as n by bin(5m), \`error_type\``,
      ],
      [
        { ...one, field: "error-type" },
        'filter `error-type` in ["a_b"]\n| stats count(*) as n by bin(5m), `error-type`',
      ],
      [{ ...one, field: "err.code" }, 'filter err.code in ["a_b"]\n| stats count(*) as n by bin(5m), err.code'],
    ],
    refused: /["'`\\\t\r\n]/,
  },
];

describe("queries in dialects without a parser to prove them", () => {
  for (const { dialect, examples, refused, escapes = {} } of unproven) {
    for (const [query, expected] of examples) {
      it(`are as its manual has them, which nothing proves: ${dialect.name} for ${JSON.stringify(query.types)}`, () => {
        assert.strictEqual(writeQuery(dialect, query), expected);
      });
    }

    it(`say the values in strings by the manual's rules alone, which nothing proves: ${dialect.name}`, () => {
      fc.assert(
        fc.property(hostileTypes, spans, (types, span) => {
          const query = written(dialect, { types, ...span });
          assert.strictEqual(
            query === undefined,
            types.some((type) => refused.test(type)),
          );
          if (query === undefined) return;
          const inside = read(query, escapes);
          const tame = read(writeQuery(dialect, { types: types.map((_, index) => `type_${index}`), ...span }), escapes);
          assert.deepEqual(inside.values.slice(-types.length), types);
          assert.strictEqual(inside.rest, tame.rest);
        }),
      );
    });
  }

  it("refuse fields that the manuals have no way to write", () => {
    for (const [dialect, field] of [
      [splunk, "a*"],
      [splunk, "a{}.b"],
      [splunk, 'a"b'],
      [datadog, "@code"],
      [datadog, "a'b"],
      [cloudWatch, "a`b"],
      [cloudWatch, "a\\b"],
    ] as const) {
      assert.isUndefined(written(dialect, { types: ["a_b"], field }), `${dialect.name}: ${field}`);
    }
  });
});

/** What the strings of a query say, and the query without them. */
function read(
  query: string,
  escapes: Readonly<Record<string, string>>,
): { readonly values: string[]; readonly rest: string } {
  const values: string[] = [];
  const rest = query.replace(/"((?:[^"\\\n]|\\.)*)"/gu, (_, inside: string) => {
    values.push(inside.replace(/\\(.)/gu, (_, character: string) => escapes[character] ?? character));
    return '""';
  });
  return { values, rest };
}
