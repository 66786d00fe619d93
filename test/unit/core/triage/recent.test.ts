import { assert } from "chai";
import { Recent } from "../../../../src/core/triage/recent";

describe("what was met last", () => {
  const kept = (recent: Recent<number, object>, keys: readonly number[]): number[] =>
    keys.filter((key) => recent.get(key) !== undefined);
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

  it("is remembered, at least so much of it", () => {
    const recent = new Recent<number, object>(10);
    for (const key of upTo(1000)) {
      recent.set(key, {});
      assert.isDefined(recent.get(Math.max(0, key - 4)));
    }
  });

  it("is never twice as much", () => {
    const recent = new Recent<number, object>(10);
    for (const key of upTo(1000)) recent.set(key, {});
    assert.isAtMost(kept(recent, upTo(1000)).length, 20);
  });

  it("stays as long as somebody asks for it", () => {
    const recent = new Recent<number, object>(10);
    const often = {};
    recent.set(-1, often);
    for (const key of upTo(1000)) {
      recent.set(key, {});
      assert.strictEqual(recent.get(-1), often);
    }
  });
});
