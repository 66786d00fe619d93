import { init, parse } from "@guanmingchiu/sqlparser-ts";
import { assert } from "chai";
import fc from "fast-check";
import { bigQuery } from "../../../../src/core/logQueries/bigQuery";
import { clickHouse } from "../../../../src/core/logQueries/clickHouse";
import { type Dialect, writeQuery } from "../../../../src/core/logQueries/logQuery";
import { hostileText, hostileTypes, noField, spans, usual, written } from "./hostile";

describe("queries in SQL", () => {
  before(async () => init());

  it("count each type over time in BigQuery", () => {
    assert.strictEqual(
      writeQuery(bigQuery, usual),
      `SELECT TIMESTAMP_BUCKET(timestamp, INTERVAL 5 MINUTE) AS time, JSON_VALUE(json_payload.error_type) AS error_type, COUNT(*) AS n
FROM \`YOUR_PROJECT.YOUR_DATASET._AllLogs\`
WHERE JSON_VALUE(json_payload.error_type) IN ('session_not_found', 'otp_code_not_found')
  AND timestamp >= TIMESTAMP '2026-11-24 10:00:00.000+00'
  AND timestamp < TIMESTAMP '2026-11-24 12:00:00.000+00'
GROUP BY time, error_type
ORDER BY time`,
    );
  });

  it("count each type over time in ClickHouse", () => {
    assert.strictEqual(
      writeQuery(clickHouse, usual),
      `SELECT toStartOfInterval(timestamp, INTERVAL 5 MINUTE, 'UTC') AS time, \`error_type\` AS error_type, count() AS n
FROM YOUR_TABLE
WHERE \`error_type\` IN ('session_not_found', 'otp_code_not_found')
  AND timestamp >= toDateTime64('2026-11-24 10:00:00.000', 3, 'UTC')
  AND timestamp < toDateTime64('2026-11-24 12:00:00.000', 3, 'UTC')
GROUP BY time, error_type
ORDER BY time`,
    );
  });

  for (const dialect of [bigQuery, clickHouse]) {
    it(`gives the parser of sqlparser-rs the same values back, whatever they are, in the same tree: ${dialect.name}`, () => {
      fc.assert(
        fc.property(hostileTypes, spans, (types, span) => {
          const tame = types.map((_, index) => `type_${index}`);
          const read = readBack(dialect, writeQuery(dialect, { types, ...span }));
          assert.deepEqual(read.values, types);
          assert.deepEqual(read.rest, readBack(dialect, writeQuery(dialect, { types: tame, ...span })).rest);
        }),
      );
    });

    it(`gives it the field back, or refuses it: ${dialect.name}`, () => {
      fc.assert(
        fc.property(fc.oneof(hostileText, fc.constantFrom("select", "a.from.b", "error-type")), (field) => {
          const query = written(dialect, { types: ["a_b"], field });
          if (query === undefined) assert.isTrue(/[`\\]/.test(field) || noField.test(field), field);
          else assert.include(readBack(dialect, query).names, field.split(".").join("\0"));
        }),
      );
    });
  }
});

/** What stands in the list, all else, and the names in it, their parts joined by NUL. */
function readBack(
  { id }: Dialect,
  query: string,
): { readonly values: readonly unknown[]; readonly rest: unknown; readonly names: readonly string[] } {
  const values: unknown[] = [];
  const names: string[] = [];
  const tree = JSON.parse(
    JSON.stringify(parse(query, id === "bigquery" ? "bigquery" : "clickhouse")),
    (key, value: unknown) => {
      if (key === "span") return undefined;
      if (key === "SingleQuotedString" && !/^(?:UTC|\d{4}-\d\d-\d\d .*)$/.test(String(value))) {
        values.push(value);
        return "a value";
      }
      const parts = key === "CompoundIdentifier" ? (value as { value: string }[]) : [];
      const name = parts.map((part) => part.value).filter((part, index) => index > 0 || part !== "json_payload");
      if (parts.length > 0) names.push(name.join("\0"));
      if (key === "Identifier") names.push((value as { value: string }).value);
      return value;
    },
  ) as unknown;
  return { values, rest: tree, names };
}
