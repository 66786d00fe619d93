// Logs that were written by hand as programs print them, each with what is true of it in the folder's truth.json.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { TimesOfFile } from "../../../src/core/logTimes/timesOfFile";
import { LogReader, type Reading } from "../../../src/core/triage/logReader";
import { Tally, type TypeTally } from "../../../src/core/triage/tally";

/** What is true of a log. Times as ISO 8601: with `Z` where the log tells the zone, else the machine's. */
interface LogTruth {
  readonly failures: Readonly<Record<string, number>>;
  readonly unknown?: Readonly<Record<string, number>>;
  /** Of all failures; absent where the log tells none that is certain. */
  readonly first?: string;
  readonly last?: string;
  readonly note?: string;
}

/** What triage made of a log. */
export interface LogOutcome {
  readonly name: string;
  /** Failures that it should count, that it counted rightly, and that it made up. */
  readonly truth: number;
  readonly found: number;
  readonly invented: number;
  /** What is wrong, for somebody who mends it. */
  readonly faults: readonly string[];
}

/** The folders of written logs. */
export const writtenLogs = join(import.meta.dirname, "../../fixtures/triage");
/** Programs print some failures with the moment before, or without parts of a second. */
const tolerance = 1000;
/** When the logs were last changed. */
const changed = Date.UTC(2026, 10, 28, 12);

/** Reads each log of a folder, and compares what is counted with what is true. */
export function judgeWrittenLogs(folder: string, reading: Omit<Reading, "tally">): LogOutcome[] {
  const truths = JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")) as Record<string, LogTruth>;
  const logs = readdirSync(folder).filter((name) => name !== "truth.json");
  return logs.sort().map((name) => {
    const truth = truths[name];
    if (!truth) throw new Error(`${name} has no truth.`);
    const tally = new Tally();
    const reader = new LogReader(0, { ...reading, tally }, new TimesOfFile(changed));
    for (const steps of [reader.push(readFileSync(join(folder, name))), reader.end()]) Array.from(steps);
    return { name, ...compared(tally, truth) };
  });
}

function compared(tally: Tally, { failures, unknown = {}, first, last }: LogTruth): Omit<LogOutcome, "name"> {
  const faults: string[] = [];
  let [truth, found, invented] = [0, 0, 0];
  for (const [counted, expected] of [
    [tally.types, failures],
    [tally.unknownTypes, unknown],
  ] as const) {
    for (const type of new Set([...counted.keys(), ...Object.keys(expected)])) {
      const [count, due] = [counted.get(type)?.failures ?? 0, expected[type] ?? 0];
      truth += due;
      found += Math.min(count, due);
      invented += Math.max(0, count - due);
      if (count !== due) faults.push(`${type} ${count} instead of ${due}`);
    }
  }
  const all = [...tally.types.values()].filter((one) => one.failures > 0);
  if (first !== undefined && last !== undefined) {
    const times = (key: "first" | "last"): number[] => all.flatMap((one: TypeTally) => one[key] ?? []);
    for (const [told, at] of [
      [Math.min(...times("first")), first],
      [Math.max(...times("last")), last],
    ] as const)
      if (!(Math.abs(told - Date.parse(at)) <= tolerance))
        faults.push(`${Number.isFinite(told) ? new Date(told).toISOString() : "no time"} instead of ${at}`);
  }
  return { truth, found, invented, faults };
}
