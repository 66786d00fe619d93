// npm test: installs what it needs, runs the suites, counts.
import { parseArgs } from "node:util";
import { HostError, report, step } from "./console.mjs";
import { ensureDependencies } from "./dependencies.mjs";

const help = `Usage: npm test -- [options]

  --only SUITE        static, unit, bench, integration, web, e2e or soak (all without it), or matrix
  --host HOST         desktop or browser, for integration (desktop where it can be had)
  --vscode VINTAGE    oldest or newest, for integration, web and matrix
  --scenario NAME     only this one of test/host/suites/scenarios.mjs, for the same
  --grep TEXT         only tests whose title matches
  --help`;

const daily = /** @type {const} */ (["static", "unit", "bench", "integration", "web", "e2e", "soak"]);
const suiteNames = /** @type {const} */ ([...daily, "matrix"]);

/** @typedef {import("./suites/result.mjs").SuiteResult} SuiteResult */

async function main() {
  const { values } = readArguments();
  if (values.help) {
    console.log(help);
    return;
  }
  await ensureDependencies();
  const { bundle } = await import("../../esbuild.mjs");
  const { runStatic } = await import("./suites/static.mjs");
  const { runMocha } = await import("./suites/mocha.mjs");
  const { runBench } = await import("./suites/bench.mjs");
  const { runSoak } = await import("./suites/soak.mjs");
  const { runIntegration, runMatrix, runWeb } = await import("./suites/integration.mjs");
  const { matrixTable } = await import("./suites/matrix.mjs");

  const options = {
    host: oneOf("host", values.host, ["desktop", "browser"]),
    vscode: oneOf("vscode", values.vscode, ["oldest", "newest"]),
    grep: values.grep,
    ...(values.scenario !== undefined && { scenario: values.scenario }),
  };
  /** @type {string[]} */
  const tables = [];
  /** @type {Record<typeof suiteNames[number], () => Promise<SuiteResult | SuiteResult[]>>} */
  const suites = {
    static: runStatic,
    unit: () => runMocha("unit", options),
    bench: runBench,
    integration: () => runIntegration(options),
    web: () => runWeb(options),
    e2e: () => runMocha("e2e", options),
    soak: runSoak,
    matrix: async () => {
      const results = await runMatrix(options);
      tables.push(matrixTable(results));
      return results;
    },
  };
  const only = oneOf("only", values.only, suiteNames);

  await step("Bundling", () => bundle({ production: true }));
  /** @type {(SuiteResult & { seconds: number })[]} */
  const results = [];
  for (const name of only ? [only] : daily) {
    console.log(`\n── ${name}`);
    const began = Date.now();
    const outcome = await suites[name]().catch((/** @type {unknown} */ error) => {
      report(error);
      return { name: `${name} (could not run)`, passed: 0, failed: 1 };
    });
    const seconds = Math.round((Date.now() - began) / 1000);
    results.push(...[outcome].flat().map((result) => ({ ...result, seconds })));
  }
  summarize(results, tables);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        only: { type: "string" },
        host: { type: "string" },
        vscode: { type: "string" },
        scenario: { type: "string" },
        grep: { type: "string" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new HostError(error instanceof Error ? error.message : String(error), help);
  }
}

/**
 * @template {string} T
 * @param {string} name @param {string | undefined} value @param {readonly T[]} allowed
 * @returns {T | undefined}
 */
function oneOf(name, value, allowed) {
  if (value === undefined) return undefined;
  const found = allowed.find((one) => one === value);
  if (!found) throw new HostError(`--${name} ${value} is unknown.`, `Use one of: ${allowed.join(", ")}.`);
  return found;
}

/** @param {readonly (SuiteResult & { seconds: number })[]} results @param {readonly string[]} tables */
function summarize(results, tables) {
  console.log("\n── summary");
  for (const { name, passed, failed } of results) {
    console.log(`${failed > 0 ? "✗" : "✓"} ${name}: ${passed} passed, ${failed} failed`);
  }
  for (const table of tables) console.log(`\n${table}`);
  for (const failure of results.flatMap(({ failures = [] }) => failures)) console.log(`\n${failure}`);
  const sum = (/** @type {"passed" | "failed"} */ key) => results.reduce((total, result) => total + result[key], 0);
  const nothingRan = sum("passed") + sum("failed") === 0;
  if (nothingRan) console.log("No test ran.");
  console.log(`\n${sum("passed")} passed, ${sum("failed") + (nothingRan ? 1 : 0)} failed`);
  process.exitCode = sum("failed") > 0 || nothingRan ? 1 : 0;
}

try {
  await main();
} catch (error) {
  report(error);
  console.log("\n0 passed, 1 failed");
  process.exitCode = 1;
}
