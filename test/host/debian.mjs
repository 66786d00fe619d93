// Programs that a bare Debian machine lacks: installed by whoever may, else unpacked into a folder of ours.
import { HostError, step } from "./console.mjs";
import { unpackPackages } from "./debianUnpacked.mjs";
import { isInstalled, run } from "./processes.mjs";

/**
 * Makes programs of Debian packages available.
 * @param {Readonly<Record<string, string>>} packages package by the program it brings
 * @returns {Promise<NodeJS.ProcessEnv>} the environment in which they are found
 * @throws {HostError} when they can't be had, with the command to run
 */
export async function ensurePrograms(packages) {
  const missing = Object.entries(packages)
    .filter(([program]) => !isInstalled(program))
    .map(([, name]) => name);
  if (missing.length === 0) return process.env;

  const hint = `Install them, on Debian or Ubuntu by: sudo apt-get install -y ${missing.join(" ")}`;
  if (!isInstalled("apt-get")) throw new HostError(`These programs are missing: ${missing.join(", ")}.`, hint);
  if (process.getuid?.() === 0) await install("apt-get", [], missing, hint);
  else if (await hasSudo()) await install("sudo", ["-n", "apt-get"], missing, hint);
  else return unpackPackages(missing, hint);
  return process.env;
}

/** @param {string} command @param {string[]} before @param {string[]} packages @param {string} hint */
async function install(command, before, packages, hint) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await step(`Installing ${packages.join(", ")} from Debian`, async () => {
    await run(command, [...before, "update"], { env, hint });
    await run(command, [...before, "install", "-y", "--no-install-recommends", ...packages], { env, hint });
  });
}

async function hasSudo() {
  if (!isInstalled("sudo")) return false;
  return run("sudo", ["-n", "true"]).then(
    () => true,
    () => false,
  );
}
