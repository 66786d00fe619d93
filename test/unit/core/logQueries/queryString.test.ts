import { assert } from "chai";
import fc from "fast-check";
import lucene from "lucene";
import { writeQuery } from "../../../../src/core/logQueries/logQuery";
import { queryString } from "../../../../src/core/logQueries/queryString";
import { hostileText, hostileTypes, noField, spans, usual, written } from "./hostile";

describe("query strings for Elasticsearch and OpenSearch", () => {
  it("filter", () => {
    assert.strictEqual(
      writeQuery(queryString, usual),
      'error_type:("session_not_found" OR "otp_code_not_found") AND @timestamp:[2026-11-24T10:00:00.000Z TO 2026-11-24T12:00:00.000Z}',
    );
  });

  it("leave an end of the span open, or both", () => {
    const types = ["a_b"];
    assert.strictEqual(
      writeQuery(queryString, { types, from: 0 }),
      'error_type:("a_b") AND @timestamp:[1970-01-01T00:00:00.000Z TO *]',
    );
    assert.strictEqual(
      writeQuery(queryString, { types, to: 1 }),
      'error_type:("a_b") AND @timestamp:[* TO 1970-01-01T00:00:00.001Z}',
    );
    assert.strictEqual(writeQuery(queryString, { types }), 'error_type:("a_b")');
  });

  it("give a parser of Lucene's syntax the same values and span back, whatever they are", () => {
    fc.assert(
      fc.property(hostileTypes, spans, (types, span) => {
        const nodes = read(writeQuery(queryString, { types, ...span }));
        assert.deepEqual(
          nodes.flatMap(({ term }) => term ?? []),
          types,
        );
        const ranges = nodes.filter(({ term_min: least }) => least !== undefined);
        const time = (at?: number): string => (at === undefined ? "*" : new Date(at).toISOString());
        assert.deepEqual(
          ranges.map(({ term_min: least, term_max: most, inclusive }) => [least, most, inclusive]),
          span.from === undefined && span.to === undefined
            ? []
            : [[time(span.from), time(span.to), span.to === undefined ? "both" : "left"]],
        );
      }),
    );
  });

  it("give it the field back, or refuse it", () => {
    fc.assert(
      fc.property(hostileText, (field) => {
        const query = written(queryString, { types: ["a_b"], field });
        if (query === undefined) assert.isTrue(/[<>]|^(?:AND|OR|NOT|TO)$/.test(field) || noField.test(field), field);
        else
          assert.deepEqual(
            read(query)
              .map(({ field: one }) => one)
              .filter(Boolean),
            [field],
          );
      }),
    );
  });
});

interface Node {
  readonly field?: string;
  readonly term?: string;
  readonly term_min?: string;
  readonly term_max?: string;
  readonly inclusive?: string;
}

/** The nodes that say something, without their escapes. */
function read(query: string): Node[] {
  const found: Node[] = [];
  const visit = (node: object): void => {
    const { left, right, field, term, quoted, ...range } = node as Node & {
      readonly left?: object;
      readonly right?: object;
      readonly quoted?: boolean;
    };
    if (term !== undefined) assert.isTrue(quoted);
    found.push({
      ...range,
      ...(field !== undefined && field !== "<implicit>" && { field: unescaped(field) }),
      ...(term !== undefined && { term: unescaped(term) }),
    });
    if (left) visit(left);
    if (right) visit(right);
  };
  visit(lucene.parse(query));
  return found;
}

/** As Lucene's own `discardEscapeChar`. */
function unescaped(text: string): string {
  return text.replace(/\\([\s\S])/gu, "$1");
}
