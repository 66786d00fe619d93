// Child processes: run to their end, or kept until this process ends. None outlives it.
import { spawn, spawnSync } from "node:child_process";
import { HostError } from "./console.mjs";

/** @type {Set<import("node:child_process").ChildProcess>} */
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
 * Starts a process in a group of its own, so that its children go with it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  // On Windows these are scripts, which only a shell can run.
  const shell = onWindows && (command === "npm" || command === "code");
  const child = spawn(command, args, { stdio: "pipe", detached: !onWindows, shell, ...options });
  running.add(child);
  child.on("exit", () => running.delete(child));
  return child;
}

/** Ends a process that `start` began, and its children. @param {import("node:child_process").ChildProcess} child */
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
  const child = start(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      output += text;
      if (echo) process.stdout.write(text);
    });
  }
  /** @type {number | string} */
  const result = await new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code, signal) => resolve(code ?? signal ?? "ended"));
  });
  if (result !== 0) {
    const tail = echo ? "" : `\n${output.trimEnd().split("\n").slice(-25).join("\n")}`;
    throw new HostError(
      `${command} ${args.join(" ")} failed (${result}).${tail}`,
      hint ?? "Read the output above; run the command by hand in the same folder to see more.",
      output,
    );
  }
  return output;
}

/** Whether a program can be started from the PATH. @param {string} program */
export function isInstalled(program) {
  const found = spawnSync(onWindows ? "where" : "which", [program], { stdio: "ignore" });
  return found.status === 0;
}
