// Types, lint, patterns in linear time, format, nothing unused: each counts as one test.
import { report } from "../console.mjs";
import { root } from "../paths.mjs";
import { run } from "../processes.mjs";

const checks = {
  types: ["typescript/bin/tsc", "-p", "."],
  "types of the page": ["typescript/bin/tsc", "-p", "media/page"],
  "types of the report": ["typescript/bin/tsc", "-p", "media/triage"],
  "types of e2e": ["typescript/bin/tsc", "-p", "test/e2e"],
  lint: ["eslint/bin/eslint.js", ".", "--max-warnings=0"],
  patterns: ["tsx/dist/cli.mjs", "test/patterns/run.ts"],
  format: ["prettier/bin/prettier.cjs", "--check", "."],
  "nothing unused": ["knip/bin/knip.js", "--treat-config-hints-as-errors"],
};

/** @returns {Promise<import("./result.mjs").SuiteResult>} */
export async function runStatic() {
  const failures = [];
  for (const [name, [script = "", ...args]] of Object.entries(checks)) {
    try {
      await run(process.execPath, [`node_modules/${script}`, ...args], {
        cwd: root,
        hint: "Mend what is listed above.",
      });
      console.log(`  ✓ ${name}`);
    } catch (error) {
      failures.push(`✗ ${name}`);
      console.log(`  ✗ ${name}`);
      report(error);
    }
  }
  const failed = failures.length;
  return { name: "static", passed: Object.keys(checks).length - failed, failed, failures };
}
