import { assert } from "chai";
import { shareJourney } from "./testJourneys";

describe("a person looks an error up", () => {
  const shared = shareJourney();

  it("in the whole catalog by area, by symptom as they type, and opens its page", async () => {
    const journey = await shared.at("login.ts");
    const { page, quickPick } = journey;
    await journey.lookUp();
    await quickPick.getByText("Biometrics", { exact: true }).first().waitFor();
    await journey.picture("look-up-empty");

    const first = quickPick.getByRole("option").first();
    await page.keyboard.type("captcha");
    await first.filter({ hasText: "captcha_failed" }).waitFor();
    // In one event: half a question may have the same answer, and the next letter another one.
    await quickPick.locator("input").first().fill("user clicked the link twice");
    await first.filter({ hasText: "unable_to_auth_magic_link" }).filter({ hasText: "401 · Consumer, B2B" }).waitFor();
    await journey.picture("look-up");
    await page.keyboard.press("Enter");
    await journey.explanation
      .getByRole("heading", { level: 1, name: "unable_to_auth_magic_link" })
      .waitFor({ timeout: 30_000 });

    await journey.lookUp();
    await quickPick.getByText("Looked up recently").waitFor();
    await quickPick.getByRole("option").first().filter({ hasText: "unable_to_auth_magic_link" }).waitFor();
  });

  it("keeps the order that the search gives, not the order of letters", async () => {
    const journey = await shared.at("login.ts");
    const { page, quickPick } = journey;
    await journey.lookUp();
    await page.keyboard.type("sesion_not_fuond");
    await quickPick.getByRole("option").first().filter({ hasText: "session_not_found" }).waitFor();
  });

  it("from a stack trace that is pasted", async () => {
    const journey = await shared.at("login.ts");
    const { page, quickPick } = journey;
    const id = "request-id-live-0a4d1b56-6e0d-4bb1-8f3c-2f7d1f0e9c11";
    const trace = `StytchAPIError: [404] session_not_found
Session could not be found.
request_id: ${id}
    at authenticate (app.js:10:4)
StytchAPIError: [403] captcha_required
Captcha required`;
    await journey.lookUp();
    await page.evaluate((text) => navigator.clipboard.writeText(text), trace);
    await page.keyboard.press("Control+V");
    await quickPick.getByText("In this text").waitFor();
    await quickPick.getByRole("option").filter({ hasText: "captcha_required" }).waitFor();
    const first = quickPick.getByRole("option").first();
    await first.filter({ hasText: id }).waitFor();
    await journey.picture("look-up-paste");
    await first.click();
    await journey.explanation.getByText(id).waitFor({ timeout: 30_000 });
  });

  it("begins with the error at the cursor, and inserts a name there", async () => {
    const journey = await shared.at("login.ts");
    const { page, quickPick } = journey;
    await journey.find("captcha_required");
    await journey.lookUp();
    await quickPick.getByRole("option").first().filter({ hasText: "captcha_required" }).waitFor();
    assert.strictEqual(await quickPick.locator("input").first().inputValue(), "captcha_required");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("captcha_failed");
    const first = quickPick.getByRole("option").first().filter({ hasText: "captcha_failed" });
    await first.hover();
    await first.getByRole("button", { name: "Insert the name at the cursor" }).click();
    await page.locator(".view-line").filter({ hasText: "captcha_failed" }).first().waitFor();
  });

  it("finds who handles an error", async () => {
    const journey = await shared.at("login.ts");
    const { page, quickPick } = journey;
    await journey.lookUp();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("captcha_required");
    const row = quickPick.getByRole("option").first().filter({ hasText: "captcha_required" });
    await row.hover();
    await row.getByRole("button", { name: "Find all handlers of this error" }).click();
    await page.locator(".peekview-widget").first().waitFor({ timeout: 60_000 });
  });

  it("sees the list change at once", async () => {
    const journey = await shared.at("login.ts");
    const { quickPick } = journey;
    await journey.lookUp();
    await quickPick.getByRole("option").nth(4).waitFor();
    const expected = {
      "link expired": "unable_to_auth_magic_link",
      sesion_not_fuond: "session_not_found",
      "403 captcha": "captcha_required",
    };
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
      for (const [query, type] of Object.entries(expected)) {
        // One input event, as of one keystroke.
        await quickPick.locator("input").first().fill(query);
        const began = Date.now();
        await quickPick.getByRole("option").first().filter({ hasText: type }).waitFor();
        times.push(Date.now() - began);
      }
    }
    times.sort((a, b) => a - b);
    console.log(`      from keystroke to list, in ms: median ${times[times.length >> 1] ?? 0}, all ${times.join(" ")}`);
  });
});
