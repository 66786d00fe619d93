// Sizes and times of what ships, compared with the baseline: each counts as one test.
import { HostError } from "../console.mjs";
import { root } from "../paths.mjs";
import { run } from "../processes.mjs";

/** @returns {Promise<import("./result.mjs").SuiteResult>} */
export async function runBench() {
  const args = ["node_modules/tsx/dist/cli.mjs", "test/bench/run.ts", "--check"];
  const output = await run(process.execPath, args, { cwd: root, echo: true }).catch((/** @type {unknown} */ error) => {
    if (error instanceof HostError && error.output !== undefined) return error.output;
    throw error;
  });
  const [, passed, failed] = /^(\d+) hold, (\d+) don't$/m.exec(output) ?? [];
  if (passed === undefined)
    throw new HostError("The bench ended without a result.", "Run npm run bench -- --check by hand.");
  const failures = output.split("\n").filter((line) => line.trimStart().startsWith("✗ "));
  return { name: "bench", passed: Number(passed), failed: Number(failed), failures };
}
