import { assert } from "chai";
import { readFileSync } from "node:fs";
import { compileCatalog } from "../../../../src/catalog/compile";
import { Likeness } from "../../../../src/core/search/likeness";
import { realAreas, realCatalog } from "../../catalogOf";

interface WrongName {
  readonly wrong: string;
  readonly right: readonly string[];
}

const table = readFileSync(new URL("../../../fixtures/catalog/wrong-names.txt", import.meta.url), "utf8");
const wrongNames = table
  .split("\n")
  .filter((line) => line.includes("|") && !line.startsWith("#"))
  .map((line): WrongName => {
    const [wrong = "", right = ""] = line.split("|").map((part) => part.trim());
    return { wrong, right: right.split(",").filter((name) => name) };
  });
const likeness = new Likeness(realCatalog, compileCatalog(realAreas).prose);
const first = (wrong: string): string => likeness.find(wrong)[0]?.entry.type ?? "";

describe("likeness", () => {
  for (const [half, rest] of [
    ["the half that it was tuned by", 0],
    ["the half that it is checked by", 1],
  ] as const) {
    const some = wrongNames.filter((_, index) => index % 2 === rest);
    const meant = some.filter(({ right }) => right.length > 0);
    const meaningless = some.filter(({ right }) => right.length === 0);

    it(`puts the right name first for at least 95 in 100 of ${half}`, () => {
      assert.isAtLeast(meant.length, 40);
      const missed = meant.filter(({ wrong, right }) => !right.includes(first(wrong)));
      assert.isAtMost(missed.length / meant.length, 0.05, missed.map(({ wrong }) => wrong).join());
    });

    it(`offers nothing for what resembles nothing in ${half}`, () => {
      assert.isAtLeast(meaningless.length, 20);
      assert.deepEqual(
        meaningless.filter(({ wrong }) => first(wrong) !== ""),
        [],
      );
    });
  }

  it("takes a name in any spelling for the same name", () => {
    for (const name of ["session-not-found", "sessionNotFound", "SessionNotFound", "session not found"]) {
      assert.deepInclude(likeness.find(name)[0], { likeness: 1 }, name);
    }
  });

  it("answers the same again, and to thousands of names", () => {
    const once = likeness.find("sesion_not_found");
    for (let count = 0; count < 600; count++) likeness.find(`not_${count}`);
    assert.deepEqual(likeness.find("sesion_not_found"), once);
  });

  it("minds no text that can't be a name", () => {
    for (const text of ["", "_", "'", "x".repeat(1_000_000), "a_".repeat(500_000)]) {
      assert.isEmpty(likeness.find(text));
    }
  });
});
