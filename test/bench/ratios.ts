import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import type { CompiledFacts } from "../../src/catalog/compile";
import { root } from "../host/paths.mjs";
import type { Measured } from "./builtCore";
import { median, spent } from "./measure";
import { surfaceWork } from "./surfaces";
import { texts } from "./texts";

/** How many megabytes of each text are scanned. */
const megabytes = 3;
/** How long one turn of a contestant takes at least, in ms: shorter ones are repeated. */
const shortestTurn = 4;
/** How many turns each has; fewer of what takes long, as many as fit into so many ms. */
const [fewestTurns, mostTurns, longestTurns] = [5, 15, 600];
/** How long each is run before, in ms, so that it is compiled, and how many times at most. */
const [warming, mostWarmings] = [400, 5000];

/** Something whose time is compared with the yardstick's. */
export interface Work {
  readonly title: string;
  readonly run: () => unknown;
}

/** What has to stay as fast as it is. Call it once `dist` is built. */
export function works(measured: Measured): Work[] {
  const { core, catalog, facts, prose } = measured;
  const names = new core.NameIndex(catalog);
  const extension = readFileSync(join(root, "dist", "extension.js"), "utf8");
  // A script that was read once isn't read again.
  let times = 0;
  const factsJson = JSON.stringify(facts);
  const parsed = (): CompiledFacts => JSON.parse(factsJson) as CompiledFacts;
  const { keystrokes, page, pasted, redaction } = surfaceWork(measured);
  return [
    ...texts.map(({ name, make, source }): Work => {
      const text = make(megabytes);
      return { title: `scan of ${name}`, run: () => core.scan(text, source, names) };
    }),
    { title: "dist/extension.js read, at activation", run: () => new Script(`${extension}\n// ${times++}`) },
    {
      title: "facts and names at hand, at activation",
      run: () => new core.NameIndex(new core.Catalog(parsed(), () => Promise.resolve(prose))),
    },
    { title: "search index, at the first look-up", run: () => new core.Search(catalog, prose).find("") },
    { title: "look-up, for some keystrokes", run: keystrokes },
    { title: "page of an error", run: page },
    { title: "errors in a pasted text", run: pasted },
    { title: "secrets taken out of a text", run: redaction },
  ];
}

/**
 * The time of a work as a multiple of the yardstick's: the median over turns of both, one after the other, so that a slow
 * moment hits both. Comparable between runs and, roughly, between machines.
 */
export function ratioOf({ run }: Work): number {
  const [mine, yards] = [warm(run), warm(yardstick)];
  const [many, manyYards] = [mine, yards].map((once) => Math.max(1, Math.ceil(shortestTurn / once))) as [
    number,
    number,
  ];
  const turns = Math.min(mostTurns, Math.max(fewestTurns, Math.ceil(longestTurns / (many * mine))));
  const ratios = Array.from({ length: turns }, () => {
    const time = spent(() => repeat(run, many)) / many;
    return time / (spent(() => repeat(yardstick, manyYards)) / manyYards);
  });
  return median(ratios);
}

/** How long one run takes, in ms, once it is compiled. */
function warm(run: () => unknown): number {
  const times: number[] = [];
  for (let sum = 0; sum < warming && times.length < mostWarmings; sum += times.at(-1) ?? 0) times.push(spent(run));
  return Math.min(...times);
}

function repeat(run: () => unknown, times: number): void {
  for (let time = 0; time < times; time++) run();
}

const yardText = texts[0]?.make(0.3) ?? "";
const yardWords = /[a-z]+_[a-z]+/g;

/** What any tool does that reads texts: it jumps, looks at characters, matches a pattern, and counts words in a map. */
function yardstick(): number {
  let sum = 0;
  for (let at = yardText.indexOf("_"); at !== -1; at = yardText.indexOf("_", at + 1))
    sum += yardText.charCodeAt(at - 1);
  for (let at = 0; at < yardText.length; at++) sum = (sum * 31 + yardText.charCodeAt(at)) | 0;
  const counts = new Map<string, number>();
  for (const [word] of yardText.matchAll(yardWords)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return sum + counts.size;
}
