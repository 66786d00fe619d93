import { assert } from "chai";
import { compileCatalog } from "../../../src/catalog/compile";
import type { AreaSource, EntrySource } from "../../../src/catalog/source";

const base: EntrySource = {
  meaning: "It failed.",
  causes: ["Its own cause."],
  fixes: ["Mend it."],
  actor: "developer",
  retry: "never",
  source: "sdk",
  checked: "2026-11-22",
};
const compile = (errors: AreaSource["errors"], families: NonNullable<AreaSource["families"]> = {}) =>
  compileCatalog({ area: { title: "Area", families, errors } });

describe("compileCatalog", () => {
  it("keeps facts and prose apart", () => {
    const { facts, prose } = compile({
      a_b: {
        ...base,
        ambiguous: true,
        apis: { b2b: { status: 404, message: "Gone." }, fraud: { source: "sdk" } },
        message: "Loose.",
      },
    });
    assert.deepEqual(facts.areas["area"]?.errors["a_b"], {
      apis: { b2b: { status: 404 }, fraud: {} },
      ambiguous: true,
    });
    assert.deepEqual(prose["a_b"]?.messages, { unknown: "Loose.", b2b: "Gone." });
    assert.deepEqual(prose["a_b"]?.apiSources, { fraud: "sdk" });
    assert.notInclude(JSON.stringify(facts), "failed");
  });

  it("puts an entry's own sentences before its family's, and fills the family's params", () => {
    const { meaning, ...rest } = base;
    const { prose } = compile(
      { a_b: { ...rest, family: "f", params: { filter: "`user_ids`" } } },
      { f: { meaning: "{filter} lacks a value.", causes: ["{filter} is empty."], fixes: ["Fill {filter}."] } },
    );
    assert.strictEqual(meaning, "It failed.");
    assert.strictEqual(prose["a_b"]?.meaning, "`user_ids` lacks a value.");
    assert.deepEqual(prose["a_b"]?.causes, ["Its own cause.", "`user_ids` is empty."]);
    assert.deepEqual(prose["a_b"]?.fixes, ["Mend it.", "Fill `user_ids`."]);
  });

  it("makes related two-way", () => {
    const { prose } = compile({ a_b: { ...base, related: ["c_d"] }, c_d: base });
    assert.deepEqual(prose["c_d"]?.related, ["a_b"]);
  });

  const mistakes = {
    "a related name that doesn't exist": { errors: { a_b: { ...base, related: ["x_y"] } }, says: /a_b.*x_y/ },
    "a family that doesn't exist": { errors: { a_b: { ...base, family: "none" } }, says: /a_b.*none/ },
    "no actor anywhere": {
      errors: { a_b: { source: "sdk", checked: "2026-11-22", meaning: "M." } },
      says: /a_b.*actor/,
    },
  } satisfies Record<string, { errors: AreaSource["errors"]; says: RegExp }>;
  for (const [what, { errors, says }] of Object.entries(mistakes)) {
    it(`names the entry on ${what}`, () => assert.throws(() => compile(errors), says));
  }
});
