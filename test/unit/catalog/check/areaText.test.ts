import { assert } from "chai";
import { withChangedEntries } from "../../../../src/catalog/check/areaText";
import type { AreaSource } from "../../../../src/catalog/source";
import { entry } from "./catalog";

const before: AreaSource = { title: "Things", errors: { b_b: entry({}), d_d: entry({ meaning: 'With "}" in it.' }) } };
const [b = "", d = ""] = Object.values(before.errors).map((one) => JSON.stringify(one));
/** Laid out as nobody would. */
const text = `{ "title": "Things",\n  "errors": {\n\n"b_b":${b},\n      "d_d": ${d}\n} }\n`;

describe("catalog check: withChangedEntries", () => {
  const changes: Readonly<Record<string, AreaSource["errors"]>> = {
    "puts an entry first": { a_a: entry({}), ...before.errors },
    "puts an entry between others": { ...before.errors, c_c: entry({ meaning: "New." }) },
    "puts an entry last": { ...before.errors, e_e: entry({}) },
    "replaces an entry": { ...before.errors, d_d: entry({ meaning: "Other." }) },
    "does all of it at once": { ...before.errors, b_b: entry({}), a_a: entry({}), c_c: entry({}), e_e: entry({}) },
  };
  for (const [name, errors] of Object.entries(changes)) {
    it(name, () => {
      const after = withChangedEntries(text, before, { ...before, errors });
      const parsed = JSON.parse(after) as AreaSource;
      assert.deepEqual(parsed, { ...before, errors });
      assert.deepEqual(Object.keys(parsed.errors), Object.keys(errors).sort());
    });
  }

  it("leaves every other character where it was", () => {
    const after = withChangedEntries(text, before, { ...before, errors: { ...before.errors, c_c: entry({}) } });
    const added = `"c_c": ${JSON.stringify(entry({}), undefined, 2)},\n`;
    assert.strictEqual(after.replace(added, ""), text);
    assert.strictEqual(withChangedEntries(text, before, before), text);
  });
});
