import { mkdirSync, openSync, writeSync, closeSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import { writeLog } from "../measure/triage/logOfTruth";
import { type Journey } from "./journey";
import { finishAfterEach } from "./testJourneys";
import { folder, triageFromExplorer } from "./triaging";

describe("a person triages logs", () => {
  let journey: Journey | undefined;
  finishAfterEach(() => journey);

  /** Writes a log, opens its folder, and has the file triaged from the explorer. */
  async function triaged(size: number): Promise<{ failures: number; types: number }> {
    mkdirSync(folder, { recursive: true });
    const file = openSync(join(folder, "app.log"), "w");
    const truth = writeLog(size, (piece) => writeSync(file, piece));
    closeSync(file);
    journey = await triageFromExplorer("app.log");
    const { explanation: report } = journey;
    const failures = [...truth.failures.values()].reduce((sum, count) => sum + count, 0);
    await report.getByText(`${failures} failures`).waitFor({ timeout: 60_000 });
    return { failures, types: truth.failures.size };
  }

  it("from the explorer: how many failures, since when, whose move, and goes to a line", async () => {
    const { types } = await triaged(20_000_000);
    const { page, explanation: report } = journey ?? assert.fail();
    await journey?.picture("triage");
    const rows = report.locator("table.errors tbody");
    assert.strictEqual(await rows.count(), types);

    await report.getByRole("button", { name: "Error", exact: true }).click();
    await rows.first().filter({ hasText: "captcha_required" }).waitFor();
    await report.getByLabel("Filter").fill("session_not");
    await rows.first().filter({ hasText: "session_not_found" }).waitFor();
    const shown = report.locator("table.errors tbody");
    await shown.getByText("Examples").click();
    await journey?.picture("triage-examples");
    await shown.getByRole("button", { name: "Go to line" }).first().click();
    await page.getByRole("tab", { name: "app.log" }).waitFor();
    await page.locator(".current-line").first().waitFor();
    await journey?.picture("triage-line");
  });

  it("looks at a part of the time by mouse and by keyboard, and at types in place of whose move", async () => {
    const { failures } = await triaged(3_000_000);
    const { page, explanation: report } = journey ?? assert.fail();
    const columns = report.locator(".timeline g");
    const total = report.locator(".count strong");
    await report.locator(".timeline").scrollIntoViewIfNeeded();
    const [first, third] = [await columns.nth(1).boundingBox(), await columns.nth(3).boundingBox()];
    assert.isNotNull(first);
    assert.isNotNull(third);
    await page.mouse.move(first.x + first.width / 2, first.y + first.height / 2);
    await page.mouse.down();
    await page.mouse.move(third.x + third.width / 2, third.y + third.height / 2, { steps: 5 });
    await report.locator(".timeline g.chosen").nth(2).waitFor();
    await journey?.picture("triage-part-chosen");
    await page.mouse.up();
    await report.getByRole("button", { name: "Show all of the time" }).waitFor();
    assert.isBelow(Number((await total.innerText()).replace(/\D/g, "")), failures);
    await report.getByRole("button", { name: "Error types" }).click();
    await report.locator('[data-stack="type"][aria-pressed="true"]').waitFor();
    await journey?.picture("triage-part");

    await report.getByRole("button", { name: "Show all of the time" }).click();
    await total.filter({ hasText: `${failures} failures` }).waitFor();
    await columns.first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await report.locator(".timeline g.chosen").nth(1).waitFor();
    await page.keyboard.press("Enter");
    await report.getByRole("button", { name: "Show all of the time" }).waitFor();
    await columns.first().focus();
    await page.keyboard.press("Escape");
    await total.filter({ hasText: `${failures} failures` }).waitFor();
  });

  it("passes on what is chosen: a table for a ticket, lines for a spreadsheet, a query", async () => {
    await triaged(1_000_000);
    const { page, explanation: report, quickPick } = journey ?? assert.fail();
    await report.getByLabel("Choose session_not_found").check();
    await report.getByRole("button", { name: "Export…" }).click();
    await quickPick.getByText("Copy as Markdown").waitFor();
    await journey?.picture("triage-export");
    await quickPick.getByText("Open as CSV").click();
    await page.getByRole("tab", { name: "stytch-failures.csv" }).waitFor();
    await page.locator(".view-line").filter({ hasText: "session_not_found," }).waitFor();
    assert.strictEqual(await page.locator(".view-line").filter({ hasText: "captcha_required" }).count(), 0);
    await page.getByRole("tab", { name: "Stytch log triage" }).click();
    await report.getByRole("button", { name: "Copy log query…" }).click();
    await quickPick.getByText("Grafana Loki").waitFor();
    await journey?.picture("triage-query");
    await page.keyboard.press("Escape");
  });
});
