import { assert } from "chai";
import type { RunResult } from "../../host/suites/integration.mjs";
import { matrixTable } from "../../host/suites/matrix.mjs";
import { scenarios } from "../../host/suites/scenarios.mjs";

const result = (
  name: keyof typeof scenarios,
  host: RunResult["run"]["host"],
  vintage: RunResult["run"]["vintage"],
  passed: number,
  failed: number,
): RunResult => ({ name, passed, failed, run: { name, scenario: scenarios[name], host, vintage } });

describe("the matrix", () => {
  it("has a row for each scenario, a column for each host and vintage, and a dash for what didn't run", () => {
    const table = matrixTable([
      result("trusted", "desktop", "oldest", 100, 0),
      result("german", "browser", "oldest", 9, 1),
      result("trusted", "web", "newest", 0, 1),
    ]);
    assert.deepEqual(table.split("\n"), [
      "| passed / failed | Node, oldest | web worker, newest |",
      "| --------------- | ------------ | ------------------ |",
      "| trusted         | ✓ 100 / 0    | ✗ 0 / 1            |",
      "| german          | ✗ 9 / 1      | –                  |",
    ]);
  });
});
