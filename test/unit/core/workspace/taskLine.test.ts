import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import { ruleIds } from "../../../../src/core/rules/problem";
import { taskLine } from "../../../../src/core/workspace/taskLine";
import { root } from "../../../host/paths.mjs";

interface Matcher {
  readonly name: string;
  readonly pattern: Readonly<Record<"file" | "line" | "column" | "severity" | "code" | "message", number>> & {
    readonly regexp: string;
  };
}

describe("taskLine", () => {
  const { contributes } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly contributes: { readonly problemMatchers: readonly Matcher[] };
  };

  it("is read back by the problem matcher that the manifest has", () => {
    const pattern = contributes.problemMatchers.find(({ name }) => name === "stytch-errors")?.pattern;
    assert.isDefined(pattern);
    const regexp = new RegExp(pattern.regexp);
    for (const path of ["src/login.ts", "a folder/x:y.py"])
      for (const severity of ["error", "warning", "info"] as const)
        for (const rule of ruleIds) {
          const message = '"sesion_not_found" isn\'t known: did you mean "a.ts:1:2: error x: y"?';
          const line = taskLine({ path, line: 12, column: 3, severity, rule, message });
          const found = regexp.exec(line) ?? assert.fail(line);
          assert.deepEqual(
            (["file", "line", "column", "severity", "code", "message"] as const).map((part) => found[pattern[part]]),
            [path, "12", "3", severity, rule, message],
          );
        }
  });

  it("is all that the matcher takes for a problem: not what a check says in the end", () => {
    const [matcher] = contributes.problemMatchers;
    assert.notMatch("2 problems about Stytch errors in 1 of 7 files.", new RegExp(matcher?.pattern.regexp ?? ""));
  });
});
