// npm packages of this project. Uses nothing but Node, since it runs before they are there.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HostError, step } from "./console.mjs";
import { root } from "./paths.mjs";
import { run } from "./processes.mjs";

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
  await step("Installing npm packages", () =>
    run("npm", ["ci", "--no-audit", "--no-fund"], {
      cwd: root,
      hint: "Check that the npm registry can be reached, then run the command again.",
    }),
  );
  writeFileSync(mark, lock);
}
