// Runs in the extension host: has logs triaged, and measures for how long nobody else got their turn meanwhile.
import { monitorEventLoopDelay, type RecordableHistogram } from "node:perf_hooks";
import * as vscode from "vscode";
import type { TriageFigures } from "./figures";
import { pause, tell } from "./inside";

declare const FILES: readonly string[];

/** How long nothing is done once the host has started, and once a report is there, in ms. */
const [settling, afterwards] = [5000, 2000];

/** Prints one line of figures for each log, for whoever started the host. */
export async function run(): Promise<void> {
  await pause(settling);
  for (const file of FILES) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const began = performance.now();
    const result = await vscode.commands.executeCommand<{ readonly failures: number } | undefined>(
      "stytchErrors.triageLogs",
      vscode.Uri.file(file),
    );
    const took = performance.now() - began;
    await pause(afterwards);
    delay.disable();
    tell({ file, took, failures: result?.failures ?? 0, ...blocks(delay) } satisfies TriageFigures);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  }
}

function blocks(delay: Pick<RecordableHistogram, "max" | "percentile">): Pick<TriageFigures, "longest" | "usual"> {
  const ms = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - 1);
  return { longest: ms(delay.max), usual: ms(delay.percentile(99)) };
}
