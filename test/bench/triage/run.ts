// npm run bench -- triage: logs of known truth understood by us, beside ripgrep that merely finds the names in them.
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { build, type BuildOptions } from "esbuild";
import { readAreas } from "../../../esbuild.mjs";
import { compileCatalog } from "../../../src/catalog/compile";
import { ensurePrograms } from "../../host/debian.mjs";
import { out, root } from "../../host/paths.mjs";
import { onlyDecoys, writeLog } from "../../measure/triage/logOfTruth";
import { median } from "../measure";
import { tellAccuracy } from "./accuracy";
import type { Reading } from "./reader";

const folder = join(out, "bench", "triage");
const rounds = 5;

/** One run of a contestant: all of its process's time, and what of it a reader of ours tells itself, in ms. */
export interface Run {
  readonly whole: number;
  readonly output: string;
}

interface Truth {
  readonly failures: readonly (readonly [type: string, count: number])[];
  readonly times: readonly (readonly [type: string, { first: number; last: number }])[];
}

/**
 * @param args sizes in MB, those of the issue where none are given; after `accuracy`, what is counted and no time; after
 * `blocks`, what else in a host has to wait for
 */
export async function runTriage(args: readonly string[]): Promise<void> {
  if (args[0] === "blocks") return (await import("./blocks")).runBlocks(Number(args[1] ?? 200));
  const isAccuracy = args[0] === "accuracy";
  const sizes = isAccuracy ? args.slice(1) : args;
  await ensurePrograms({ rg: "ripgrep" });
  mkdirSync(folder, { recursive: true });
  const reader = join(folder, "reader.js");
  const options = {
    ...({ absWorkingDir: root, bundle: true, platform: "node", format: "cjs", target: "es2022" } as const),
    ...({ minify: true, logLevel: "warning" } as const),
  };
  const thread: BuildOptions = { platform: "neutral", external: ["node:*"], mainFields: ["module", "main"] };
  await build({ ...options, entryPoints: ["test/bench/triage/reader.ts"], outfile: reader });
  const finder = join(folder, "finder.js");
  await build({ ...options, entryPoints: ["src/features/triage/finderThread.ts"], ...thread, outfile: finder });
  const { facts } = compileCatalog(readAreas());
  const [factsFile, namesFile] = [join(folder, "facts.json"), join(folder, "names.txt")];
  writeFileSync(factsFile, JSON.stringify(facts));
  const names = Object.values(facts.areas).flatMap(({ errors }) => Object.keys(errors));
  writeFileSync(namesFile, names.join("\n"));
  for (const megabytes of sizes.length > 0 ? sizes.map(Number) : isAccuracy ? [45] : [10, 45, 100, 1000]) {
    const log = logOf(megabytes);
    const truth = JSON.parse(readFileSync(`${log}.truth.json`, "utf8")) as Truth;
    const node = (mode: string): Run => run(process.execPath, [reader, factsFile, mode, log]);
    if (isAccuracy) {
      const types = truth.failures.map(([type]) => type);
      const ours = JSON.parse(node("understand").output) as Reading;
      console.log(`\n${megabytes} MB`);
      tellAccuracy(log, truth.failures, ours, [
        ...new Set([...types, ...ours.types.map(([type]) => type), ...onlyDecoys]),
      ]);
      continue;
    }
    const ripgrep = (...more: string[]): Run =>
      run("rg", ["-c", ...more, "-F", "-f", namesFile, "--threads", "1", log]);
    const contestants = {
      threads: () => node("threads"),
      understand: () => node("understand"),
      find: () => node("find"),
      words: () => ripgrep("-w"),
      parts: () => ripgrep(),
    };
    const runs = race(contestants);
    const again = (mode: string): number =>
      median(
        Array.from({ length: rounds }, () => {
          const { output } = run(process.execPath, [reader, factsFile, mode, log, "again"]);
          return (JSON.parse(output) as Reading).again;
        }),
      );
    const inHost = { threads: again("threads"), understand: again("understand") };
    tell(megabytes, runs, inHost, truth);
  }
}

