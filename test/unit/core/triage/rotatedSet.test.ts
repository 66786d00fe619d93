import { assert } from "chai";
import { inOrderOfSets, rotatedName } from "../../../../src/core/triage/rotatedSet";

const order = (...names: readonly string[]): string[] => inOrderOfSets([...names].sort(), (name) => name);

describe("rotated sets", () => {
  for (const set of [
    ["app.log.10.gz", "app.log.2.gz", "app.log.1", "app.log"],
    ["app-2026-10-31.log.gz", "app-2026-11-02.log.gz", "app.log"],
    ["app.log-20261031.gz", "app.log-20261102", "app.log"],
    ["app-2026-11-02-1.log", "app-2026-11-02-2.log", "app-2026-11-02-10.log", "app.log"],
    ["app.2026-11-02T09-05.log.zst", "app.2026-11-02T13-05.log", "app.log"],
    ["syslog.2.gz", "syslog.1", "syslog"],
  ])
    it(`are one log, from the oldest to the newest: ${set.join(", ")}`, () => {
      assert.deepEqual(order(...set), set);
      assert.deepEqual([...new Set(set.map((name) => rotatedName(name).set))], [set.at(-1)]);
    });

  it("stand one after the other", () => {
    assert.deepEqual(order("b.log", "a.log", "b.log.1", "a.log.1"), ["a.log.1", "a.log", "b.log.1", "b.log"]);
  });

  it("are told from names with numbers that are no day and no number of a rotation", () => {
    for (const name of ["build-20269999.log", "node18.log", "api-7.json", "a.12345", ""])
      assert.strictEqual(rotatedName(name).set, name);
  });
});
