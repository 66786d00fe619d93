import { assert } from "chai";
import fc from "fast-check";
import { assertReadInProportion } from "../../proportion";
import { statusConditions } from "../../../../src/core/syntax/statusConditions";
import { statusTables } from "../../../../src/core/syntax/statusTables";
import { statusTuples } from "../../../../src/core/syntax/statusTuples";
import type { Span } from "../../../../src/core/text/span";
import {} from "./texts";

/** Where `use_https` stands. */
function typesIn(text: string): Span[] {
  return [...text.matchAll(/use_https/g)].map(({ index }) => ({ start: index, end: index + 9 }));
}

function both(text: string): string[] {
  const types = typesIn(text);
  return [
    ...statusConditions(text, types, "typescript"),
    ...statusTuples(text, types),
    ...statusTables(text, types),
  ].map(({ status, type }) => [status, type].map(({ start, end }) => text.slice(start, end)).join());
}

describe("statuses asked for together with an error type", () => {
  it("are given with the type, each pair by itself", () => {
    const text =
      'if (e.status_code === 403 && e.error_type === "use_https") {}\nif (e.status === 404 && e.error_type === "use_https") {}';
    assert.deepEqual(both(text), ["403,use_https", "404,use_https"]);
  });

  it("are those of one match, up to its end", () => {
    const text =
      '  match (s.status_code, s.error_type) {\n    (403, "use_https") => a,\n    ("use_https", 404) => b,\n  }\n}\nlet x = [(500, "use_https")];';
    assert.deepEqual(both(text), ["403,use_https"]);
  });

  it("never throw, and lie in the text", () => {
    const piece = fc.constantFrom(
      ...["status", "status_code", " === ", "404", " && ", '"use_https"', "e.error_type", "(", ")", "{", "}", ", "],
      ...["if ", "match ", "\n", "  ", "'", "[", "]", ".", "!", " and ", "->", "\\"],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const found of both(pieces.join(""))) assert.match(found, /^\d{3},use_https$/);
      }),
      { numRuns: 500 },
    );
  });

  for (const [name, unit] of Object.entries({
    "statuses alone": "status == 404 && ",
    "types alone": '"use_https" ',
    "pairs on one line": 'status == 404 && error_type == "use_https" ',
    "heads of matches": "match (status, error_type) {\n",
    "heads on one line": "match (status, error_type ",
    "tuples of many matches": 'match (status, error_type) {\n (404, "use_https")\n',
    "names and dots": "status.",
    "columns of tables": "(status_code, error_type, expected)",
    "rows of tables": '(status, error_type, want)\n(404, "use_https", 1),',
    blanks: "status ",
    brackets: "((([[[{{{",
    quotes: "status\"'",
  })) {
    it(`take time in proportion to a text of ${name}`, () => {
      assertReadInProportion(both, unit);
    });
  }
});
