import { assert } from "chai";
import { canMove, current, emptyHistory, move, visit } from "../../../../src/core/page/history";

describe("history of pages", () => {
  const three = ["a", "b", "c"].reduce(visit<string>, emptyHistory<string>());

  it("goes back and forward like a browser", () => {
    assert.strictEqual(current(three), "c");
    const back = move(move(three, -1), -1);
    assert.strictEqual(current(back), "a");
    assert.isFalse(canMove(back, -1));
    assert.strictEqual(current(move(back, -1)), "a");
    assert.strictEqual(current(move(back, 1)), "b");
  });

  it("forgets what lay ahead when another page is visited", () => {
    const other = visit(move(three, -1), "d");
    assert.strictEqual(current(other), "d");
    assert.isFalse(canMove(other, 1));
    assert.strictEqual(current(move(other, -1)), "b");
  });

  it("shows nothing before the first page", () => {
    assert.isUndefined(current(emptyHistory<string>()));
    assert.isFalse(canMove(emptyHistory(), 1));
  });

  it("keeps the last fifty", () => {
    const many = Array.from({ length: 80 }, (_, index) => index).reduce(visit<number>, emptyHistory<number>());
    assert.lengthOf(many.pages, 50);
    assert.strictEqual(current(many), 79);
  });
});
