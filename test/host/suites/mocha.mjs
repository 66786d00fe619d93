// Suites that run in plain Node: unit and e2e.
import { HostError } from "../console.mjs";
import { root } from "../paths.mjs";
import { run } from "../processes.mjs";

/**
 * @param {"unit" | "e2e"} name folder below test
 * @param {import("./result.mjs").SuiteOptions} options
 * @returns {Promise<import("./result.mjs").SuiteResult>}
 */
export async function runMocha(name, { grep }) {
  const args = [
    "--import=tsx",
    "node_modules/mocha/bin/mocha.js",
    `test/${name}/**/*.test.ts`,
    "--forbid-only",
    "--forbid-pending",
    // Tests that compare times do much, and machines are busy: only what hangs is to be ended.
    `--timeout=${name === "e2e" ? 240_000 : 180_000}`,
    "--exit",
    ...(grep ? ["--grep", grep] : []),
  ];
  let output;
  try {
    output = await run(process.execPath, args, { cwd: root, echo: true });
  } catch (error) {
    // Mocha exits with the number of failures; what it printed tells them from a start that failed.
    if (!(error instanceof HostError) || error.output === undefined) throw error;
    output = error.output;
    if (count(output, "failing") === 0) throw error;
  }
  return { name, passed: count(output, "passing"), failed: count(output, "failing") };
}

/** @param {string} output @param {string} word */
function count(output, word) {
  return Number(new RegExp(`^\\s*(\\d+) ${word}`, "m").exec(output)?.[1] ?? 0);
}
