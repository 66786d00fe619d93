import { parser } from "@grafana/lezer-logql";
import { assert } from "chai";
import fc from "fast-check";
import { writeQuery } from "../../../../src/core/logQueries/logQuery";
import { loki } from "../../../../src/core/logQueries/loki";
import { hostileText, hostileTypes, noField, spans, usual, written } from "./hostile";

describe("queries for Loki", () => {
  it("counts each type over time", () => {
    assert.strictEqual(
      writeQuery(loki, usual),
      [
        "# from 2026-11-24T10:00:00.000Z until before 2026-11-24T12:00:00.000Z; choose this span, and 5m as step",
        'sum by (error_type) (count_over_time({service_name="YOUR_SERVICE"} | json error_type="error_type" | error_type=~"session_not_found|otp_code_not_found" [5m]))',
      ].join("\n"),
    );
  });

  it("leaves out the comment where there is no span, and the expression where there is one type", () => {
    assert.strictEqual(
      writeQuery(loki, { types: ["session_not_found"], field: "data.error-type.0" }),
      String.raw`sum by (error_type) (count_over_time({service_name="YOUR_SERVICE"} | json error_type="data[\"error-type\"][\"0\"]" | error_type="session_not_found" [5m]))`,
    );
  });

  it("gives Grafana's parser the same values back, whatever they are, in a tree like the usual one", () => {
    fc.assert(
      fc.property(hostileTypes, spans, (types, span) => {
        const query = writeQuery(loki, { types, ...span });
        const { nodes, strings } = read(query);
        assert.deepEqual(
          nodes.filter((node) => node !== "LineComment"),
          read(writeQuery(loki, { types: types.map((_, index) => `type_${index}`) })).nodes,
        );
        const [, path, value = ""] = strings;
        assert.strictEqual(path, "error_type");
        assert.deepEqual(types.length === 1 ? [value] : alternatives(value), types);
      }),
    );
  });

  it("gives it a field's path back, or refuses it", () => {
    fc.assert(
      fc.property(hostileText, (field) => {
        const query = written(loki, { types: ["a_b"], field });
        if (query === undefined) {
          assert.isTrue(/["\\]/.test(field) || noField.test(field), field);
          return;
        }
        const path = read(query).strings[1] ?? "";
        const parts = [...path.matchAll(/\["([^"]*)"\]|(\w+)/g)].map(([, inQuotes, plain]) => inQuotes ?? plain);
        assert.deepEqual(parts, field.split("."));
      }),
    );
  });
});

/** The names of the tree's nodes, and what its strings say. */
function read(query: string): { readonly nodes: readonly string[]; readonly strings: readonly string[] } {
  const nodes: string[] = [];
  const strings: string[] = [];
  parser.parse(query).iterate({
    enter: ({ name, type, from, to }) => {
      assert.isFalse(type.isError, `${query} isn't read beyond ${from}`);
      nodes.push(name);
      // Go's strings are JSON's, as far as we write them.
      if (name === "String") strings.push(JSON.parse(query.slice(from, to)) as string);
    },
  });
  return { nodes, strings };
}

/** What an expression lists that only lists texts. */
function alternatives(expression: string): string[] {
  const found = [""];
  for (const [piece, escaped, plain] of expression.matchAll(/\\([^A-Za-z0-9])|([^\\.+*?()|[\]{}^$])|\|/gu)) {
    if (piece === "|") found.push("");
    else found.push(`${found.pop() ?? ""}${escaped ?? plain ?? ""}`);
  }
  return found;
}
