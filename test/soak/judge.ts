import { printCauses } from "./causes";
import { type Days, median, type Pair, pairs, type Slope, slopeOf } from "./days";
import type { Sample } from "./figures";
import { allowed, day, growthOf, isTooMuch } from "./growth";
import { type Holdings, sourceOf } from "./snapshot";

/** What the host with the extension held when all had loaded and at the end, and the other one at the end. */
export interface AllHoldings {
  readonly warm: Holdings;
  readonly end: Holdings;
  readonly without: Holdings;
}

/** From so many rounds on a slope is judged that compiled code is part of: by more standard errors than chance gives. */
const enough = 10;
const beyondNoise = 3;
/** What is made for one document, by the place of its class. */
const perDocument = /^src\/features\/shared\/(?:documentIndex|documentErrors|lineFacts|slices)\.ts:/;
/** How many bundles there are: each keeps the text that it has read as code last, until it reads another. */
const bundles = 5;

/**
 * Prints the heap of both hosts and what has to hold, a line each.
 * @param dist folder of the bundles that ran, with their source maps
 * @returns how many don't hold
 */
export function judge(days: Days, holdings: AllHoldings, dist: string): number {
  const rounds = pairs({ with: days.with.samples, without: days.without.samples });
  printHeap(rounds);
  printCauses(holdings.end.causes, holdings.without.causes);
  printAged(days);
  for (const how of ["with", "without"] as const)
    for (const [what, times] of Object.entries(days[how].end.failures))
      console.log(`  ${how}: ${what} (${times} times)`);
  const checks = [...heapChecks(rounds), ...leftChecks(days, holdings, dist)];
  for (const [holds, what] of checks) console.log(`${holds ? "✓" : "✗"} ${what}`);
  return checks.filter(([holds]) => !holds).length;
}

type Check = readonly [holds: boolean, what: string];

function printHeap(rounds: readonly Pair[]): void {
  const [, , warm] = rounds;
  const rows = { start: rounds[0], warm, middle: rounds[Math.floor(rounds.length / 2)], end: rounds.at(-1) };
  console.log(`\n${"".padEnd(8)} round operations   with  without  ratio  difference (MB)`);
  for (const [name, pair] of Object.entries(rows)) {
    if (!pair) continue;
    const [mine, theirs] = [mb(pair.with), mb(pair.without)];
    const cells = [mine.toFixed(1), theirs.toFixed(1).padStart(8), (mine / theirs).toFixed(2).padStart(6)];
    const at = `${String(pair.with.round).padStart(5)} ${String(pair.with.operations).padStart(10)}`;
    console.log(`${name.padEnd(8)} ${at}  ${cells.join(" ")}  ${(mine - theirs).toFixed(1).padStart(10)}`);
  }
}

function printAged({ with: { end: mine }, without: { end: theirs } }: Days): void {
  const told = [mine, theirs].map(
    ({ aged }) => `${mb(aged).toFixed(1)} MB (${(aged.code / 1e6).toFixed(1)} of them code)`,
  );
  const ratio = mine.aged.heap / theirs.aged.heap;
  console.log(`\nwhen V8 has dropped code that rests: ${told.join(" with, ")} without, ${ratio.toFixed(2)} ×`);
}

function heapChecks(rounds: readonly Pair[]): Check[] {
  const half = rounds.slice(Math.floor(rounds.length / 2));
  const slopes = {
    with: slope(half, (pair) => mb(pair.with)),
    without: slope(half, (pair) => mb(pair.without)),
    difference: slope(half, (pair) => mb(pair.with) - mb(pair.without)),
  };
  for (const [name, one] of Object.entries(slopes))
    console.log(`  slope, ${name}: ${one.slope.toFixed(2)} ± ${one.error.toFixed(2)} MB per 1000 operations`);
  const last = rounds.slice(-Math.max(1, Math.floor(half.length / 2)));
  const ratio = median(last.map((pair) => pair.with.heap / pair.without.heap));
  console.log(`  heap in the last quarter: ${ratio.toFixed(2)} × that without`);
  const grown = growthOf(rounds);
  const inDay = (perRound: number): string => (perRound * day).toFixed(1);
  return [
    [
      !isTooMuch(grown),
      `in a day the heap beside compiled code grows by no more than ${allowed * 100} % of that without, ${inDay(grown.limit)} MB: ${inDay(grown.slope)} ± ${inDay(grown.error)}`,
    ],
    // A few rounds tell no slope from what V8 compiles for once.
    ...(half.length < enough
      ? []
      : [[!isUpward(slopes.difference), "from the middle to the end it doesn't grow beyond the noise"] as const]),
  ];
}

function leftChecks({ with: mine, without: theirs }: Days, { warm, end, without }: AllHoldings, dist: string): Check[] {
  const last = mine.samples.at(-1);
  const open = last?.documents ?? 0;
  const stray = Math.max(...mine.samples.map(({ strayDiagnostics }) => strayDiagnostics));
  const indexes = [...end.made].flatMap(([place, count]) => (perDocument.test(place) ? [count - 1] : []));
  const most = Math.max(...indexes);
  // What was read of the last text of each bundle may come and go.
  const between = Math.max((last?.round ?? 0) - 2, bundles + 1);
  const growing = [...end.made].filter(([place, count]) => count - (warm.made.get(place) ?? 0) >= between);
  const lazy = [...end.bundles].filter((name) => name !== "extension.js");
  const timers = Object.entries(last?.timers ?? {});
  return [
    [stray === 0, `no problems of documents that are closed: ${stray}`],
    [indexes.length > 0 && most <= open, `no index of a document that is closed: ${most} for ${open} open ones`],
    [
      mine.end.held <= theirs.end.held + 1,
      `of ${mine.end.opened} documents, closed ones that somebody holds: ${mine.end.held}, ${theirs.end.held} without`,
    ],
    [
      end.texts <= without.texts + bundles,
      `of ${mine.end.opened} documents, texts that somebody keeps: ${end.texts}, ${without.texts} without`,
    ],
    [
      end.made.size > 0 && growing.length === 0,
      `no function or object of ours is made in each round and stays: of ${end.made.size} places ${growing.length}${growing.map(([place, count]) => `\n    ${place}: ${warm.made.get(place) ?? 0} → ${count}`).join("")}`,
    ],
    [
      lazy.length === 0,
      `nothing stays of the bundles that load at a wish: ${lazy.length}${lazy.map((name) => `\n    ${name}`).join("")}`,
    ],
    [
      timers.length === 0,
      `no timers of ours when all is at rest: ${timers.length}${timers.map(([place, count]) => `\n    ${sourceOf(place, dist)}: ${count}`).join("")}`,
    ],
  ];
}

function slope(rounds: readonly Pair[], of: (pair: Pair) => number): Slope {
  return slopeOf(rounds.map((pair) => [pair.with.operations / 1000, of(pair)]));
}

function isUpward({ slope, error }: Slope): boolean {
  return slope > beyondNoise * error;
}

function mb({ heap }: Pick<Sample, "heap">): number {
  return heap / 1e6;
}
