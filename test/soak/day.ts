// Runs in the extension host: what a day of work does, round by round, with whichever extension the host has.
import { existsSync } from "node:fs";
import { getHeapCodeStatistics, writeHeapSnapshot } from "node:v8";
import * as vscode from "vscode";
import { pause, tell } from "../bench/host/inside";
import { collectGarbage } from "../garbage";
import { askAround } from "./asking";
import { Desk, ours } from "./desk";
import { edit } from "./editing";
import type { Sample, Told } from "./figures";
import { changeProject } from "./project";
import { Timers } from "./timers";

/** Absolute path of a file that is made when the rounds are enough. */
declare const ENOUGH: string;
/** Where heap snapshots go, with a slash at its end. */
declare const SNAPSHOTS: string;

/** After so many rounds everything has loaded, and what comes later is compared with it. */
const warm = 2;
/** What waits for a pause has had it by then, in ms. */
const rest = 1500;
/** On a slow machine what waits may take longer: timers of ours are waited for so long, in ms. */
const longestRest = 20_000;
/** Code that wasn't called between so many collections V8 drops: more than it takes in any version. */
const aging = 12;

/** Tells a sample after each round, and what is left at the end. */
export async function run(): Promise<void> {
  const began = Date.now();
  const timers = new Timers(vscode.extensions.getExtension(ours)?.extensionPath ?? "no extension");
  timers.watch();
  const desk = await Desk.open();
  const sample = async (round: number): Promise<void> => {
    await tidyUp(desk, timers);
    report({ sample: sampleOf(desk, timers, round, began) });
  };
  await sample(0);
  for (let round = 1; !existsSync(ENOUGH); round++) {
    desk.begin(round);
    await edit(desk);
    await askAround(desk);
    await changeProject(desk);
    await sample(round);
    if (round === warm) writeHeapSnapshot(`${SNAPSHOTS}warm.heapsnapshot`);
  }
  const { opened, held, failures } = desk;
  for (let collected = 0; collected < aging; collected++) {
    await pause(50);
    collectGarbage();
  }
  report({ end: { opened, held, failures, aged: heapNow() } });
  // Whoever looks at a weak reference holds what it leads to until its turn is over.
  await pause(0);
  writeHeapSnapshot(`${SNAPSHOTS}end.heapsnapshot`);
}

function report(told: Told): void {
  tell(told);
}

/** Closes all that is open, and waits until nobody has anything left to do. */
async function tidyUp(desk: Desk, timers: Timers): Promise<void> {
  await desk.clear();
  await pause(rest);
  for (const began = Date.now(); timers.isAny && Date.now() - began < longestRest;) await pause(100);
  collectGarbage();
  // What goes with the garbage may leave some itself.
  await pause(50);
  collectGarbage();
}

function sampleOf({ operations }: Desk, timers: Timers, round: number, began: number): Sample {
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  return {
    round,
    operations,
    seconds: Math.round((Date.now() - began) / 1000),
    ...heapNow(),
    outside: process.memoryUsage().external,
    documents: open.size,
    strayDiagnostics: vscode.languages
      .getDiagnostics()
      .filter(([uri, found]) => found.some(({ source }) => source === "Stytch") && !open.has(uri.toString())).length,
    timers: timers.places(),
  };
}

function heapNow(): Pick<Sample, "heap" | "code"> {
  const { code_and_metadata_size, bytecode_and_metadata_size } = getHeapCodeStatistics();
  return { heap: process.memoryUsage().heapUsed, code: code_and_metadata_size + bytecode_and_metadata_size };
}
