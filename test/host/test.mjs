// npm test: installs what it needs, runs the suites, counts.
import { parseArgs } from "node:util";
import { HostError, report, step } from "./console.mjs";
import { ensureDependencies } from "./dependencies.mjs";

const help = `Usage: npm test -- [options]

  --only SUITE        static, unit, integration, web, e2e or soak (all without it)
  --host HOST         desktop or browser, for integration (desktop where it can be had)
  --vscode VINTAGE    oldest or newest, for integration and web
  --grep TEXT         only tests whose title matches
  --help`;

const suiteNames = /** @type {const} */ (["static", "unit", "integration", "web", "e2e", "soak"]);

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
  const { runSoak } = await import("./suites/soak.mjs");
  const { runIntegration, runWeb } = await import("./suites/integration.mjs");

  const options = {
    host: oneOf("host", values.host, ["desktop", "browser"]),
    vscode: oneOf("vscode", values.vscode, ["oldest", "newest"]),
    grep: values.grep,
  };
  /** @type {Record<typeof suiteNames[number], () => Promise<SuiteResult | SuiteResult[]>>} */
  const suites = {
    static: runStatic,
    unit: () => runMocha("unit", options),
    integration: () => runIntegration(options),
    web: () => runWeb(options),
    e2e: () => runMocha("e2e", options),
    soak: runSoak,
  };
  const only = oneOf("only", values.only, suiteNames);

  await step("Bundling", () => bundle({ production: true }));
  /** @type {(SuiteResult & { seconds: number })[]} */
  const results = [];
  for (const name of only ? [only] : suiteNames) {
    console.log(`\n── ${name}`);
    const began = Date.now();
    const outcome = await suites[name]().catch((/** @type {unknown} */ error) => {
      report(error);
      return { name: `${name} (could not run)`, passed: 0, failed: 1 };
    });
    const seconds = Math.round((Date.now() - began) / 1000);
    results.push(...[outcome].flat().map((result) => ({ ...result, seconds })));
  }
  summarize(results);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        only: { type: "string" },
        host: { type: "string" },
        vscode: { type: "string" },
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

/** @param {readonly (SuiteResult & { seconds: number })[]} results */
function summarize(results) {
  console.log("\n── summary");
  for (const { name, passed, failed } of results) {
    console.log(`${failed > 0 ? "✗" : "✓"} ${name}: ${passed} passed, ${failed} failed`);
  }
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
