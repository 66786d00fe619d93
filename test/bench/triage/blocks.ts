// npm run bench -- triage blocks: for how long a triage keeps a real extension host from everything else.
import { closeSync, openSync, writeSync } from "node:fs";
import { basename, join } from "node:path";
import { bundle, readAreas } from "../../../esbuild.mjs";
import { compileCatalog } from "../../../src/catalog/compile";
import { makeTempFolder } from "../../host/tempFolder.mjs";
import { root } from "../../host/paths.mjs";
import { random } from "../../measure/triage/random";
import { writeLog } from "../../measure/triage/logOfTruth";
import { programs } from "../../measure/triage/programs";
import type { TriageFigures } from "../host/figures";
import { buildScript, runInHost } from "../host/inHost";

/** What is due, in ms. */
const budget = 50;
const patience = 240_000;
const script = "out/bench/triageScenario.js";

/** @param megabytes of the log of truth; the log that has every type is a twentieth of it */
export async function runBlocks(megabytes: number): Promise<void> {
  await bundle({ production: true });
  const folder = makeTempFolder();
  const files = [
    write(join(folder, "truth.log"), (give) => void writeLog(megabytes * 1e6, give)),
    write(join(folder, "every-type.log"), (give) => writeEveryType((megabytes * 1e6) / 20, give)),
  ];
  await buildScript("test/bench/host/triageScenario.ts", script, { FILES: files });
  console.log(`\nThe extension host's event loop while it triages; due is a longest block of ${budget} ms`);
  const onFigures = (told: unknown): void => {
    const { file, took, failures, longest, usual } = told as TriageFigures;
    const blocks = `longest block ${longest.toFixed(0)} ms, 99 % below ${usual.toFixed(0)} ms`;
    console.log(`  ${basename(file).padEnd(16)}${(took / 1000).toFixed(1)} s, ${failures} failures: ${blocks}`);
  };
  await runInHost({ extension: root, script, open: folder, patience, onFigures });
}

function write(path: string, content: (give: (piece: string) => void) => void): string {
  const file = openSync(path, "w");
  content((piece) => writeSync(file, piece));
  closeSync(file);
  return path;
}

/** Failures of each type of the catalog in turn, as each program prints them, and nothing else. */
function writeEveryType(size: number, give: (piece: string) => void): void {
  const types = Object.values(compileCatalog(readAreas()).facts.areas).flatMap(({ errors }) => Object.keys(errors));
  const next = random(7);
  for (let [length, index] = [0, 0]; length < size; index++) {
    const type = types[index % types.length] ?? "";
    const id = `request-id-live-6b1d1a00-3c52-4f7e-8f0b-${String(index).padStart(12, "0")}`;
    const print = programs[Math.floor(next() * programs.length)];
    const piece =
      print?.({ at: Date.UTC(2026, 10, 3) + index * 997, type, status: 404, message: "Refused.", id }) ?? "";
    length += piece.length;
    give(piece);
  }
}
