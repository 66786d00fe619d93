// The browser host: installs a VS Code server from npm, starts it, and waits until it answers.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import getPort from "get-port";
import { HostError, step } from "./console.mjs";
import { ensurePrograms } from "./debian.mjs";
import { hosts } from "./paths.mjs";
import { run, start, stop } from "./processes.mjs";
import { makeTempFolder, removeTempFolder } from "./tempFolder.mjs";
import { servers } from "./vscodeVersions.mjs";

/** @typedef {import("./vscodeVersions.mjs").Vintage} Vintage */

/**
 * Installs the server of this vintage and the Node it runs on, once.
 * @param {Vintage} vintage
 * @returns {Promise<{ node: string, main: string }>} the programs to start
 */
async function installServer(vintage) {
  const version = servers[vintage];
  const folder = join(hosts, `browser-${version.vscode}`);
  const nodeFolder = join(hosts, `node-${version.node}`);
  const server = join(folder, "node_modules", "code-server", "lib", "vscode");
  const programs = { node: await installNode(version.node, nodeFolder), main: join(server, "out", "server-main.js") };
  if (existsSync(folder)) return programs;

  const compilers = await ensurePrograms({ "g++": "g++", make: "make", python3: "python3" });
  await step(`Installing VS Code ${version.vscode} (browser host)`, async () => {
    const draft = freshFolder(`${folder}.part`);
    const draftServer = join(draft, "node_modules", "code-server", "lib", "vscode");
    const nodeHome = join(programs.node, "..", "..");
    const env = {
      ...compilers,
      PATH: `${join(nodeHome, "bin")}${delimiter}${compilers["PATH"] ?? ""}`,
      // Headers for the native modules: the ones that came with this Node, since nothing can be downloaded.
      npm_config_nodedir: nodeHome,
      npm_config_yes: "true",
    };
    const install = ["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"];
    await npm([...install, `code-server@${version.package}`], draft, env);
    await npm(install, draftServer, env);
    await npm(["rebuild", ...version.native], draftServer, env);
    await npm(install, join(draftServer, "extensions"), env);
    renameSync(draft, folder);
  });
  return programs;
}

/** Node from npm, which brings its headers along. @param {number} major @param {string} folder */
async function installNode(major, folder) {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const home = join(folder, "node_modules", name);
  const program = join(home, "bin", process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(program)) {
    await step(`Installing Node ${major} for it`, () =>
      npm(
        ["install", "--ignore-scripts", "--no-audit", "--no-fund", `${name}@${major}`],
        freshFolder(folder),
        process.env,
      ),
    );
  }
  return program;
}

/** @param {string[]} args @param {string} cwd @param {NodeJS.ProcessEnv} env */
function npm(args, cwd, env) {
  return run("npm", args, {
    cwd,
    env,
    hint: "Check that the npm registry can be reached, then run the command again.",
  });
}

/** @param {string} folder */
function freshFolder(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Keeps npm from taking the project's own package.json for this folder's.
  writeFileSync(join(folder, "package.json"), "{}");
  return folder;
}

/**
 * @typedef {object} Server
 * @property {string} authority "127.0.0.1:PORT"
 * @property {string} url
 * @property {import("./processes.mjs").Subprocess} process
 * @property {() => void} dispose ends the server and removes its data
 */

/**
 * Starts a server with fresh data and waits until it answers.
 * @param {Vintage} vintage
 * @param {{ port?: number, trust?: boolean }} [options] `trust`: ask for workspace trust instead of trusting everything
 * @returns {Promise<Server>}
 */
export async function startServer(vintage, { port, trust = false } = {}) {
  const { node, main } = await installServer(vintage);
  const data = makeTempFolder();
  const authority = `127.0.0.1:${port ?? (await getPort({ host: "127.0.0.1" }))}`;
  const child = start(
    node,
    [
      main,
      "--host=127.0.0.1",
      `--port=${authority.split(":")[1] ?? ""}`,
      "--without-connection-token",
      "--accept-server-license-terms",
      "--enable-smoke-test-driver",
      "--disable-telemetry",
      ...(trust ? [] : ["--disable-workspace-trust"]),
      `--server-data-dir=${join(data, "server")}`,
      `--extensions-dir=${join(data, "extensions")}`,
    ],
    { buffer: false, env: { HOME: data, XDG_CONFIG_HOME: data, XDG_DATA_HOME: data } },
  );
  let output = "";
  child.all.setEncoding("utf8").on("data", (/** @type {string} */ text) => (output = (output + text).slice(-4000)));
  const dispose = () => {
    stop(child);
    removeTempFolder(data);
  };
  for (let tries = 0; tries < 240; tries++) {
    if (child.exitCode !== null) break;
    try {
      if ((await fetch(`http://${authority}/version`)).ok) {
        return { authority, url: `http://${authority}/`, process: child, dispose };
      }
    } catch {
      // It doesn't listen yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  dispose();
  throw new HostError(
    `The VS Code server didn't start on ${authority}.\n${output}`,
    `If another program uses the port, choose one with --port. If its files are damaged, delete ${hosts} and try again.`,
  );
}
