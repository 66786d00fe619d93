// npm run bench -- --check and -- --update: what ships and how fast it is, beside what it was.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { root } from "../host/paths.mjs";
import { builtCore } from "./builtCore";
import { ratioOf, type Work, works } from "./ratios";
import { kB, type Size, sizes } from "./sizes";

/** What was measured when somebody last said that it may be so. */
interface Baseline {
  /** Bytes, gzipped, of what ships. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Times as multiples of the yardstick's. */
  readonly ratios: Readonly<Record<string, number>>;
}

/**
 * What a size may grow by, and a time. Ratios differ between machines, and between days of one, by half (caches, other
 * guests): what takes twice as long is seen, and less by who runs the bench before and after a change.
 */
const [sizeMargin, timeMargin] = [1.02, 2];
/** What is too slow is measured again, so many times in all: noise passes, and a regression doesn't. */
const tries = 6;
const file = join(root, "test", "bench", "baseline.json");

/** Prints a line for each thing that is compared, and last how many hold. */
export async function check(): Promise<void> {
  const { sizes: knownSizes, ratios: knownRatios } = JSON.parse(readFileSync(file, "utf8")) as Baseline;
  const weights = await sizes();
  const measured = works(await builtCore());
  const results = [
    ...Object.entries(weights).map(([name, size]) => sizeHolds(name, size, knownSizes[name])),
    ...measured.map((work) => timeHolds(work, knownRatios[work.title])),
    ...gone(knownSizes, Object.keys(weights)),
    ...gone(
      knownRatios,
      measured.map(({ title }) => title),
    ),
  ];
  const failed = results.filter((holds) => !holds).length;
  if (failed > 0) {
    console.log("\nMend it, or, where it has to be so, run npm run bench -- --update and say why in the commit.");
    process.exitCode = 1;
  }
  console.log(`\n${results.length - failed} hold, ${failed} don't`);
}

/** Writes the baseline anew. */
export async function update(): Promise<void> {
  const weights = Object.entries(await sizes()).map(([name, { gzipped }]) => [name, gzipped] as const);
  const ratios = works(await builtCore()).map((work) => {
    // The lowest of three, as a check takes the lowest of its tries: one of a slow moment would let too much pass.
    const ratio = Math.min(ratioOf(work), ratioOf(work), ratioOf(work));
    return [work.title, Number(ratio.toPrecision(3))] as const;
  });
  const baseline: Baseline = { sizes: Object.fromEntries(weights), ratios: Object.fromEntries(ratios) };
  writeFileSync(file, await format(JSON.stringify(baseline), { ...(await resolveConfig(file)), filepath: file }));
  for (const [name, value] of [...weights, ...ratios]) console.log(`${name.padEnd(42)} ${value}`);
}

function sizeHolds(name: string, { gzipped, budget = Infinity }: Size, known: number | undefined): boolean {
  if (known === undefined) return report(false, name, `${kB(gzipped)}, not in the baseline`);
  const most = Math.min(known * sizeMargin, budget - 1);
  return report(gzipped <= most, name, `${kB(gzipped)} gzipped, ${kB(known)} before, at most ${kB(most)}`);
}

function timeHolds(work: Work, known: number | undefined): boolean {
  if (known === undefined) return report(false, work.title, "not in the baseline");
  const most = known * timeMargin;
  const found: number[] = [];
  do found.push(ratioOf(work));
  while (Math.min(...found) > most && found.length < tries);
  const said = found.map((ratio) => ratio.toPrecision(3)).join(", then ");
  return report(Math.min(...found) <= most, work.title, `${said}; ${known} before, at most ${most.toPrecision(3)}`);
}

/** What the baseline has and nothing is measured for. */
function gone(known: Readonly<Record<string, number>>, names: readonly string[]): boolean[] {
  return Object.keys(known)
    .filter((name) => !names.includes(name))
    .map((name) => report(false, name, "in the baseline, and not measured"));
}

function report(holds: boolean, name: string, figures: string): boolean {
  console.log(`  ${holds ? "✓" : "✗"} ${name.padEnd(40)} ${figures}`);
  return holds;
}
