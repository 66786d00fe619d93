// Desktop VS Code: the one that VSCODE_PATH names, an installed `code`, or one downloaded by @vscode/test-electron.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { downloadAndUnzipVSCode } from "@vscode/test-electron";
import { HostError, step } from "./console.mjs";
import { hosts, root } from "./paths.mjs";
import { isInstalled, run, start } from "./processes.mjs";
import { makeTempFolder, removeTempFolder } from "./tempFolder.mjs";
import { desktopVersion } from "./vscodeVersions.mjs";

/** @typedef {import("./vscodeVersions.mjs").Vintage} Vintage */

const hasScreen =
  process.platform !== "linux" || Boolean(process.env["DISPLAY"]) || Boolean(process.env["WAYLAND_DISPLAY"]);

/**
 * Opens desktop VS Code with this extension on a folder, and resolves when its window is closed.
 * @param {string} open absolute path
 * @param {readonly string[]} files absolute paths
 */
export async function openDesktop(open, files) {
  const program = await programForPerson();
  const args = [open, ...files, `--extensionDevelopmentPath=${root}`, "--new-window", "--wait"];
  if (isRoot) args.push("--no-sandbox", `--user-data-dir=${join(hosts, "root-user-data")}`);
  await step("Desktop VS Code is open; close its window to end", () =>
    run(program, args, { hint: "Run npm start -- --host browser to use a browser instead." }),
  );
}

/** Whether a person has, or can download, a desktop VS Code and a screen to see it on. */
export function canOpenDesktop() {
  return canHave(hasScreen, programForPerson);
}

/** Whether the integration suite has, or can download, desktop VS Codes; a virtual screen is enough. */
export function canTestInDesktop() {
  return canHave(hasScreen || isInstalled("xvfb-run"), () => programForTests("newest"));
}

/**
 * Runs the integration suite in desktop VS Code; resolves with its exit code when it has ended.
 * @param {{ vintage: Vintage, extension: string, open: string | undefined, trust: boolean, tests: string, onLog: (line: string) => void }} options
 */
export async function runInDesktop({ vintage, extension, open, trust, tests, onLog }) {
  const program = await programForTests(vintage);
  const data = makeTempFolder();
  const args = [
    ...(open ? [open] : []),
    `--extensionDevelopmentPath=${extension}`,
    `--extensionTestsPath=${join(extension, tests)}`,
    `--user-data-dir=${join(data, "user")}`,
    `--extensions-dir=${join(data, "extensions")}`,
    "--disable-updates",
    "--skip-welcome",
    "--skip-release-notes",
    ...(trust ? [] : ["--disable-workspace-trust"]),
    ...(isRoot ? ["--no-sandbox"] : []),
  ];
  const [command, rest] = hasScreen ? [program, args] : ["xvfb-run", ["-a", program, ...args]];
  const child = start(command, rest, { buffer: false, stderr: "inherit" });
  child.stdout.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
    for (const line of text.split(/\n(?=\[suite )/)) onLog(line);
  });
  try {
    const { exitCode, signal, originalMessage } = await child;
    if (exitCode === undefined && signal === undefined)
      throw new HostError(`${program} didn't start: ${originalMessage ?? ""}`, startHint);
    if (exitCode === undefined) throw new HostError(`${program} was ended by ${signal ?? "a signal"}.`, startHint);
    return exitCode;
  } finally {
    removeTempFolder(data);
  }
}

const startHint = "Start it by hand to see why, or use --host browser.";

/** Electron refuses to run as root with its sandbox. */
const isRoot = process.getuid?.() === 0;

/** @param {boolean} screen @param {() => Promise<string>} find */
async function canHave(screen, find) {
  if (!screen) {
    console.log("• There is no screen for desktop VS Code; taking the browser host.");
    return false;
  }
  try {
    await find();
    return true;
  } catch (error) {
    console.log(`• ${error instanceof Error ? error.message : String(error)} Taking the browser host.`);
    return false;
  }
}

async function programForPerson() {
  return namedProgram() ?? (isInstalled("code") ? "code" : download("newest"));
}

/** @param {Vintage} vintage */
async function programForTests(vintage) {
  return namedProgram() ?? download(vintage);
}

function namedProgram() {
  const named = process.env["VSCODE_PATH"];
  if (!named || existsSync(named)) return named;
  throw new HostError(`VSCODE_PATH names ${named}, which doesn't exist.`, "Correct it, or unset it.");
}

/** @param {Vintage} vintage */
async function download(vintage) {
  const version = desktopVersion(vintage);
  const silent = { report: () => undefined, error: () => undefined };
  try {
    return await step(`Getting desktop VS Code (${version})`, () =>
      downloadAndUnzipVSCode({ version, cachePath: hosts, timeout: 15_000, reporter: silent }),
    );
  } catch (error) {
    throw new HostError(
      `Desktop VS Code can't be downloaded here (${error instanceof Error ? error.message : String(error)}).`,
      "Name an installed one in VSCODE_PATH, or use --host browser.",
    );
  }
}
