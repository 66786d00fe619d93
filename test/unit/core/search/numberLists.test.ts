import { assert } from "chai";
import fc from "fast-check";
import { NumberLists } from "../../../../src/core/search/numberLists";

describe("lists of numbers", () => {
  it("are given back as they were, empty ones too", () => {
    const lists = fc.array(fc.array(fc.integer({ min: 0, max: 0xffff_ffff })));
    fc.assert(
      fc.property(lists, (given) => {
        const packed = new NumberLists(given);
        assert.deepEqual(
          given.map((_, index) => [...packed.at(index)]),
          given,
        );
      }),
    );
  });

  it("are empty where there is none", () => {
    const packed = new NumberLists([[1, 2], [3]]);
    for (const index of [2, 3, 100, -1]) assert.deepEqual([...packed.at(index)], [], `${index}`);
  });
});
