// The VS Codes that the tests run in. The browser host takes the VS Code server inside code-server's npm package.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

/**
 * @typedef {"oldest" | "newest"} Vintage
 * @typedef {object} ServerVersion
 * @property {string} vscode version of VS Code
 * @property {string} package version of code-server that contains it
 * @property {number} node major version of Node it runs on
 * @property {readonly string[]} native its modules that have to be compiled
 */

/** @type {Readonly<Record<Vintage, ServerVersion>>} */
export const servers = {
  oldest: {
    vscode: "1.99.3",
    package: "4.99.4",
    node: 20,
    native: ["node-pty", "@vscode/spdlog", "native-watchdog", "@parcel/watcher"],
  },
  newest: {
    vscode: "1.139.1",
    package: "4.139.1",
    node: 24,
    native: ["node-pty", "@vscode/spdlog", "@vscode/native-watchdog", "@parcel/watcher"],
  },
};

/** The version that desktop VS Code is downloaded in. @param {Vintage} vintage */
export function desktopVersion(vintage) {
  if (vintage === "newest") return "stable";
  const { engines } = /** @type {{ engines: { vscode: string } }} */ (
    JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  );
  return engines.vscode.replace("^", "");
}
