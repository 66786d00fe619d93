import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import { copyExtension } from "../host/extensionCopy.mjs";
import { Journey } from "./journey";
import { finishAfterEach } from "./testJourneys";

describe("a person whose extension is damaged", () => {
  let journey: Journey | undefined;
  finishAfterEach(() => journey);

  it("is told once what to do, and finds the stack in the log", async () => {
    const extension = copyExtension();
    writeFileSync(join(extension, "dist", "prose.json"), "{");
    journey = await Journey.begin("login.ts", { extension });
    const { page } = journey;
    const damage = "its own file prose.json is missing or damaged. Install the extension again";
    const told = await journey.notification(damage);
    await journey.picture("fault");
    await told.getByRole("button", { name: "Show log" }).click();
    const log = page.locator(".part.panel .view-lines");
    await log.filter({ hasText: /at.*extension\.js/ }).waitFor();

    // The problems were the first to fail; hovers fail for the same reason, and only the log says so.
    await journey.command("Notifications: Clear All Notifications");
    await page.getByRole("tab", { name: "login.ts" }).click();
    await journey.find("captcha_required");
    await page.keyboard.press("Control+K");
    await page.keyboard.press("Control+I");
    await page.waitForTimeout(3000);
    await journey.command("Notifications: Show Notifications");
    await page
      .locator(".notifications-center")
      .getByText(/No new notifications/i)
      .waitFor();
  });

  it("is told what a command that they ran lacks", async () => {
    const extension = copyExtension();
    writeFileSync(join(extension, "dist", "onRequest.js"), "");
    journey = await Journey.begin("login.ts", { extension });
    await journey.command("Stytch Errors: Look Up…");
    await journey.notification(/could not do this: its own file onRequest\.js is missing/);
  });

  it("is told that nothing could start, what to do about it, and finds why in the log", async () => {
    const extension = copyExtension();
    const bundle = join(extension, "dist", "extension.js");
    const whole = readFileSync(bundle, "utf8");
    const damaged = whole.replace(/("title":"[^"]*","errors":)\{/, '$1null,"gone":{');
    assert.notStrictEqual(damaged, whole, "the catalog's facts stand in the bundle in another form");
    writeFileSync(bundle, damaged);
    journey = await Journey.begin("login.ts", { extension });
    const told = await journey.notification(
      "could not start. Reload the window; if that doesn't help, install the extension",
    );
    await told.getByRole("button", { name: "Show log" }).click();
    const log = journey.page.locator(".part.panel .view-lines");
    // The log is shown by its end.
    await journey.command("Output: Focus on Output View");
    await journey.page.keyboard.press("Control+Home");
    await log.filter({ hasText: "The start failed." }).waitFor();
    await log.filter({ hasText: /at.*extension\.js/ }).waitFor();
  });

  it("is told which settings have values that they can't have, and led to them", async () => {
    const workspace = samplesWithWrongSettings();
    journey = await Journey.begin("login.ts", { open: workspace, files: [join(workspace, "login.ts")] });
    const told = await journey.notification(/can't have: stytchErrors\.hover, stytchErrors\.problems\.limit/);
    await told.getByRole("button", { name: "Change the Settings" }).click();
    await journey.page.getByText("2 Settings Found").first().waitFor();
  });
});

/** @returns the folder of a copy */
function samplesWithWrongSettings(): string {
  const workspace = join(copyExtension(), "media", "samples");
  const settings = { "stytchErrors.hover": "loud", "stytchErrors.problems.limit": "many" };
  writeFileSync(join(workspace, ".vscode", "settings.json"), JSON.stringify(settings));
  return workspace;
}
