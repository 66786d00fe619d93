// Programs that a bare Debian machine lacks.
import { HostError, step } from "./console.mjs";
import { isInstalled, run } from "./processes.mjs";

/**
 * Installs Debian packages whose programs are missing: as root, or through sudo where it asks for no password.
 * @param {Readonly<Record<string, string>>} packages package by the program it brings
 * @throws {HostError} when they can't be installed, with the command to run
 */
export async function ensurePrograms(packages) {
  const missing = Object.entries(packages)
    .filter(([program]) => !isInstalled(program))
    .map(([, name]) => name);
  if (missing.length === 0) return;

  const command = `apt-get install -y --no-install-recommends ${missing.join(" ")}`;
  const hint = `Install them, on Debian or Ubuntu by: sudo ${command}`;
  if (process.platform !== "linux" || !isInstalled("apt-get")) {
    throw new HostError(
      `These programs are missing: ${missing.join(", ")}.`,
      "Install them with your system's package manager.",
    );
  }
  const viaSudo = process.getuid?.() !== 0;
  if (viaSudo) await checkSudo(missing, hint);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await step(`Installing ${missing.join(", ")} from Debian`, async () => {
    const aptGet = (/** @type {string[]} */ ...args) =>
      viaSudo ? run("sudo", ["-n", "apt-get", ...args], { env, hint }) : run("apt-get", args, { env, hint });
    await aptGet("update");
    await aptGet("install", "-y", "--no-install-recommends", ...missing);
  });
}

/** @param {readonly string[]} missing @param {string} hint */
async function checkSudo(missing, hint) {
  try {
    await run("sudo", ["-n", "true"]);
  } catch {
    throw new HostError(`These packages are missing, and you aren't root: ${missing.join(", ")}.`, hint);
  }
}
