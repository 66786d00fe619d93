// A copy of the extension as it ships, for tests that damage it; with the tests, which a web worker runs from there alone.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { testBundles } from "./buildTests.mjs";
import { out, root } from "./paths.mjs";

/**
 * Makes a copy that takes the place of one before it.
 * @param {{ isLazy?: boolean, to?: string }} [options] isLazy: it starts when a test says so, not with the window; to: a
 *   folder below out
 * @returns {string} its absolute path, below the repository
 */
export function copyExtension({ isLazy = false, to = "extension-copy" } = {}) {
  const copy = join(out, to);
  rmSync(copy, { recursive: true, force: true });
  const files = readdirSync(root).filter((name) => /^package\.nls.*\.json$/.test(name));
  for (const name of [...files, "l10n", "dist", "media"])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  for (const tests of Object.values(testBundles))
    if (existsSync(join(root, tests))) cpSync(join(root, tests), join(copy, tests));
  const manifest = /** @type {object} */ (JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  const changed = { ...manifest, ...(isLazy && { activationEvents: [] }) };
  writeFileSync(join(copy, "package.json"), JSON.stringify(changed));
  return copy;
}
