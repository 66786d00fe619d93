import type { WorkbenchOptions } from "../host/workbench.mjs";
import { Journey } from "./journey";

/**
 * One workbench for the tests of a `describe`, since its start takes longer than most of them. A test that fails leaves
 * it to nobody, and a picture of where it stood, out/screenshots/failed-….png.
 */
export function shareJourney(options: Partial<WorkbenchOptions> = {}): { at: (file: string) => Promise<Journey> } {
  let journey: Journey | undefined;
  const finish = async (): Promise<void> => {
    await journey?.finish();
    journey = undefined;
  };
  afterEach(async function () {
    if (!(await keepFailed(this.currentTest, journey))) await finish();
  });
  after(finish);
  return {
    at: async (file) => {
      if (journey) await journey.startOver(file);
      else journey = await Journey.begin(file, options);
      return journey;
    },
  };
}

/** Keeps a picture of where a test stood that failed, and says if it is tried again. @returns whether it passed */
async function keepFailed(test: Mocha.Test | undefined, journey: Journey | undefined): Promise<boolean> {
  // What is tried again has no state.
  if (!test || test.state === "passed") return true;
  if (test.state !== "failed") console.log(`      tried again: ${test.title}`);
  await journey?.picture(`failed-${test.title.replace(/\W+/g, "-").slice(0, 40)}`);
  return false;
}

/** Ends each test's journey; keeps a picture of where it stood, out/screenshots/failed-….png, if the test failed. */
export function finishAfterEach(journey: () => Journey | undefined): void {
  afterEach(async function () {
    await keepFailed(this.currentTest, journey());
    await journey()?.finish();
  });
}
