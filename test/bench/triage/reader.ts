// Reads one log as triage does, in a process of its own: node reader.js FACTS.json find|understand|threads FILE [again]
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { Catalog } from "../../../src/catalog/catalog";
import type { CompiledFacts } from "../../../src/catalog/compile";
import { TimesOfFile } from "../../../src/core/logTimes/timesOfFile";
import { NameIndex } from "../../../src/core/recognition/names";
import { ByteNames } from "../../../src/core/triage/byteNames";
import * as failures from "../../../src/core/triage/failureReader";
import { LogReader } from "../../../src/core/triage/logReader";
import { Tally } from "../../../src/core/triage/tally";
import { FindingElsewhere } from "../../../src/features/triage/findingElsewhere";

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
  /** The same once more in the same process, as in a host in which somebody has triaged before, in ms. */
  readonly again: number;
  /** Of processors, in all threads: the start of Node and the first reading, in ms. */
  readonly processor: number;
  /** The most that the process had at once, and what it had before it began, in bytes. */
  readonly peak: number;
  readonly start: number;
}

async function main(): Promise<void> {
  const [factsFile = "", mode, file = ""] = process.argv.slice(2);
  const start = process.memoryUsage.rss();
  const began = performance.now();
  const catalog = new Catalog(JSON.parse(readFileSync(factsFile, "utf8")) as CompiledFacts, () => {
    throw new Error("No prose is needed.");
  });
  const read = async () =>
    mode === "find" ? find(file, catalog) : mode === "threads" ? await inThreads(file, catalog) : inOne(file, catalog);
  const [found, types] = await read();
  const inner = performance.now() - began;
  const { user, system } = process.cpuUsage();
  const processor = (user + system) / 1000;
  const peak = process.resourceUsage().maxRSS * 1024;
  let again = 0;
  if (process.argv[5] === "again") {
    const beganAgain = performance.now();
    await read();
    again = performance.now() - beganAgain;
  }
  console.log(JSON.stringify({ found, types, inner, again, processor, peak, start } satisfies Reading));
}

function find(file: string, catalog: Catalog): [number, Reading["types"]] {
  const names = new ByteNames(catalog);
  let found = 0;
  for (const bytes of chunks(file)) found += [...names.in(bytes, 0, bytes.length)].length;
  return [found, []];
}

function inOne(file: string, catalog: Catalog): [number, Reading["types"]] {
  const { reader, tally } = readerOf(file, catalog);
  for (const bytes of chunks(file)) all(reader.push(bytes));
  all(reader.end());
  return result(tally);
}

async function inThreads(file: string, catalog: Catalog): Promise<[number, Reading["types"]]> {
  const types = [...catalog.all()].map(({ type }) => type);
  const thread = await FindingElsewhere.start(join(__dirname, "finder.js"), types);
  if (!thread) throw new Error("There are no threads.");
  const { reader, tally } = readerOf(file, catalog);
  for await (const one of thread.find(file)) if (one.kind === "found") all(reader.takeAll(one));
  thread.dispose();
  return result(tally);
}

function readerOf(file: string, catalog: Catalog): { reader: LogReader; tally: Tally } {
  const tally = new Tally();
  const names = new NameIndex(catalog);
  // What finds elsewhere needs none.
  const reading = {
    names,
    tally,
    failures,
    get byteNames() {
      return new ByteNames(catalog);
    },
  };
  return { reader: new LogReader(0, reading, new TimesOfFile(statSync(file).mtimeMs)), tally };
}

function all(steps: Iterator<unknown>): void {
  while (!steps.next().done);
}

function result(tally: Tally): [number, Reading["types"]] {
  const types = [...tally.types].filter(([, { failures }]) => failures > 0);
  return [tally.failures, types.map(([type, { failures, first, last }]) => [type, failures, first, last] as const)];
}

function* chunks(file: string): Generator<Uint8Array> {
  const [descriptor, buffer] = [openSync(file, "r"), Buffer.allocUnsafe(1 << 18)];
  for (let length = readSync(descriptor, buffer); length > 0; length = readSync(descriptor, buffer))
    yield buffer.subarray(0, length);
  closeSync(descriptor);
}

void main();
