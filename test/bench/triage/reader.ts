// Reads one log as triage does, in a process of its own: node reader.js FACTS.json find|understand FILE
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { Catalog } from "../../../src/catalog/catalog";
import type { CompiledFacts } from "../../../src/catalog/compile";
import { TimesOfFile } from "../../../src/core/logTimes/timesOfFile";
import { NameIndex } from "../../../src/core/recognition/names";
import { ByteNames } from "../../../src/core/triage/byteNames";
import { LogReader } from "../../../src/core/triage/logReader";
import { Tally } from "../../../src/core/triage/tally";

/** What a process prints. */
export interface Reading {
  /** Names that were found, or failures. */
  readonly found: number;
  /** By type, with the first and the last in epoch ms. */
  readonly types: readonly (readonly [
    type: string,
    failures: number,
    first: number | undefined,
    last: number | undefined,
  ])[];
  /** Without the start of Node, in ms. */
  readonly inner: number;
  /** The most that the process had at once, and what it had before it began, in bytes. */
  readonly peak: number;
  readonly start: number;
}

function main(): void {
  const [factsFile = "", mode, file = ""] = process.argv.slice(2);
  const start = process.memoryUsage.rss();
  const began = performance.now();
  const catalog = new Catalog(JSON.parse(readFileSync(factsFile, "utf8")) as CompiledFacts, () => {
    throw new Error("No prose is needed.");
  });
  const byteNames = new ByteNames(catalog);
  const [found, types] = mode === "find" ? find(file, byteNames) : understand(file, catalog, byteNames);
  const inner = performance.now() - began;
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ found, types, inner, peak, start } satisfies Reading));
}

function find(file: string, names: ByteNames): [number, Reading["types"]] {
  let found = 0;
  for (const bytes of chunks(file)) found += [...names.in(bytes, 0, bytes.length)].length;
  return [found, []];
}

function understand(file: string, catalog: Catalog, byteNames: ByteNames): [number, Reading["types"]] {
  const tally = new Tally();
  const times = new TimesOfFile(statSync(file).mtimeMs);
  const reader = new LogReader(0, { names: new NameIndex(catalog), byteNames, tally }, times);
  const all = (steps: Iterator<unknown>): void => {
    while (!steps.next().done);
  };
  for (const bytes of chunks(file)) all(reader.push(bytes));
  all(reader.end());
  const types = [...tally.types].filter(([, { failures }]) => failures > 0);
  return [tally.failures, types.map(([type, { failures, first, last }]) => [type, failures, first, last] as const)];
}

function* chunks(file: string): Generator<Uint8Array> {
  const [descriptor, buffer] = [openSync(file, "r"), Buffer.allocUnsafe(1 << 18)];
  for (let length = readSync(descriptor, buffer); length > 0; length = readSync(descriptor, buffer))
    yield buffer.subarray(0, length);
  closeSync(descriptor);
}

main();
