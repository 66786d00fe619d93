import { mkdirSync, openSync, writeSync, closeSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import { out } from "../host/paths.mjs";
import { writeLog } from "../measure/triage/logOfTruth";
import { finishAfterEach, Journey } from "./journey";

describe("a person triages logs", () => {
  let journey: Journey | undefined;
  finishAfterEach(() => journey);

  it("from the explorer: how many failures, since when, whose move, and goes to a line", async () => {
    const folder = join(out, "triage");
    mkdirSync(folder, { recursive: true });
    const file = openSync(join(folder, "app.log"), "w");
    const truth = writeLog(20_000_000, (piece) => writeSync(file, piece));
    closeSync(file);
    const failures = [...truth.failures.values()].reduce((sum, count) => sum + count, 0);

    journey = await Journey.begin("app.log", { open: folder, files: [join(folder, "app.log")] });
    const { page, explanation: report } = journey;
    const item = page.getByRole("menuitem", { name: "Triage Logs…" });
    // The menu has our command once the extension has been read.
    for (let tries = 0; tries < 20 && !(await item.isVisible()); tries++) {
      await page.keyboard.press("Escape");
      await page.getByRole("treeitem", { name: "app.log" }).first().click({ button: "right" });
      await item.waitFor({ timeout: 1500 }).catch(() => undefined);
    }
    await item.click();
    await report.getByText(`${failures} failures`).waitFor({ timeout: 30_000 });
    await journey.picture("triage");
    const rows = report.locator("table.errors tbody");
    assert.strictEqual(await rows.count(), truth.failures.size);

    await report.getByRole("button", { name: "Error", exact: true }).click();
    assert.include(await rows.first().innerText(), "captcha_required");
    await report.getByLabel("Filter").fill("session_not");
    const shown = report.locator("table.errors tbody:not([hidden])");
    await shown.getByText("Examples").click();
    await journey.picture("triage-examples");
    await shown.getByRole("button", { name: "Go to line" }).first().click();
    await page.getByRole("tab", { name: "app.log" }).waitFor();
    await page.locator(".current-line").first().waitFor();
    await journey.picture("triage-line");
  });
});
