// A Chromium that Playwright can drive: an installed browser, or Debian's package.
import { existsSync } from "node:fs";
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
  const executablePath = await findChromium();
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args: [...flags, ...sandbox] });
}

async function findChromium() {
  const named = process.env["CHROME_PATH"];
  if (named) {
    if (existsSync(named)) return named;
    throw new HostError(`CHROME_PATH names ${named}, which doesn't exist.`, "Correct it, or unset it.");
  }
  const found = () => installed.find((path) => existsSync(path));
  if (!found() && process.platform === "linux") await ensurePrograms({ chromium: "chromium" });
  const path = found();
  if (path) return path;
  throw new HostError("There is no Chromium, Chrome or Edge.", "Install one, or name one in CHROME_PATH.");
}
