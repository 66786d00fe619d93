import { assert } from "chai";
import { dialects } from "../../../../src/core/logQueries/all";
import { type LogQuery, Unaskable, writeQuery } from "../../../../src/core/logQueries/logQuery";
import { splunk } from "../../../../src/core/logQueries/splunk";
import { usual, written } from "./hostile";

describe("queries for logs kept elsewhere", () => {
  const minute = 60_000;
  const day = 1440 * minute;

  it("have an id and a name of their own in each dialect", () => {
    for (const key of ["id", "name"] as const) {
      assert.lengthOf(new Set(dialects.map((dialect) => dialect[key])), dialects.length);
    }
  });

  for (const dialect of dialects) {
    it(`name each type once and the placeholder that is told: ${dialect.name}`, () => {
      const query = writeQuery(dialect, { ...usual, types: ["a_type", "b_type", "a_type"] });
      assert.lengthOf(query.match(/a_type/g) ?? [], 1);
      assert.lengthOf(query.match(/b_type/g) ?? [], 1);
      if (dialect.placeholder === undefined) assert.notInclude(query, "YOUR");
      else assert.lengthOf(query.match(/YOUR\S/g) ?? [], dialect.placeholder.match(/YOUR/g)?.length ?? 0);
      assert.include(query, dialect.placeholder ?? "");
    });

    it(`count by the field that is given: ${dialect.name}`, () => {
      assert.include(writeQuery(dialect, { types: ["a_type"], field: "my_code" }), "my_code");
    });

    it(`refuse what nobody can ask for: ${dialect.name}`, () => {
      const wrong: readonly Partial<LogQuery>[] = [
        { types: [] },
        { types: ["a_type", ""] },
        { types: ["a\0b"] },
        { types: ["a\x1bb"] },
        { types: ["a\ud800b"] },
        { field: "" },
        { field: "a..b" },
        { field: "a b" },
        { field: "a\nb" },
        { field: "a\x7fb" },
        { from: 5, to: 5 },
        { from: 6, to: 5 },
        { from: Number.NaN },
        { to: 1e15 },
        { from: -1e14 },
      ];
      for (const part of wrong) {
        assert.throws(
          () => writeQuery(dialect, { types: ["a_type"], ...part }),
          Unaskable,
          undefined,
          JSON.stringify(part),
        );
      }
    });
  }

  it("count in widths that divide the span into some dozens, whatever its length", () => {
    const widths = [1000, minute, 50 * minute, 60 * minute, 120 * minute, day, 30 * day, 365 * day, 3650 * day].map(
      (length) => {
        const query = writeQuery(splunk, { types: ["a_type"], from: 0, to: length });
        return /span=(\w+)/.exec(query)?.[1];
      },
    );
    assert.deepEqual(widths, ["1s", "1s", "1m", "1m", "5m", "30m", "12h", "7d", "61d"]);
  });

  it("count in five minutes without a span, or in what is asked for", () => {
    assert.include(writeQuery(splunk, { types: ["a_type"] }), "span=5m");
    assert.include(writeQuery(splunk, { types: ["a_type"], from: 0 }), "span=5m");
    assert.include(writeQuery(splunk, { ...usual, step: { count: 2, unit: "hour" } }), "span=2h");
  });

  it("write dots, dashes and what else fields have by each dialect's rules, or refuse them", () => {
    const fields = ["error.type", "error-type", "stytch:code", "type", "0code"];
    const names = dialects.map(({ id }) => id);
    const asked = dialects.map((dialect) =>
      fields.map((field) => written(dialect, { types: ["a_type"], field }) !== undefined),
    );
    const refused = Object.fromEntries(
      names.map((name, index) => [name, fields.filter((_, at) => asked[index]?.[at] === false)]),
    );
    assert.deepEqual(
      Object.entries(refused).filter(([, some]) => some.length > 0),
      [["splunk", ["error-type", "stytch:code", "0code"]]],
    );
  });
});
