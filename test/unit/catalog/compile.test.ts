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

  it("says with the facts which API alone can send it and that the word is something else too, and why with the prose", () => {
    const only = { why: "members", counterpart: "c_d" };
    const { facts, prose } = compile({ a_b: { ...base, only, alsoMeans: "a setting" }, c_d: base });
    assert.deepEqual(facts.areas["area"]?.errors["a_b"], { apis: {}, only: "b2b", alsoMeans: true });
    assert.match(prose["a_b"]?.scope?.why ?? "", /members/);
    assert.strictEqual(prose["a_b"]?.scope?.counterpart, "c_d");
    assert.strictEqual(prose["a_b"]?.alsoMeans, "a setting");
    assert.deepEqual(facts.areas["area"]?.errors["c_d"], { apis: {} });
  });

  it("makes counterparts two-way where either belongs to one API alone", () => {
    const { prose } = compile({
      a_b: { ...base, only: { why: "members", counterpart: "c_d" } },
      c_d: { ...base, only: { why: "users" } },
      e_f: { ...base, only: { why: "members", counterpart: "g_h" } },
      g_h: base,
    });
    assert.strictEqual(prose["c_d"]?.scope?.counterpart, "a_b");
    assert.isUndefined(prose["g_h"]?.scope);
  });

  it("makes related two-way", () => {
    const { prose } = compile({ a_b: { ...base, related: ["c_d"] }, c_d: base });
    assert.deepEqual(prose["c_d"]?.related, ["a_b"]);
  });

  const mistakes = {
    "a related name that doesn't exist": { errors: { a_b: { ...base, related: ["x_y"] } }, says: /a_b.*x_y/ },
    "a family that doesn't exist": { errors: { a_b: { ...base, family: "none" } }, says: /a_b.*none/ },
    "a reason that doesn't exist": { errors: { a_b: { ...base, only: { why: "none" } } }, says: /a_b.*none/ },
    "a counterpart that doesn't exist": {
      errors: { a_b: { ...base, only: { why: "users", counterpart: "x_y" } } },
      says: /a_b.*x_y/,
    },
    "a case that nothing tells from the others": {
      errors: {
        a_b: {
          ...base,
          otherCases: [{ when: "Elsewhere", causes: ["C."], fixes: ["F."], actor: "developer", retry: "never" }],
        },
      },
      says: /a_b.*when/,
    },
    "a call that endpoints.json doesn't have": {
      errors: { a_b: { ...base, calls: ["things.do"] } },
      says: /a_b.*things/,
    },
    "an entry that waits for its explanation": {
      errors: { a_b: { ...base, unexplained: true }, c_d: base },
      says: /Not explained yet: a_b\..*CONTRIBUTING/,
    },
    "no actor anywhere": {
      errors: { a_b: { source: "sdk", checked: "2026-11-22", meaning: "M." } },
      says: /a_b.*actor/,
    },
  } satisfies Record<string, { errors: AreaSource["errors"]; says: RegExp }>;
  for (const [what, { errors, says }] of Object.entries(mistakes)) {
    it(`names the entry on ${what}`, () => assert.throws(() => compile(errors), says));
  }
});