/** A log of a size, with its truth beside it; it is made once. */
function logOf(megabytes: number): string {
  const log = join(folder, `${megabytes}.log`);
  if (existsSync(`${log}.truth.json`)) return log;
  const file = openSync(log, "w");
  const { failures, times } = writeLog(megabytes * 1e6, (piece) => writeSync(file, piece));
  closeSync(file);
  writeFileSync(`${log}.truth.json`, JSON.stringify({ failures: [...failures], times: [...times] } satisfies Truth));
  return log;
}

export function run(command: string, args: readonly string[]): Run {
  const began = performance.now();
  const { stdout, status, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
  return { whole: performance.now() - began, output: stdout };
}

/** In turn, after a round that isn't counted, so that a slow moment of the machine hits all alike. */
export function race<Name extends string>(contestants: Record<Name, () => Run>): Record<Name, Run[]> {
  const names = Object.keys(contestants) as Name[];
  const runs = Object.fromEntries(names.map((name) => [name, [] as Run[]])) as Record<Name, Run[]>;
  for (let round = -1; round < rounds; round++)
    for (const name of names) {
      const one = contestants[name]();
      if (round >= 0) runs[name].push(one);
    }
  return runs;
}

type Contestant = "threads" | "understand" | "find" | "words" | "parts";

/** @param inHost how long reading takes in a process that has read the log before, in ms */
function tell(
  megabytes: number,
  runs: Record<Contestant, Run[]>,
  inHost: Record<"threads" | "understand", number>,
  truth: Truth,
): void {
  const time = (name: Contestant): number => median(runs[name].map(({ whole }) => whole));
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
  const ratio = (name: Contestant, other: Contestant): string => `${(time(other) / time(name)).toFixed(2)} ×`;
  console.log(`\n${megabytes} MB, medians of ${rounds} whole processes, in turn`);
  console.log(`  found              ${seconds(time("find"))}`);
  console.log(`  ripgrep, words     ${seconds(time("words"))}`);
  console.log(`  ripgrep, parts     ${seconds(time("parts"))}`);
  for (const [name, title] of [
    ["threads", "in two threads"],
    ["understand", "in one thread"],
  ] as const) {
    const readings = runs[name].map(({ output }) => JSON.parse(output) as Reading);
    const [first] = readings;
    if (!first) continue;
    const inner = median(readings.map((one) => one.inner));
    const most = (field: "peak" | "start"): string =>
      `${(Math.max(...readings.map((one) => one[field])) / 1e6).toFixed(0)} MB`;
    console.log(`  understood ${title}: ${seconds(time(name))}, ${seconds(inner)} of it without the start of Node`);
    console.log(
      `    in a running host ${seconds(inHost[name])}; of processors ${seconds(median(readings.map((one) => one.processor)))}`,
    );
    console.log(`    ripgrep          words ${ratio(name, "words")} as fast, parts ${ratio(name, "parts")} as fast`);
    console.log(`    peak memory      ${most("peak")}, of which ${most("start")} are Node's start`);
    console.log(
      `    failures         ${first.found}, ${Math.round((1000 * first.found) / inner)} a second; ${exactness(first, truth)}`,
    );
  }
}

/** What differs from the truth. Syslog and Go's log tell no part of a second. */
function exactness({ types }: Reading, { failures, times }: Truth): string {
  const read = new Map(types.map(([type, count, from, to]) => [type, { count, from, to }]));
  const wrongCounts = failures.filter(([type, count]) => read.get(type)?.count !== count);
  const tooMany = types.filter(([type]) => !failures.some(([known]) => known === type));
  const wrongTimes = times.filter(([type, { first, last }]) => {
    const { from = Number.NaN, to = Number.NaN } = read.get(type) ?? {};
    return !(Math.abs(from - first) < 1000 && Math.abs(to - last) < 1000);
  });
  const total = failures.reduce((sum, [, count]) => sum + count, 0);
  return `truth ${total}; types with a wrong count ${wrongCounts.length + tooMany.length}, with wrong times ${wrongTimes.length}`;
}
