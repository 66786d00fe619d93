// Suites that run in plain Node: unit and e2e.
import { HostError } from "../console.mjs";
import { root } from "../paths.mjs";
import { run } from "../processes.mjs";

/** Tests of nothing but functions, which can run beside each other; others build what ships, or start programs. */
const parallel = ["core", "attacks", "linear"];

/**
 * @param {"unit" | "e2e"} name folder below test
 * @param {import("./result.mjs").SuiteOptions} options
 * @returns {Promise<import("./result.mjs").SuiteResult>}
 */
export async function runMocha(name, options) {
  const all = `test/${name}/**/*.test.ts`;
  // A key or a click may be lost on a busy machine, where somebody would press again; a fault comes back.
  if (name === "e2e") return { name, ...(await mocha([all, "--timeout=240000", "--retries=1"], options)) };
  // Tests that compare times do much, and machines are busy: only what hangs is to be ended.
  const common = ["--timeout=180000", "--require=test/unit/properties.ts"];
  const folders = parallel.map((folder) => `test/unit/${folder}/**/*.test.ts`);
  const beside = await mocha([...folders, ...common, "--parallel", "--jobs=2"], options);
  const alone = await mocha([all, ...common, ...folders.map((folder) => `--ignore=${folder}`)], options);
  const failures = [...beside.failures, ...alone.failures];
  return { name, passed: beside.passed + alone.passed, failed: beside.failed + alone.failed, failures };
}

/** @param {readonly string[]} args @param {import("./result.mjs").SuiteOptions} options */
async function mocha(args, { grep }) {
  const script = ["--import=tsx", "node_modules/mocha/bin/mocha.js", "--forbid-only", "--forbid-pending", "--exit"];
  let output;
  try {
    output = await run(process.execPath, [...script, ...args, ...(grep ? ["--grep", grep] : [])], {
      cwd: root,
      echo: true,
    });
  } catch (error) {
    // Mocha exits with the number of failures; what it printed tells them from a start that failed.
    if (!(error instanceof HostError) || error.output === undefined) throw error;
    output = error.output;
    if (count(output, "failing") === 0) throw error;
  }
  // Below that line mocha tells each failure whole.
  const [, told] = /^\s*\d+ failing\n+([\s\S]*)/m.exec(output) ?? [];
  return { passed: count(output, "passing"), failed: count(output, "failing"), failures: told ? [told.trim()] : [] };
}

/** @param {string} output @param {string} word */
function count(output, word) {
  return Number(new RegExp(`^\\s*(\\d+) ${word}`, "m").exec(output)?.[1] ?? 0);
}
