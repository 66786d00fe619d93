// npm run soak: a compressed day in two real extension hosts, one with the extension and one without, side by side.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { parseArgs } from "node:util";
import { bundle } from "../../esbuild.mjs";
import { buildScript, giveScript, makeEmptyExtension, runInHost } from "../bench/host/inHost";
import { makeLog } from "../bench/texts";
import { copyExtension } from "../host/extensionCopy.mjs";
import { out, root } from "../host/paths.mjs";
import { makeTempFolder } from "../host/tempFolder.mjs";
import { curve } from "./curve";
import type { DayEnd, Sample, Told } from "./figures";
import { type Day, pairs } from "./days";
import { isTold } from "./growth";
import { judge } from "./judge";
import { holdingsOf } from "./snapshot";

const fixtures = join(root, "test", "fixtures");
const soak = join(out, "soak");
/** What tells both hosts that the rounds are enough. */
const enough = join(soak, "enough");
/** How many minutes more than wished the rounds may take from which growth is told, on a slow machine. */
const longestBeyond = 40;

async function main(): Promise<void> {
  // Before it opens a log of 10 MB, VS Code in the browser asks.
  const { values } = parseArgs({
    options: {
      minutes: { type: "string", default: "60" },
      megabytes: { type: "string", default: "9" },
      texts: { type: "string", default: "1000" },
    },
  });
  rmSync(soak, { recursive: true, force: true });
  await bundle({ production: true, maps: true });
  const extensions = {
    with: copyExtension({ to: "soak/with" }),
    without: makeEmptyExtension(join(soak, "without")),
  };
  const [texts, largeLog] = makeTexts(Number(values.texts), Number(values.megabytes));
  const began = Date.now();
  const minutes = Number(values.minutes);
  const told = { with: [] as Sample[], without: [] as Sample[] };
  const run = (how: keyof typeof extensions): Promise<Day> =>
    day(how, extensions[how], {
      define: { TEXTS: texts, LARGE_LOG: largeLog },
      patience: minutes + longestBeyond,
      onSample: (sample) => {
        told[how].push(sample);
        if (Date.now() - began >= minutes * 60_000 && isTold(pairs(told))) writeFileSync(enough, "");
      },
    });
  const [mine, theirs] = await Promise.all([run("with"), run("without")]);
  writeFileSync(join(soak, "heap.svg"), curve({ with: mine.samples, without: theirs.samples }));
  writeFileSync(join(soak, "figures.json"), JSON.stringify({ with: mine, without: theirs }, undefined, 2));
  const dist = join(extensions.with, "dist");
  const snapshot = (how: string, when: string): string => join(soak, `${how}-${when}.heapsnapshot`);
  const failed = judge(
    { with: mine, without: theirs },
    {
      warm: holdingsOf(snapshot("with", "warm"), dist),
      end: holdingsOf(snapshot("with", "end"), dist),
      without: holdingsOf(snapshot("without", "end")),
    },
    dist,
  );
  process.exitCode = failed > 0 ? 1 : 0;
}

/**
 * Copies of the hard texts without their marks, and a large log.
 * @param most of how many texts, of all kinds, documents are made: of few, a few rounds show V8 all that it has to compile
 * @returns their absolute paths
 */
function makeTexts(most: number, megabytes: number): [texts: string[], largeLog: string] {
  const folder = makeTempFolder();
  const kinds = ["code", "text"].map((kind) => join(fixtures, "hard", kind));
  const files = kinds.flatMap((kind) => readdirSync(kind).map((name) => join(kind, name)));
  const every = Math.max(1, Math.floor(files.length / most));
  const texts = files
    .filter((_file, index) => index % every === 0)
    .slice(0, most)
    .map((file, index) => {
      const path = join(folder, `${index}${extname(file)}`);
      writeFileSync(path, readFileSync(file, "utf8").replace(/[⟦⟧⟪⟫]/g, ""));
      return path;
    });
  const largeLog = join(folder, "large.log");
  writeFileSync(largeLog, makeLog(megabytes));
  return [texts, largeLog];
}

interface DayOptions {
  readonly define: Readonly<Record<string, unknown>>;
  /** In minutes. */
  readonly patience: number;
  readonly onSample: (sample: Sample) => void;
}

async function day(how: string, extension: string, { define, patience, onSample }: DayOptions): Promise<Day> {
  const workspace = makeTempFolder();
  cpSync(join(fixtures, "workspaces", "trusted"), workspace, { recursive: true });
  const script = `out/soak/${how}.js`;
  await buildScript("test/soak/day.ts", script, { ...define, ENOUGH: enough, SNAPSHOTS: join(soak, `${how}-`) });
  giveScript(script, extension);
  const samples: Sample[] = [];
  let end: DayEnd | undefined;
  await runInHost({
    extension,
    script,
    open: join(workspace, "two-roots.code-workspace"),
    patience: patience * 60_000,
    onFigures: (figures) => {
      const told = figures as Told;
      if ("end" in told) end = told.end;
      else {
        samples.push(told.sample);
        onSample(told.sample);
        const { round, operations, seconds, heap, code } = told.sample;
        console.log(
          `${how.padEnd(7)} round ${round}, ${operations} operations, ${seconds} s: ${(heap / 1e6).toFixed(1)} MB, ${(code / 1e6).toFixed(2)} of them code`,
        );
      }
    },
  });
  if (!end) throw new Error(`The host ${how} the extension ended its day early.`);
  return { samples, end };
}

void main();
