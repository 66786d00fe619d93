// A short day in two hosts: what a long one would leave behind shows after a few rounds.
import { HostError } from "../console.mjs";
import { root } from "../paths.mjs";
import { run } from "../processes.mjs";

/** @returns {Promise<import("./result.mjs").SuiteResult>} */
export async function runSoak() {
  // Of a few texts, which come again: what a round leaves behind isn't hidden by what V8 compiles for new ones.
  const args = ["node_modules/tsx/dist/cli.mjs", "test/soak/run.ts", "--minutes=1", "--megabytes=2", "--texts=40"];
  const output = await run(process.execPath, args, { cwd: root, echo: true }).catch((/** @type {unknown} */ error) => {
    if (error instanceof HostError && /^✗ /m.test(error.output ?? "")) return error.output ?? "";
    throw error;
  });
  const linesOf = (/** @type {string} */ mark) => output.split("\n").filter((line) => line.startsWith(mark));
  const failures = linesOf("✗ ");
  return { name: "soak", passed: linesOf("✓ ").length, failed: failures.length, failures };
}
