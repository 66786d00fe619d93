// npm run bench -- typing: types into large logs in a real extension host, with the extension and without it, in turn.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { bundle } from "../../../esbuild.mjs";
import { makeTempFolder } from "../../host/tempFolder.mjs";
import { root } from "../../host/paths.mjs";
import { openInChromium, startWorkbench } from "../../host/workbench.mjs";
import { makeDenseLog, makeLog } from "../texts";
import type { TypingFigures } from "./figures";

const texts = { ordinary: makeLog, dense: makeDenseLog } as const;
const names = Object.keys(texts) as (keyof typeof texts)[];
/** How long one host may take, in ms. */
const patience = 240_000;
const bundleName = "out/bench/scenario.js";

/** Prints, for each text, the figures with the extension beside those without it, and their ratios. */
export async function runTyping(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: "string", default: "3" },
      keys: { type: "string", default: "200" },
      megabytes: { type: "string", default: "20" },
      text: { type: "string" },
    },
  });
  await bundle({ production: true });
  const folder = makeTempFolder();
  const without = join(folder, "without");
  mkdirSync(without);
  const manifest = { name: "without", publisher: "bench", version: "0.0.1", engines: { vscode: "^1.99.0" } };
  writeFileSync(join(without, "package.json"), JSON.stringify(manifest));
  for (const name of names.filter((one) => values.text === undefined || one === values.text)) {
    const file = join(folder, `${name}.log`);
    writeFileSync(file, texts[name](Number(values.megabytes)));
    await build({
      absWorkingDir: root,
      entryPoints: [join(root, "test/bench/host/scenario.ts")],
      bundle: true,
      format: "cjs",
      platform: "node",
      external: ["vscode"],
      outfile: join(root, bundleName),
      define: { FILE: JSON.stringify(file), KEYS: values.keys },
    });
    cpSync(join(root, bundleName), join(without, bundleName));
    const figures: Record<"on" | "off", TypingFigures[]> = { on: [], off: [] };
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const how of round % 2 === 0 ? (["off", "on"] as const) : (["on", "off"] as const)) {
        figures[how].push(await inHost(how === "on" ? root : without, folder));
      }
    }
    print(`${values.megabytes} MB ${name} log`, figures);
  }
}

async function inHost(extension: string, open: string): Promise<TypingFigures> {
  const workbench = await startWorkbench({ open, extension, tests: bundleName });
  let chromium: { dispose: () => Promise<void> } | undefined;
  let figures: TypingFigures | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      setTimeout(reject, patience, new Error(`A host took longer than ${patience / 1000} s.`)).unref();
      const onLog = (line: string): void => {
        const json = /\[bench\] (\{.*\})/.exec(line)?.[1];
        if (json !== undefined) figures = JSON.parse(json) as TypingFigures;
      };
      openInChromium(workbench, { onExit: () => resolve(), onLog }).then((opened) => (chromium = opened), reject);
    });
  } finally {
    await chromium?.dispose();
    workbench.dispose();
  }
  if (!figures) throw new Error("The host ended without figures.");
  return figures;
}

function print(title: string, { on, off }: Record<"on" | "off", readonly TypingFigures[]>): void {
  console.log(`\n${title}: with the extension, without it, ratio or difference; medians of ${on.length} rounds`);
  const row = (what: string, of: (one: TypingFigures) => number, how: "ratio" | "difference", budget: string): void => {
    const [mine, theirs] = [median(on.map(of)), median(off.map(of))];
    const compared = how === "ratio" ? `${(mine / theirs).toFixed(2)} ×` : `+${(mine - theirs).toFixed(0)}`;
    const all = `[${on.map((one) => of(one).toFixed(1)).join(" ")} | ${off.map((one) => of(one).toFixed(1)).join(" ")}]`;
    console.log(
      `${what.padEnd(34)} ${mine.toFixed(1).padStart(8)} ${theirs.toFixed(1).padStart(8)}  ${compared.padEnd(9)} ${budget.padEnd(10)} ${all}`,
    );
  };
  row("key, round trip, median (ms)", ({ keys }) => median(keys), "ratio", "≤ 1.15 ×");
  row("key, round trip, 95 % (ms)", ({ keys }) => quantile(keys, 0.95), "ratio", "");
  row("longest block while typing (ms)", ({ typeBlock }) => typeBlock, "difference", "≤ +50");
  row("opening (ms)", ({ opened }) => opened, "ratio", "≤ 1.15 ×");
  row("longest block while opening (ms)", ({ openBlock }) => openBlock, "difference", "≤ +50");
  row("heap afterwards (MB)", ({ heap }) => heap / 1e6, "difference", "");
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
