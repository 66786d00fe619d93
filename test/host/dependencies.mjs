// npm packages of this project. Uses nothing but Node, since it runs before they are there.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { HostError, step } from "./console.mjs";
import { root } from "./paths.mjs";

const oldestNode = 20;

/** Runs `npm ci` unless node_modules already holds what package-lock.json names. */
export async function ensureDependencies() {
  if (Number(process.versions.node.split(".")[0]) < oldestNode) {
    throw new HostError(`This is Node ${process.versions.node}.`, `Install Node ${oldestNode} or newer.`);
  }
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const mark = join(root, "node_modules", ".installed-lock");
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  await step("Installing npm packages", async () => {
    // On Windows npm is a script, which only a shell can run.
    const options = { cwd: root, shell: process.platform === "win32" };
    try {
      await promisify(execFile)("npm", ["ci", "--no-audit", "--no-fund"], options);
    } catch (error) {
      throw new HostError(
        error instanceof Error ? error.message : String(error),
        "Check that the npm registry can be reached, then run the command again.",
      );
    }
  });
  writeFileSync(mark, lock);
}
