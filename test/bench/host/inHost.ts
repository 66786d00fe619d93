// Runs a script of ours in a real extension host, with an extension or with none.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { root } from "../../host/paths.mjs";
import { openInChromium, startWorkbench } from "../../host/workbench.mjs";
import { figuresMark } from "./inside";

/** A script made for the host: its path below each extension that it runs with. */
export type HostScript = string;

/** @param define what the script declares as constants */
export async function buildScript(
  entry: string,
  script: HostScript,
  define: Readonly<Record<string, unknown>>,
): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, entry)],
    bundle: true,
    format: "cjs",
    platform: "node",
    external: ["vscode"],
    outfile: join(root, script),
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
  });
}

/** Puts a script, once it is built, where an extension has it run. */
export function giveScript(script: HostScript, extension: string): void {
  mkdirSync(dirname(join(extension, script)), { recursive: true });
  cpSync(join(root, script), join(extension, script));
}

/** Makes an extension that does nothing. @param folder absolute path of a folder that isn't there yet */
export function makeEmptyExtension(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const manifest = { name: "without", publisher: "bench", version: "0.0.1", engines: { vscode: "^1.99.0" } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}

/** One run of a script in a host. */
export interface HostRun {
  /** Absolute path of the extension that runs, and that has the script. */
  readonly extension: string;
  readonly script: HostScript;
  /** Absolute path of the folder or workspace file to open. */
  readonly open: string;
  /** After how many ms it counts as hung. */
  readonly patience: number;
  /** Gets what the script tells, as it tells it. */
  readonly onFigures: (figures: unknown) => void;
}

/** @returns when the script has ended. @throws when it takes too long */
export async function runInHost({ extension, script, open, patience, onFigures }: HostRun): Promise<void> {
  const workbench = await startWorkbench({ open, extension, tests: script });
  let chromium: { dispose: () => Promise<void> } | undefined;
  const told = new Set<string>();
  try {
    await new Promise<void>((resolve, reject) => {
      setTimeout(reject, patience, new Error(`A host took longer than ${patience / 1000} s.`)).unref();
      const onLog = (line: string): void => {
        const at = line.indexOf(figuresMark);
        const json = at === -1 ? "" : (/\{.*\}/.exec(line.slice(at))?.[0] ?? "");
        // A host may pass a line on more than once.
        if (json === "" || told.has(json)) return;
        told.add(json);
        onFigures(JSON.parse(json));
      };
      openInChromium(workbench, { onExit: () => resolve(), onLog }).then((opened) => (chromium = opened), reject);
    });
  } finally {
    await chromium?.dispose();
    workbench.dispose();
  }
}
