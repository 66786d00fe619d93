// npm start: installs what it needs, builds, and opens a real VS Code with the extension on the sample workspace.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { HostError, report, step } from "./console.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { root } from "./paths.mjs";

const help = `Usage: npm start -- [options]

  --host HOST   desktop  VS Code's own window
                browser  VS Code in your browser, the extension in Node (as in Codespaces)
                web      VS Code in your browser, the extension in a web worker (as on vscode.dev)
                Without it: desktop where one can be had, else browser.
  --port PORT   where the browser finds it (any free port without it)
  --help`;

const samples = join(root, "media", "samples");
const files = ["login.ts", "app.log"].map((file) => join(samples, file));

async function main() {
  const { host, port } = readArguments();
  if (host === "help") {
    console.log(help);
    return;
  }
  await ensureDependencies();
  const { bundle } = await import("../../esbuild.mjs");
  await step("Bundling the extension", () => bundle());

  const { canOpenDesktop, openDesktop } = await import("./desktop.mjs");
  if (host === "desktop" || (host === undefined && (await canOpenDesktop()))) {
    await openDesktop(samples, files);
    return;
  }
  const { startWorkbench } = await import("./workbench.mjs");
  const workbench = await step("Starting VS Code for the browser", () =>
    startWorkbench({ open: samples, extension: root, files, web: host === "web", ...(port && { port }) }),
  );
  console.log(`\nVS Code is ready. Open this address in your browser:\n\n  ${workbench.url}\n\nCtrl+C ends it.`);
  await new Promise((resolve) => workbench.process.on("exit", resolve));
  workbench.dispose();
  throw new HostError("The VS Code server has ended by itself.", "Run npm start again.");
}

function readArguments() {
  const { values } = parse();
  if (values.help) return { host: /** @type {const} */ ("help"), port: undefined };
  const host = /** @type {const} */ (["desktop", "browser", "web"]).find((one) => one === values.host);
  if (values.host !== undefined && !host) {
    throw new HostError(`--host ${values.host} is unknown.`, "Use desktop, browser or web.");
  }
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536)) {
    throw new HostError(`--port ${values.port ?? ""} is no port.`, "Use a number from 1 to 65535.");
  }
  return { host, port };
}

function parse() {
  try {
    return parseArgs({ options: { host: { type: "string" }, port: { type: "string" }, help: { type: "boolean" } } });
  } catch (error) {
    throw new HostError(error instanceof Error ? error.message : String(error), help);
  }
}

try {
  await main();
} catch (error) {
  report(error);
  process.exitCode = 1;
}
