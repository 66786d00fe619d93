import { assert } from "chai";
import { type Finding, round, told } from "../fuzz/round";
import { holds, type Target } from "../fuzz/target";
import { targets } from "../fuzz/targets/all";

/** The same texts each time; `npm run fuzz` tries others. */
const [seed, runs] = [1, 80];

function only([finding]: readonly Finding[]): Finding {
  assert.isDefined(finding);
  return finding;
}

describe("fuzzing", () => {
  for (const target of targets) {
    it(`finds nothing wrong with ${target.name}`, () => {
      assert.deepEqual(round(target, seed, runs).map(told), []);
    }).timeout(240_000);
  }

  describe("itself", () => {
    const seeds = [{ text: "one two { three } four", source: { kind: "log", language: "log" } }] as const;
    const brittle: Target = {
      name: "brittle",
      seeds,
      check({ text }) {
        holds(!/\{.*\}/s.test(text), "there is no block");
        if (text.includes("_")) throw new TypeError("an underscore");
      },
    };

    it("makes what breaks a rule as short as it gets", () => {
      const finding = only(round(brittle, seed, runs));
      assert.strictEqual(finding.rule, "there is no block");
      assert.strictEqual(finding.input.text, "{}");
      assert.include(told(finding), `--seed ${seed}`);
    });

    it("goes on to what isn't known yet, and finds the same again", () => {
      const known = new Set(["brittle there is no block"]);
      const finding = only(round(brittle, seed, runs, { known }));
      assert.strictEqual(finding.rule, "throws an underscore");
      assert.strictEqual(finding.input.text, "_");
      assert.deepEqual(only(round(brittle, seed, runs, { known })).input, finding.input);
    });

    it("ends what hangs", () => {
      const endless: Target = {
        name: "endless",
        seeds,
        check({ text }) {
          while (text.includes("{"));
        },
      };
      const finding = only(round(endless, seed, runs, { patience: 200 }));
      assert.strictEqual(finding.rule, "hangs");
      assert.strictEqual(finding.input.text, "{");
    }).timeout(240_000);
  });
});
