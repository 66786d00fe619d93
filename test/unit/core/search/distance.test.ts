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
    ["abcd", "bacd", 1],
    ["abcd", "abdc", 1],
    ["abc", "cba", 2],
    ["ab", "bc", 2],
    ["xbcd", "ycbd", 2],
    ["abc", "bca", 2],
    ["aabb", "abab", 1],
    ["", "abc", 3],
    ["abc", "", 3],
    ["kitten", "sitting", 3],
  ] as const) {
    it(`"${a}" and "${b}" lie ${count} apart`, () => assert.strictEqual(slips(a, b, 5), count));
  }

  it("gives up beyond the limit", () => {
    assert.strictEqual(slips("kitten", "sitting", 2), 3);
    assert.strictEqual(slips("a", "abcdefgh", 2), 3);
    assert.strictEqual(slips("", "abcdefgh", 2), 3);
    assert.strictEqual(slips("abcdefgh", "stuvwxyz", 2), 3);
    assert.strictEqual(slips("abcx", "abcd", 0), 1);
    assert.strictEqual(slips("abcd", "dabc", 1), 2);
    assert.strictEqual(slips("xyab", "abcd", 2), 3);
  });

  it("counts as many as the limit allows", () => {
    assert.strictEqual(slips("session", "sessions", 1), 1);
    assert.strictEqual(slips("sesion", "seshion", 1), 1);
    assert.strictEqual(slips("session", "session", 0), 0);
    assert.strictEqual(slips("abc", "xyz", 3), 3);
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
