// VS Code's workbench in a browser: a server, a proxy before it, and for tests a headless Chromium.
import { relative } from "node:path";
import { startServer } from "./browserServer.mjs";
import { launchChromium } from "./chromium.mjs";
import { root } from "./paths.mjs";
import { startProxy } from "./workbenchProxy.mjs";

/**
 * @typedef {object} WorkbenchOptions
 * @property {import("./vscodeVersions.mjs").Vintage} [vintage]
 * @property {number} [port] where to listen; any free port otherwise
 * @property {string | undefined} open absolute path of the folder or .code-workspace file to open; none leaves the window empty
 * @property {string} extension absolute path of the extension under development
 * @property {readonly string[]} [files] absolute paths of files to open
 * @property {boolean} [web] run the extension in the web worker instead of the Node extension host
 * @property {string} [tests] path below the extension of the test bundle to run in its host
 * @property {boolean} [trust] ask for workspace trust instead of trusting everything
 * @property {string} [language] display language, such as `de`
 * @property {Readonly<Record<string, unknown>>} [settings] defaults for this workbench
 *
 * @typedef {object} Workbench
 * @property {string} url opens it in any browser
 * @property {import("./processes.mjs").Subprocess} process
 * @property {() => void} dispose
 */

/** The window's size, in pixels. */
export const viewport = { width: 1200, height: 760 };

/** Keeps the workbench still: no tips, no welcome, no suggestions to install anything. */
const quiet = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.startupPrompt": "never",
};

/** Starts a workbench that any browser can open. @param {WorkbenchOptions} options @returns {Promise<Workbench>} */
export async function startWorkbench(options) {
  const server = await startServer(options.vintage ?? "newest", { trust: options.trust ?? false });
  try {
    const proxy = await startProxy(server.authority, options.port ?? 0, (authority) => ({
      query: queryOf(authority, options),
      settings: { ...quiet, ...options.settings },
      language: options.language,
      web: options.web ? relative(root, options.extension).replace(/.$/, "$&/") : undefined,
      webTests: options.web ? options.tests : undefined,
    }));
    return {
      url: `http://${proxy.authority}/`,
      process: server.process,
      dispose: () => {
        proxy.close();
        server.dispose();
      },
    };
  } catch (error) {
    server.dispose();
    throw error;
  }
}

/** What the workbench's address says it shall open. @param {string} authority @param {WorkbenchOptions} options */
function queryOf(authority, { open, extension, tests, web, files = [] }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://${authority}${path}`;
  const payload = [
    ["skipWelcome", "true"],
    ...(web ? [] : [["extensionDevelopmentPath", remote(extension)]]),
    ...(tests && !web ? [["extensionTestsPath", remote(`${extension}/${tests}`)]] : []),
    // Names of files may hold what addresses are made of.
    ...files.map((file) => ["openFile", remote(file.split("/").map(encodeURIComponent).join("/"))]),
  ];
  const opened = open?.endsWith(".code-workspace") ? "workspace" : "folder";
  // Without that word the last folder would be opened again.
  return new URLSearchParams({ ...(open ? { [opened]: open } : { ew: "true" }), payload: JSON.stringify(payload) });
}

/**
 * Opens a workbench in headless Chromium.
 * @param {Workbench} workbench
 * @param {{ onExit?: (code: number) => void, onLog?: (line: string) => void }} [listeners] of a test run in its extension host
 * @param {import("playwright-core").BrowserContextOptions} [look] of the window
 * @returns {Promise<{ page: import("playwright-core").Page, dispose: () => Promise<void> }>}
 */
export async function openInChromium(workbench, { onExit, onLog } = {}, look = {}) {
  const browser = await launchChromium();
  const context = await browser.newContext({
    viewport,
    permissions: ["clipboard-read", "clipboard-write"],
    bypassCSP: true,
    ...look,
  });
  // The tests' compiler marks functions by this name, in those that run in the page as well.
  await context.addInitScript("globalThis.__name = (what) => what");
  const page = await context.newPage();
  await page.exposeFunction("codeAutomationExit", (/** @type {number} */ code) => onExit?.(code));
  await page.exposeFunction("codeAutomationLog", (/** @type {string} */ _type, /** @type {unknown[]} */ args) =>
    onLog?.(args.join(" ")),
  );
  page.on("console", (message) => onLog?.(message.text()));
  await page.goto(workbench.url);
  await page.waitForSelector(".monaco-workbench", { timeout: 60_000 });
  return { page, dispose: () => browser.close() };
}
