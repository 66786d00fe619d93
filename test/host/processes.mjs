// Child processes: run to their end, or kept until this process ends. None outlives it, nor do its children.
import { spawnSync } from "node:child_process";
import { execa } from "execa";
import which from "which";
import { HostError } from "./console.mjs";

/** @typedef {import("execa").ResultPromise<{ reject: false, all: true }>} Subprocess */

/** @type {Set<Subprocess>} */
const running = new Set();
const onWindows = process.platform === "win32";

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, () => {
    stopAll();
    process.exit(130);
  });
}
process.on("exit", stopAll);

/**
 * Starts a process in a group of its own, so that its children go with it. What it resolves to tells how it ended; it
 * never rejects.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("execa").Options} [options]
 */
export function start(command, args, options = {}) {
  const child = /** @type {Subprocess} */ (
    execa(command, args, {
      stdin: "ignore",
      ...options,
      reject: false,
      all: true,
      cleanup: false,
      detached: !onWindows,
    })
  );
  running.add(child);
  void child.finally(() => running.delete(child));
  return child;
}

/** Ends a process that `start` began, and its children. @param {Subprocess} child */
export function stop(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (onWindows) {
    spawnSync("taskkill", ["/pid", String(child.pid), "/T", "/F"]);
    return;
  }
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}

function stopAll() {
  for (const child of running) stop(child);
}

/**
 * Runs a command to its end and returns what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, hint?: string, echo?: boolean }} [options] `echo`: print as it comes
 * @returns {Promise<string>}
 * @throws {HostError} with the end of the output, when the command can't be started or fails
 */
export async function run(command, args, { hint, echo = false, ...options } = {}) {
  const ways = echo ? /** @type {const} */ (["pipe", "inherit"]) : "pipe";
  const result = await start(command, args, { ...options, stdout: ways, stderr: ways });
  // Nothing at all where it could not be started.
  const output = result.all || "";
  if (!result.failed) return output;
  const tail = echo ? "" : `\n${output.trimEnd().split("\n").slice(-25).join("\n")}`;
  throw new HostError(
    `${command} ${args.join(" ")} failed (${result.exitCode ?? result.signal ?? result.originalMessage ?? "ended"}).${tail}`,
    hint ?? "Read the output above; run the command by hand in the same folder to see more.",
    output,
  );
}

/** Whether a program can be started from the PATH. @param {string} program */
export function isInstalled(program) {
  return which.sync(program, { nothrow: true }) !== null;
}
