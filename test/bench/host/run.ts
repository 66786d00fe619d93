// npm run bench -- typing: types into large logs in a real extension host, with the extension and without it, in turn.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundle } from "../../../esbuild.mjs";
import { makeTempFolder } from "../../host/tempFolder.mjs";
import { root } from "../../host/paths.mjs";
import { makeDenseLog, makeLog } from "../texts";
import type { TypingFigures } from "./figures";
import { buildScript, giveScript, makeEmptyExtension, runInHost } from "./inHost";

const texts = { ordinary: makeLog, dense: makeDenseLog } as const;
const names = Object.keys(texts) as (keyof typeof texts)[];
/** How long one host may take, in ms. */
const patience = 240_000;
const script = "out/bench/scenario.js";

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
  const without = makeEmptyExtension(join(folder, "without"));
  for (const name of names.filter((one) => values.text === undefined || one === values.text)) {
    const file = join(folder, `${name}.log`);
    writeFileSync(file, texts[name](Number(values.megabytes)));
    await buildScript("test/bench/host/scenario.ts", script, { FILE: file, KEYS: Number(values.keys) });
    giveScript(script, without);
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
  let figures: TypingFigures | undefined;
  const onFigures = (told: unknown): void => void (figures = told as TypingFigures);
  await runInHost({ extension, script, open, patience, onFigures });
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
