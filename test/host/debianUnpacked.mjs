// Debian packages in a folder of ours, for users who may not install any.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { step } from "./console.mjs";
import { hosts } from "./paths.mjs";
import { run } from "./processes.mjs";

/**
 * Downloads packages with all they depend on, as any user may, and unpacks them, once.
 * @param {readonly string[]} packages
 * @param {string} hint what to do when that fails
 * @returns {Promise<NodeJS.ProcessEnv>} the environment in which their programs run
 */
export async function unpackPackages(packages, hint) {
  // A compiler links against a C library, so it needs a whole system; other programs use the one that is there.
  const isSystem = packages.includes("g++");
  const folder = join(hosts, isSystem ? "debian-system" : `debian-${packages.join("-")}`);
  if (!existsSync(folder)) {
    await step(`Unpacking ${packages.join(", ")} from Debian, since you can't install`, async () => {
      const draft = `${folder}.part`;
      rmSync(draft, { recursive: true, force: true });
      await download(packages, isSystem, draft, hint);
      renameSync(draft, folder);
    });
  }
  return environmentOf(folder, isSystem);
}

/** @param {readonly string[]} packages @param {boolean} isSystem @param {string} folder @param {string} hint */
async function download(packages, isSystem, folder, hint) {
  const apt = join(folder, "apt");
  const archives = join(apt, "cache", "archives");
  for (const path of [join(apt, "state", "lists", "partial"), join(archives, "partial")])
    mkdirSync(path, { recursive: true });
  const options = {
    "Dir::State": join(apt, "state"),
    "Dir::State::status": isSystem ? "/dev/null" : "/var/lib/dpkg/status",
    "Dir::Cache": join(apt, "cache"),
    "Debug::NoLocking": "1",
    "APT::Sandbox::User": "",
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
  await run("apt-get", [...flags, "update"], { hint });
  await run("apt-get", [...flags, "install", "-y", "--download-only", "--no-install-recommends", ...packages], {
    hint,
  });
  for (const file of readdirSync(archives).filter((name) => name.endsWith(".deb"))) {
    await run("dpkg-deb", ["-x", join(archives, file), folder], { hint });
  }
  rmSync(apt, { recursive: true, force: true });
}

/** @param {string} folder what a file system's root would be @param {boolean} isSystem */
function environmentOf(folder, isSystem) {
  // The system's own C library must not be mixed with the unpacked one.
  const libraries = (isSystem ? ["usr/lib"] : ["usr/lib", "lib"])
    .map((path) => join(folder, path))
    .filter((path) => existsSync(path))
    .flatMap((path) => [path, ...foldersIn(path).filter((name) => name.endsWith("-linux-gnu"))])
    // Some libraries keep their own parts in a folder below, such as PulseAudio's.
    .flatMap((path) => (path.endsWith("-linux-gnu") ? [path, ...foldersIn(path)] : [path]));
  const prepend = (/** @type {readonly string[]} */ paths, /** @type {string | undefined} */ rest) =>
    [...paths, ...(rest ? [rest] : [])].join(delimiter);
  return {
    ...process.env,
    PATH: prepend([join(folder, "usr", "bin")], process.env["PATH"]),
    LD_LIBRARY_PATH: prepend(libraries, process.env["LD_LIBRARY_PATH"]),
    ...(isSystem && {
      CC: `gcc --sysroot=${folder}`,
      CXX: `g++ --sysroot=${folder}`,
      PYTHON: join(folder, "usr", "bin", "python3"),
      PYTHONHOME: join(folder, "usr"),
    }),
  };
}

/** @param {string} folder @returns {string[]} absolute paths */
function foldersIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));
}
