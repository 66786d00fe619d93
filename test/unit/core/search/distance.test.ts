import { assert } from "chai";
import fc from "fast-check";
import { slips } from "../../../../src/core/search/distance";

describe("slips", () => {
  for (const [a, b, count] of [
    ["abc", "abc", 0],
    ["abc", "abd", 1],
    ["abc", "ab", 1],
    ["abc", "xabc", 1],
    ["abcd", "acbd", 1],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
  ] as const) {
    it(`"${a}" and "${b}" lie ${count} apart`, () => assert.strictEqual(slips(a, b, 5), count));
  }

  it("gives up beyond the limit", () => {
    assert.strictEqual(slips("kitten", "sitting", 2), 3);
    assert.strictEqual(slips("a", "abcdefgh", 2), 3);
  });

  it("is the same both ways, and 0 for equals only", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        assert.strictEqual(slips(a, b, 8), slips(b, a, 8));
        assert.strictEqual(slips(a, b, 8) === 0, a === b);
      }),
    );
  });
});
