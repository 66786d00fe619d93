import { fromKueryExpression, type KueryNode } from "@cybernetex/kbn-es-query/target/server/kuery/ast/ast.js";
import { assert } from "chai";
import fc from "fast-check";
import { kibana } from "../../../../src/core/logQueries/kibana";
import { writeQuery } from "../../../../src/core/logQueries/logQuery";
import { hostileText, hostileTypes, noField, spans, usual, written } from "./hostile";

describe("queries for Kibana", () => {
  it("filter", () => {
    assert.strictEqual(
      writeQuery(kibana, usual),
      'error_type:("session_not_found" or "otp_code_not_found") and @timestamp >= "2026-11-24T10:00:00.000Z" and @timestamp < "2026-11-24T12:00:00.000Z"',
    );
  });

  it("give its parser the same values and span back, whatever they are", () => {
    fc.assert(
      fc.property(hostileTypes, spans, (types, span) => {
        assert.deepEqual(read(writeQuery(kibana, { types, ...span })), [
          ...types.map((type) => ["error_type", "is", type]),
          ...(span.from === undefined ? [] : [["@timestamp", "gte", new Date(span.from).toISOString()]]),
          ...(span.to === undefined ? [] : [["@timestamp", "lt", new Date(span.to).toISOString()]]),
        ]);
      }),
    );
  });

  it("give it the field back, or refuse it", () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.constantFrom("or", "AND", "not", "error.type", "nested")), (field) => {
        const query = written(kibana, { types: ["a_b"], field });
        if (query === undefined) assert.match(field, noField);
        else assert.deepEqual(read(query), [[field, "is", "a_b"]]);
      }),
    );
  });
});

/** Field, comparison and value of each condition, in their order. */
function read(query: string): unknown[][] {
  const found: unknown[][] = [];
  const visit = ({ function: name, arguments: parts = [] }: KueryNode): void => {
    const [field, compared] = parts;
    if (name === "is" || name === "range") {
      assert.strictEqual(field?.type, "literal");
      const value = name === "is" ? compared : (compared?.value as KueryNode | undefined);
      assert.strictEqual(value?.type, "literal", "no wildcard");
      found.push([field?.value, compared?.name ?? name, value?.value]);
    } else {
      assert.include(["and", "or"], name);
      parts.forEach(visit);
    }
  };
  visit(fromKueryExpression(query));
  return found;
}
