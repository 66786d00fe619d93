import { assert, config } from "chai";
import Mocha from "mocha";
import * as vscode from "vscode";
import { type Doors, watchDoors } from "./doors";
import { extensionId } from "./support";

declare const GREP: string;

/** Runs the bundled suites; the host that starts it reads the lines marked as ours. */
export async function run(): Promise<void> {
  config.truncateThreshold = 0;
  // A busy machine may lose a key, or be late: such a test passes when it is tried again, a fault fails again.
  const mocha = new Mocha({ ui: "bdd", timeout: 120_000, retries: 1, forbidOnly: true, forbidPending: true });
  if (GREP) mocha.grep(GREP);
  mocha.suite.emit("pre-require", globalThis as unknown as Mocha.MochaGlobals, "", mocha);
  const extension = vscode.extensions.getExtension(extensionId);
  const doors = await watchDoors(`${extension?.extensionUri.path.replace(/\/$/, "") ?? "no extension"}/dist/`);
  await import("integration:suites");
  describeDoors(doors);
  // It activates after startup, which a slow host may not have finished.
  await extension?.activate();
  const failures = await new Promise<number>((resolve) => {
    printResults(mocha.run(resolve));
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** The last suite: what all before it did is looked at. */
function describeDoors({ opened, timers }: Doors): void {
  describe("during this run the extension", () => {
    it("opened no connection and started no program", () => {
      assert.deepEqual(opened, []);
    });

    it("was seen at work", () => {
      assert.isAbove(timers(), 0);
    });
  });
}

let line = 0;

/** Numbered, since a host may pass a line on more than once. */
function print(text: string): void {
  console.log(`[suite ${line++}] ${text}`);
}

/** Works without a terminal, a file system or colours: a web worker has none of them. */
function printResults(runner: Mocha.Runner): void {
  let passed = 0;
  let failed = 0;
  runner.on("suite", (suite) => {
    if (suite.title) print(suite.titlePath().join(" › "));
  });
  runner.on("pass", (test) => {
    passed++;
    print(`  ✓ ${test.title} (${test.duration ?? 0} ms)`);
  });
  runner.on("retry", (test: Mocha.Test, error: unknown) => {
    print(`  ↻ ${test.title}: tried again after\n${textOf(error)}`);
  });
  runner.on("fail", (test, error: unknown) => {
    failed++;
    print(`  ✗ ${test.fullTitle()}\n${textOf(error)}`);
  });
  runner.on("end", () => {
    print(`RESULT ${JSON.stringify({ passed, failed })}`);
  });
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
