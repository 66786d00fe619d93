// The integration suite, in extension hosts of VS Code.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { buildIntegrationTests, testBundles } from "../buildTests.mjs";
import { HostError, step } from "../console.mjs";
import { canTestInDesktop, runInDesktop } from "../desktop.mjs";
import { copyExtension } from "../extensionCopy.mjs";
import { out, root } from "../paths.mjs";
import { openInChromium, startWorkbench } from "../workbench.mjs";

/**
 * @typedef {import("./result.mjs").SuiteResult} SuiteResult
 * @typedef {import("./result.mjs").SuiteOptions} SuiteOptions
 * @typedef {import("../vscodeVersions.mjs").Vintage} Vintage
 *
 * @typedef {object} Scenario
 * @property {string} open
 * @property {boolean} trust
 * @property {string} [language]
 * @property {boolean} [isCopied]
 *
 * @typedef {object} Run one run of one scenario in one host
 * @property {string} title
 * @property {string} scenario
 * @property {Vintage} vintage
 * @property {boolean} [web]
 */

/** How long a run may take before it counts as hung, in ms. */
const patience = 300_000;
const workspaces = join(root, "test", "fixtures", "workspaces");
/**
 * Each folder of tests, with what it opens; `restricted` asks for workspace trust, and nobody grants it. A desktop VS
 * Code speaks another language only with a language pack, so `german` runs in the browser on every machine. `faults` has
 * a copy of the extension, opens it, and damages it.
 * @type {Readonly<Record<"trusted" | "restricted" | "german" | "faults", Scenario>>}
 */
const scenarios = {
  trusted: { open: join(workspaces, "trusted", "two-roots.code-workspace"), trust: false },
  restricted: { open: join(workspaces, "restricted"), trust: true },
  german: { open: join(workspaces, "restricted"), trust: false, language: "de" },
  faults: { open: join(out, "extension-copy"), trust: false, isCopied: true },
};

/** In the Node extension host, on the oldest and the newest VS Code. @param {SuiteOptions} options */
export async function runIntegration(options) {
  const host = options.host ?? ((await canTestInDesktop()) ? "desktop" : "browser");
  const hostOf = (/** @type {string} */ scenario) => (scenario === "german" ? "browser" : host);
  const vintages = options.vscode ? [options.vscode] : /** @type {const} */ (["oldest", "newest"]);
  return runAll(
    vintages.flatMap((vintage) =>
      scenarioNames().map((scenario) => ({
        title: `integration · ${hostOf(scenario)} · ${vintage} · ${scenario}`,
        scenario,
        vintage,
      })),
    ),
    options,
    (run, onLog) => (hostOf(run.scenario) === "desktop" ? inDesktop : inBrowser)(run, onLog),
  );
}

/** The same suite in the web-worker extension host. @param {SuiteOptions} options */
export async function runWeb(options) {
  const vintage = options.vscode ?? "newest";
  return runAll(
    scenarioNames().map((scenario) => ({ title: `web · ${vintage} · ${scenario}`, scenario, vintage, web: true })),
    options,
    inBrowser,
  );
}

/** Every folder of tests must have a scenario: a forgotten one would never run. @returns {(keyof typeof scenarios)[]} */
function scenarioNames() {
  const folders = readdirSync(join(root, "test", "integration"), { withFileTypes: true })
    .filter((file) => file.isDirectory())
    .map(({ name }) => name);
  const unknown = folders.filter((folder) => !(folder in scenarios));
  if (unknown.length > 0) {
    throw new HostError(
      `test/integration/${unknown[0] ?? ""} is no scenario.`,
      "Add it to test/host/suites/integration.mjs.",
    );
  }
  return /** @type {(keyof typeof scenarios)[]} */ (folders);
}

/**
 * @param {readonly Run[]} runs
 * @param {SuiteOptions} options
 * @param {(run: Run, onLog: (line: string) => void) => Promise<void>} runIn resolves when the host has ended the run
 * @returns {Promise<SuiteResult[]>}
 */
async function runAll(runs, options, runIn) {
  const results = [];
  for (const run of runs) {
    await buildIntegrationTests(run.scenario, options);
    const { result, onLog, tail } = suiteLog();
    await step(run.title, () => runIn(run, onLog));
    const counts = result();
    if (!counts) {
      throw new HostError(
        `${run.title} ended without a result.\n${tail()}`,
        "The lines above are the last that the host printed.",
      );
    }
    results.push({ name: run.title, ...counts });
  }
  return results;
}

/** Prints the suite's own lines once each, and keeps its result. */
function suiteLog() {
  const seen = new Set();
  /** @type {string[]} */
  const last = [];
  /** @type {{ passed: number, failed: number } | undefined} */
  let counts;
  return {
    result: () => counts,
    tail: () => last.join("\n"),
    onLog: (/** @type {string} */ log) => {
      last.push(log);
      if (last.length > 20) last.shift();
      const [, number, text = ""] = /\[suite (\d+)\] ([\s\S]*)/.exec(log) ?? [];
      if (number === undefined || seen.has(number)) return;
      seen.add(number);
      if (text.startsWith("RESULT ")) counts = parseCounts(text);
      else console.log(`  ${text}`);
    },
  };
}

/** @param {Run} run @param {(line: string) => void} onLog */
async function inBrowser({ scenario, vintage, web = false }, onLog) {
  const { open, trust, language, isCopied } = scenarios[/** @type {keyof typeof scenarios} */ (scenario)];
  const tests = web ? testBundles.web : testBundles.node;
  const workbench = await startWorkbench({
    vintage,
    open,
    trust,
    web,
    extension: isCopied ? copyExtension({ isLazy: true }) : root,
    tests,
    ...(language && { language }),
  });
  /** @type {{ dispose: () => Promise<void> } | undefined} */
  let chromium;
  try {
    await new Promise((resolve, reject) => {
      const hung = new HostError(`The run took longer than ${patience / 1000} s.`, "Look at its last line above.");
      setTimeout(reject, patience, hung).unref();
      openInChromium(workbench, { onExit: resolve, onLog }).then((opened) => (chromium = opened), reject);
    });
  } finally {
    await chromium?.dispose();
    workbench.dispose();
  }
}

/** @param {Run} run @param {(line: string) => void} onLog */
async function inDesktop({ scenario, vintage }, onLog) {
  const { open, trust, isCopied } = scenarios[/** @type {keyof typeof scenarios} */ (scenario)];
  const extension = isCopied ? copyExtension({ isLazy: true }) : root;
  await runInDesktop({ vintage, extension, open, trust, tests: testBundles.node, onLog });
}

/** @param {string} text a line of the suite, "RESULT {…}" */
function parseCounts(text) {
  const [, passed, failed] = /^RESULT \{"passed":(\d+),"failed":(\d+)\}/.exec(text) ?? [];
  return passed === undefined || failed === undefined ? undefined : { passed: Number(passed), failed: Number(failed) };
}
