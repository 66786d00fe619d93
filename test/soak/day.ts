// Runs in the extension host: what a day of work does, round by round, with whichever extension the host has.
import { writeHeapSnapshot } from "node:v8";
import * as vscode from "vscode";
import { pause, tell } from "../bench/host/inside";
import { collectGarbage } from "../garbage";
import { askAround } from "./asking";
import { Desk } from "./desk";
import { edit } from "./editing";
import type { Sample, Told } from "./figures";
import { changeProject } from "./project";

declare const MINUTES: number;
/** Where heap snapshots go, with a slash at its end. */
declare const SNAPSHOTS: string;

/** After so many rounds everything has loaded, and what comes later is compared with it. */
const warm = 2;
/** The fewest rounds from which something can be seen. */
const fewest = 4;
/** What waits for a pause has had it by then, in ms. */
const rest = 1500;

/** Tells a sample after each round, and what is left at the end. */
export async function run(): Promise<void> {
  const began = Date.now();
  const desk = await Desk.open();
  const spent = (): number => (Date.now() - began) / 60_000;
  await tidyUp(desk);
  report({ sample: sampleOf(desk, 0, began) });
  for (let round = 1; round <= fewest || spent() < MINUTES; round++) {
    desk.begin(round);
    await edit(desk);
    await askAround(desk);
    await changeProject(desk);
    await tidyUp(desk);
    report({ sample: sampleOf(desk, round, began) });
    if (round === warm) writeHeapSnapshot(`${SNAPSHOTS}warm.heapsnapshot`);
  }
  const { opened, held, failures } = desk;
  report({ end: { opened, held, failures } });
  // Whoever looks at a weak reference holds what it leads to until its turn is over.
  await pause(0);
  writeHeapSnapshot(`${SNAPSHOTS}end.heapsnapshot`);
}

function report(told: Told): void {
  tell(told);
}

/** Closes all that is open, and waits until nobody has anything left to do. */
async function tidyUp(desk: Desk): Promise<void> {
  await desk.clear();
  await pause(rest);
  collectGarbage();
  // What goes with the garbage may leave some itself.
  await pause(50);
  collectGarbage();
}

function sampleOf({ operations }: Desk, round: number, began: number): Sample {
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  const { heapUsed, external } = process.memoryUsage();
  return {
    round,
    operations,
    seconds: Math.round((Date.now() - began) / 1000),
    heap: heapUsed,
    outside: external,
    documents: open.size,
    strayDiagnostics: vscode.languages
      .getDiagnostics()
      .filter(([uri, found]) => found.some(({ source }) => source === "Stytch") && !open.has(uri.toString())).length,
    timers: process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length,
  };
}
