// The integration suite, in extension hosts of VS Code.
import { buildIntegrationTests, testBundles } from "../buildTests.mjs";
import { HostError, report, step } from "../console.mjs";
import { canTestInDesktop, runInDesktop } from "../desktop.mjs";
import { copyExtension } from "../extensionCopy.mjs";
import { root } from "../paths.mjs";
import { openInChromium, startWorkbench } from "../workbench.mjs";
import { chosenScenarios } from "./scenarios.mjs";

/**
 * @typedef {import("./result.mjs").SuiteResult} SuiteResult
 * @typedef {import("./result.mjs").SuiteOptions} SuiteOptions
 * @typedef {import("../vscodeVersions.mjs").Vintage} Vintage
 * @typedef {import("./scenarios.mjs").Scenario} Scenario
 *
 * @typedef {object} Run one run of one scenario in one host
 * @property {string} name of the scenario
 * @property {Scenario} scenario
 * @property {"desktop" | "browser" | "web"} host `browser` and `desktop`: the Node extension host
 * @property {Vintage} vintage
 *
 * @typedef {SuiteResult & { readonly run: Run }} RunResult
 */

/** How long a run may take before it counts as hung, in ms. */
const patience = 900_000;
const vintages = /** @type {const} */ (["oldest", "newest"]);

/** In the Node extension host, what `npm test` runs there. @param {SuiteOptions} options */
export async function runIntegration(options) {
  return runAll((await runsInNode(options)).filter(isDaily(options)), options);
}

/** In the web-worker extension host of the newest VS Code, what `npm test` runs there. @param {SuiteOptions} options */
export async function runWeb(options) {
  return runAll(runsInWorker({ ...options, vscode: options.vscode ?? "newest" }).filter(isDaily(options)), options);
}

/** Every scenario in every host and VS Code; a run that can't be ended counts as failed. @param {SuiteOptions} options */
export async function runMatrix(options) {
  return runAll([...(await runsInNode(options)), ...runsInWorker(options)], options, (run, error) => {
    report(error);
    return { name: titleOf(run), passed: 0, failed: 1 };
  });
}

/** What is asked for by its name is run. @param {SuiteOptions} options @returns {(run: Run) => boolean} */
function isDaily({ scenario }) {
  return (run) =>
    scenario !== undefined ||
    run.scenario.daily === "both" ||
    (run.scenario.daily === "newest" && run.vintage === "newest");
}

/** @param {SuiteOptions} options @returns {Promise<Run[]>} */
async function runsInNode({ host: asked, vscode, scenario: name }) {
  const host = asked ?? ((await canTestInDesktop()) ? "desktop" : "browser");
  return (vscode ? [vscode] : vintages).flatMap((vintage) =>
    chosenScenarios(name).map(([name, scenario]) => ({
      name,
      scenario,
      vintage,
      host: scenario.language ? "browser" : host,
    })),
  );
}

/** @param {SuiteOptions} options @returns {Run[]} */
function runsInWorker({ vscode, scenario: name }) {
  return (vscode ? [vscode] : vintages).flatMap((vintage) =>
    chosenScenarios(name).map(([name, scenario]) => ({ name, scenario, vintage, host: "web" })),
  );
}

/** @param {Run} run */
function titleOf({ name, host, vintage }) {
  return host === "web" ? `web · ${vintage} · ${name}` : `integration · ${host} · ${vintage} · ${name}`;
}

/**
 * @param {readonly Run[]} runs
 * @param {SuiteOptions} options
 * @param {(run: Run, error: unknown) => SuiteResult} [otherwise] what counts for a run that gave no result; without it,
 *   the others don't run either
 * @returns {Promise<RunResult[]>}
 */
export async function runAll(runs, options, otherwise) {
  const results = [];
  for (const run of runs) {
    try {
      results.push({ ...(await runTwice(run, options)), run });
    } catch (error) {
      if (!otherwise) throw error;
      results.push({ ...otherwise(run, error), run });
    }
  }
  return results;
}

/**
 * A browser or a host that ends before its tests have is started once more, and that is said.
 * @param {Run} run @param {SuiteOptions} options @returns {Promise<SuiteResult>}
 */
async function runTwice(run, options) {
  try {
    return await runOne(run, options);
  } catch (error) {
    report(error);
    console.log(`  ↻ ${titleOf(run)}: tried again`);
    return runOne(run, options);
  }
}

/** @param {Run} run @param {SuiteOptions} options @returns {Promise<SuiteResult>} */
async function runOne(run, options) {
  const title = titleOf(run);
  await buildIntegrationTests({ scenario: run.name, tests: run.scenario.tests }, options);
  const { result, onLog, tail } = suiteLog();
  const code = await step(title, () => (run.host === "desktop" ? inDesktop : inBrowser)(run, onLog));
  const counts = result();
  if (!counts) {
    throw new HostError(
      `${title} ended without a result.\n${tail()}`,
      "The lines above are the last that the host printed.",
    );
  }
  if (code !== 0 && counts.failed === 0)
    throw new HostError(
      `${title} ended with ${code}, though no test failed.\n${tail()}`,
      "Look at its last lines above.",
    );
  return { name: title, ...counts };
}

/** Prints the suite's own lines once each, and keeps its result. */
function suiteLog() {
  const seen = new Set();
  /** @type {string[]} */
  const last = [];
  /** @type {string[]} */
  const failures = [];
  /** @type {{ passed: number, failed: number } | undefined} */
  let counts;
  return {
    result: () => counts && { ...counts, failures },
    tail: () => last.join("\n"),
    onLog: (/** @type {string} */ log) => {
      last.push(log);
      if (last.length > 20) last.shift();
      const [, number, text = ""] = /\[suite (\d+)\] ([\s\S]*)/.exec(log) ?? [];
      if (number === undefined || seen.has(number)) return;
      seen.add(number);
      if (text.startsWith("RESULT ")) {
        counts = parseCounts(text);
        return;
      }
      if (text.trimStart().startsWith("✗ ")) failures.push(text.trim());
      console.log(`  ${text}`);
    },
  };
}

/** @param {Run} run @param {(line: string) => void} onLog @returns {Promise<number>} the code that its host ended with */
async function inBrowser({ scenario: { open, trust, language, isCopied }, vintage, host }, onLog) {
  const web = host === "web";
  const extension = isCopied ? copyExtension({ isLazy: true }) : root;
  const workbench = await startWorkbench({
    vintage,
    open: open(),
    trust,
    web,
    extension,
    tests: web ? testBundles.web : testBundles.node,
    ...(language && { language }),
  });
  /** @type {{ dispose: () => Promise<void> } | undefined} */
  let chromium;
  try {
    return await new Promise((resolve, reject) => {
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
function inDesktop({ scenario: { open, trust, isCopied }, vintage }, onLog) {
  const extension = isCopied ? copyExtension({ isLazy: true }) : root;
  return runInDesktop({ vintage, extension, open: open(), trust, tests: testBundles.node, onLog });
}

/** @param {string} text a line of the suite, "RESULT {…}" */
function parseCounts(text) {
  const [, passed, failed] = /^RESULT \{"passed":(\d+),"failed":(\d+)\}/.exec(text) ?? [];
  return passed === undefined || failed === undefined ? undefined : { passed: Number(passed), failed: Number(failed) };
}
