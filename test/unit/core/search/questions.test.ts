import { assert } from "chai";
import { compileCatalog } from "../../../../src/catalog/compile";
import { Search } from "../../../../src/core/search/search";
import { ask, questionsOf, questionSets, rates } from "../../../measure/questions";
import { realAreas, realCatalog } from "../../catalogOf";

const { prose } = compileCatalog(realAreas);

describe("a search by people's own words", () => {
  let search: Search;
  before(() => (search = new Search(realCatalog, prose)));

  for (const [set, first, three, nothing] of [
    ["tune", 94, 99, 97],
    ["own", 94, 99, 95],
    ["later", 90, 96, 82],
    ["check", 86, 98, 95],
    ["foreign", 100, 100, 94],
    ["fresh", 87, 95, 82],
    ["unseen", 88, 95, 85],
  ] as const) {
    it(`answers the questions of ${set}: ${first} % right first, ${three} % among three, ${nothing} % of foreign ones not`, () => {
      const measured = rates(ask(search, set));
      assert.isAtLeast(measured.first, first);
      assert.isAtLeast(measured.three, three);
      assert.isAtLeast(measured.nothing, nothing);
    });
  }

  it("is asked for errors that exist", () => {
    const all = questionSets.flatMap((set) => questionsOf(set));
    assert.deepEqual(
      all.flatMap(({ right }) => right).filter((type) => !realCatalog.find(type)),
      [],
    );
  });
});
