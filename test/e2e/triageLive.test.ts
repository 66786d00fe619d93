import { appendFileSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { assert } from "chai";
import { type Journey } from "./journey";
import { finishAfterEach } from "./testJourneys";
import { failure, folder, triageFromExplorer, writeFile } from "./triaging";

describe("a person reads a report that is told anew", () => {
  let journey: Journey | undefined;
  finishAfterEach(() => journey);

  /** Writes a failure to the log, and waits until the report has it. */
  async function tellOneMore(index: number): Promise<void> {
    const { explanation: report } = journey ?? assert.fail();
    appendFileSync(join(folder, "live.log"), failure(index));
    await report
      .locator(".count")
      .filter({ hasText: `${index + 1} failures` })
      .waitFor();
  }

  it("and loses neither focus nor caret, text that is selected, what is unfolded or how far it is scrolled", async () => {
    writeFile(
      "live.log",
      Array.from({ length: 30 }, (_, at) => failure(at, at % 3 ? "session_not_found" : "captcha_required")).join(""),
    );
    journey = await triageFromExplorer("live.log");
    const { explanation: report, page } = journey;
    await report.getByRole("button", { name: "Follow" }).click();
    await report.locator('#follow[aria-pressed="true"]').waitFor();
    await journey.picture("triage-follow");
    const row = report.locator("#row-captcha_required");
    await row.getByText("Examples").click();
    const button = row.getByRole("button", { name: "Go to line" }).first();
    await button.focus();
    const table = report.locator("#timeline-table");
    await table.locator("summary").click();
    await table.getByRole("columnheader", { name: "From (UTC)" }).waitFor();
    await button.focus();
    const scrolled = await report.locator("html").evaluate((html) => html.scrollTop);
    assert.isAbove(scrolled, 0);
    await tellOneMore(30);
    assert.isTrue(await button.evaluate((one) => one === document.activeElement), "the button keeps the focus");
    assert.strictEqual(await report.locator("html").evaluate((html) => html.scrollTop), scrolled);
    assert.isNotNull(await table.getAttribute("open"));

    const meaning = row.locator("span[lang=en]");
    await meaning.evaluate((one) => getSelection()?.selectAllChildren(one));
    const selected = await meaning.innerText();
    await tellOneMore(31);
    assert.strictEqual(await meaning.evaluate(() => String(getSelection())), selected);

    const filter = report.getByLabel("Filter");
    await filter.click();
    for (const [index, letter] of "found".split("").entries()) {
      await page.keyboard.press(letter);
      if (index === 2) await page.keyboard.press("ArrowLeft");
      await tellOneMore(32 + index);
      assert.isTrue(await filter.evaluate((one) => one === document.activeElement), "the filter keeps the focus");
    }
    // The caret was before the third letter since then.
    assert.strictEqual(await filter.inputValue(), "fondu");
    await report.locator("#listed").getByText("No error fits").waitFor();
    await filter.fill("captcha");
    await report.locator("#row-session_not_found").waitFor({ state: "detached" });
    await report.locator("#told").getByText("1 of 2 errors are listed.").waitFor({ state: "attached" });
  });

  it("sees how far the reading is, stops it, and keeps what was found, called partial", async () => {
    // Of more than a gigabyte once it is unpacked: nobody waits for its end.
    const id = (index: number): string => ((index * 2_654_435_761) % 2 ** 32).toString(16);
    const noise = Array.from(
      { length: 60_000 },
      (_, at) => `2026-11-03T09:14:01Z INFO http: GET /login/${id(at)} 200\n`,
    ).join("");
    const [first, second] = [0, 1].map((index) => gzipSync(failure(index) + noise));
    writeFile(
      "large.log.gz",
      Buffer.concat([first, second, ...Array.from({ length: 400 }, () => first)].flatMap((one) => one ?? [])),
    );
    writeFile("small.log", failure(0));
    journey = await triageFromExplorer("large.log.gz", "small.log");
    const { explanation: report } = journey;
    await report.locator(".count").filter({ hasText: "2 failures" }).waitFor({ timeout: 60_000 });
    await report.getByRole("progressbar", { name: "Reading" }).waitFor();
    await report.getByText(/% read, \d+ MB a second/).waitFor();
    await journey.picture("triage-progress");
    await report.getByRole("button", { name: "Stop here" }).click();
    await report.getByText("Partial: the reading was stopped before the end.").waitFor({ timeout: 5000 });
    await report.locator(".count").filter({ hasText: "2 failures" }).waitFor();
    assert.strictEqual(await report.getByRole("progressbar").count(), 0);
    await journey.picture("triage-partial");
  });

  it("goes to the line of a type that nobody has explained, and looks at one column's time by a click", async () => {
    const lines = Array.from({ length: 200 }, (_, at) =>
      failure(at, at === 150 ? "quantum_login_refused" : "session_not_found"),
    );
    writeFile("odd.log", lines.join(""));
    journey = await triageFromExplorer("odd.log");
    const { explanation: report, page } = journey;
    const total = report.locator(".count strong");
    await total.filter({ hasText: "199 failures" }).waitFor();
    await report.locator(".timeline g").nth(1).click();
    await total.filter({ hasText: "60 failures" }).waitFor();
    await report.locator("#told").getByText("60 failures").waitFor({ state: "attached" });
    await journey.picture("triage-column");
    await report.locator(".timeline g").first().press("Escape");
    await total.filter({ hasText: "199 failures" }).waitFor();
    const row = report.locator("#unknown-quantum_login_refused");
    await row.getByText("Examples").click();
    await row.getByRole("button", { name: "Go to line" }).click();
    await page.getByRole("tab", { name: "odd.log", selected: true }).waitFor();
    await page.locator(".line-numbers.active-line-number").getByText("151", { exact: true }).waitFor();
  });

  it("has a report saved, and finds after a reload of the window what it was about, with the way to it", async () => {
    rmSync(join(folder, "saved.csv"), { force: true });
    writeFile("kept.log", Array.from({ length: 20 }, (_, at) => failure(at)).join(""));
    journey = await triageFromExplorer("kept.log");
    const { explanation: report, page, quickPick } = journey;
    await report.locator(".count").filter({ hasText: "20 failures" }).waitFor();
    await report.getByLabel("Choose session_not_found").check();
    await journey.command("Stytch Errors: Export Triage Report…");
    await quickPick.getByText("Save as CSV…").click();
    await page.getByRole("tab", { name: "stytch-failures.csv" }).waitFor();
    // VS Code's own dialog, in which somebody says where to; while it still lists a folder, it changes what is typed.
    const path = quickPick.locator("input").first();
    const saved = page.getByRole("tab", { name: "saved.csv" });
    for (let tries = 0; tries < 10 && !(await saved.isVisible()); tries++) {
      await path.fill(join(folder, "saved.csv"), { timeout: 5000 }).catch(() => undefined);
      await page.waitForTimeout(1500);
      if (tries === 0) await journey.picture("triage-save");
      if ((await path.isVisible()) && (await path.inputValue()) === join(folder, "saved.csv"))
        await page.keyboard.press("Enter");
      await saved.waitFor({ timeout: 5000 }).catch(() => undefined);
    }
    await saved.waitFor();
    assert.match(readFileSync(join(folder, "saved.csv"), "utf8"), /^error_type,[^]*\nsession_not_found,20,/);

    await page.getByRole("tab", { name: "Stytch log triage" }).click();
    await report.locator(".count").filter({ hasText: "20 failures" }).waitFor();
    assert.isTrue(
      await report.getByLabel("Choose session_not_found").isChecked(),
      "a hidden page comes back as it was",
    );
    // The same window without the file that its address names: then all comes back that was open.
    const address = new URL(page.url());
    const payload = JSON.parse(address.searchParams.get("payload") ?? "[]") as readonly (readonly string[])[];
    address.searchParams.set("payload", JSON.stringify(payload.filter(([key]) => key !== "openFile")));
    await page.goto(address.href);
    // Which tab was in front is written down now and then, and may be another one.
    await page.getByRole("tab", { name: "Stytch log triage" }).click({ timeout: 60_000 });
    await report.getByRole("heading", { name: "This report went with its window" }).waitFor({ timeout: 60_000 });
    await report.getByText("kept.log").waitFor();
    await journey.picture("triage-restored");
    await report.getByRole("button", { name: "Triage again" }).click();
    await report.locator(".count").filter({ hasText: "20 failures" }).waitFor({ timeout: 30_000 });
  });
});
