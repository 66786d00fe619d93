// What the integration suite is run with: which tests, in which workspace.
import { cpSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { HostError } from "../console.mjs";
import { out, root } from "../paths.mjs";

/**
 * @typedef {object} Scenario
 * @property {string} tests folder below test/integration
 * @property {() => string | undefined} open the folder or .code-workspace file to open, or none
 * @property {boolean} trust ask for workspace trust, which nobody grants
 * @property {"both" | "newest" | "never"} daily in which VS Codes `npm test` runs it; `npm run matrix` runs it in all
 * @property {string} [language]
 * @property {boolean} [isCopied] has a copy of the extension, which it damages
 */

/**
 * `trusted` has several folders; `one-folder` and `no-folder` run the same tests without what they lack. A desktop VS
 * Code speaks another language only with a language pack, so `german` runs in the browser on every machine.
 */
export const scenarios = /** @satisfies {Readonly<Record<string, Scenario>>} */ ({
  trusted: {
    tests: "trusted",
    open: () => join(copyOf("trusted"), "two-roots.code-workspace"),
    trust: false,
    daily: "both",
  },
  "one-folder": { tests: "trusted", open: () => join(copyOf("trusted"), "app"), trust: false, daily: "never" },
  "no-folder": { tests: "trusted", open: () => undefined, trust: false, daily: "never" },
  restricted: { tests: "restricted", open: () => copyOf("restricted"), trust: true, daily: "both" },
  virtual: {
    tests: "virtual",
    open: () => join(copyOf("virtual"), "virtual.code-workspace"),
    trust: false,
    daily: "newest",
  },
  german: { tests: "german", open: () => copyOf("restricted"), trust: false, daily: "both", language: "de" },
  faults: { tests: "faults", open: () => join(out, "extension-copy"), trust: false, daily: "both", isCopied: true },
});

/**
 * The scenarios, or the one that is asked for.
 * @param {string | undefined} name
 * @returns {(readonly [name: string, scenario: Scenario])[]}
 * @throws {HostError} for a folder of tests without a scenario: it would never run
 */
export function chosenScenarios(name) {
  /** @type {(readonly [string, Scenario])[]} */
  const all = Object.entries(scenarios);
  const forgotten = readdirSync(join(root, "test", "integration"), { withFileTypes: true }).find(
    (file) => file.isDirectory() && !all.some(([, { tests }]) => tests === file.name),
  );
  if (forgotten)
    throw new HostError(
      `test/integration/${forgotten.name} is no scenario.`,
      "Add it to test/host/suites/scenarios.mjs.",
    );
  const chosen = all.filter(([one]) => name === undefined || one === name);
  if (chosen.length === 0)
    throw new HostError(`There is no scenario ${name ?? ""}.`, `Use one of: ${Object.keys(scenarios).join(", ")}.`);
  return chosen;
}

/**
 * A workspace of its own for each run: tests change settings and folders, which VS Code writes into its files, and one
 * that is ended in their midst would leave them so.
 * @param {string} name
 */
function copyOf(name) {
  const copy = join(out, "workspaces", name);
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(root, "test", "fixtures", "workspaces", name), copy, { recursive: true });
  return copy;
}
