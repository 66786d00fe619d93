import { assert } from "chai";
import endpoints from "../../../src/catalog/endpoints.json";
import sources from "../../../src/catalog/endpoint-sources.json";

type Answers = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const kinds = ["documentation", "answer", "fixture", "code"];

const factsOf = (answers: Answers): string[] =>
  Object.entries(answers).flatMap(([method, byProduct]) =>
    Object.entries(byProduct).flatMap(([product, types]) => types.map((type) => `${method} ${product} ${type}`)),
  );

describe("what methods are known to answer", () => {
  const known = factsOf(endpoints);
  const sourced = new Set(sources.flatMap(({ answers }) => factsOf(answers as unknown as Answers)));

  it("has a source, each fact", () => {
    assert.deepEqual(
      known.filter((fact) => !sourced.has(fact)),
      [],
    );
  });

  it("has no source for what it doesn't say", () => {
    const said = new Set(known);
    assert.deepEqual(
      [...sourced].filter((fact) => !said.has(fact)),
      [],
    );
  });

  it("tells of each source of which kind it is, and names it once", () => {
    for (const { kind, source } of sources) {
      assert.include(kinds, kind, source);
      assert.match(source, /\S/);
    }
    const named = sources.map(({ kind, source }) => `${kind} ${source}`);
    assert.deepEqual(named, [...new Set(named)]);
  });
});
