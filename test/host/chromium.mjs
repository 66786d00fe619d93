// A Chromium that Playwright can drive: an installed browser, or Debian's package.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { ensurePrograms } from "./debian.mjs";
import { HostError } from "./console.mjs";

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const flags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A page rewritten on its way in may otherwise not reach loopback.
  "--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets",
];

/** Starts a headless browser. `CHROME_PATH` names another one than those found by themselves. */
export async function launchChromium() {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, env: definedOnly(env), args: flags });
}

/** @returns {Promise<{ executablePath: string, env: NodeJS.ProcessEnv }>} */
async function findChromium() {
  const named = process.env["CHROME_PATH"];
  if (named && !existsSync(named)) {
    throw new HostError(`CHROME_PATH names ${named}, which doesn't exist.`, "Correct it, or unset it.");
  }
  const found = () => named ?? installed.find((path) => existsSync(path));
  const env = found() || process.platform !== "linux" ? process.env : await ensurePrograms({ chromium: "chromium" });
  const executablePath = found() ?? unpackedIn(env);
  if (executablePath) return { executablePath, env };
  throw new HostError("There is no Chromium, Chrome or Edge.", "Install one, or name one in CHROME_PATH.");
}

/** Debian's `chromium` is a script that looks for the program below /usr. @param {NodeJS.ProcessEnv} env */
function unpackedIn({ PATH = "" }) {
  return PATH.split(delimiter)
    .map((folder) => join(folder, "..", "lib", "chromium", "chromium"))
    .find((path) => existsSync(path));
}

/** @param {NodeJS.ProcessEnv} env @returns {Record<string, string>} */
function definedOnly(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
