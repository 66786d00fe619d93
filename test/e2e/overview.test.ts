import { assert } from "chai";
import { Journey } from "./journey";
import { finishAfterEach } from "./testJourneys";

describe("a person looks for an overview", () => {
  let journey: Journey | undefined;
  finishAfterEach(() => journey);

  it("in the tree of found errors, and goes to one", async () => {
    journey = await Journey.begin("login.ts");
    const { page } = journey;
    await page.keyboard.press("Control+Shift+E");
    const header = page.getByRole("button", { name: /^Stytch Errors Section/ });
    await header.waitFor({ timeout: 60_000 });
    assert.strictEqual(await header.getAttribute("aria-expanded"), "false", "it is collapsed at first");
    await header.click();

    const tree = page.getByRole("tree", { name: "Stytch Errors" });
    const type = tree.getByRole("treeitem", { name: "too_many_requests: 1 place in open files, status 429" });
    await type.waitFor();
    await type.click();
    const place = tree.getByRole("treeitem", { name: /^login\.ts:21, case "too_many_requests":/ });
    await place.waitFor();
    await journey.picture("tree");

    await place.click();
    await page.getByRole("button", { name: /^Ln 21, Col 30 \(17 selected\)/ }).waitFor();
    await journey.contextMenu(type, "Explain", async () => {
      await page.getByRole("menuitem", { name: "Copy Name" }).waitFor();
      await journey?.picture("tree-menu");
    });
    await page.getByRole("tab", { name: /too_many_requests/ }).waitFor();
  });

  it("of the whole workspace, and of who handles an error in it", async () => {
    journey = await Journey.begin("login.ts");
    const { page } = journey;
    await journey.command("Stytch Errors: Check Workspace");
    // Until all is read, lines of the tree move.
    await journey.notification(/problems about Stytch errors in \d+ of \d+ files/);
    await journey.picture("workspace-checked");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Shift+E");
    const header = page.getByRole("button", { name: /^Stytch Errors Section/ });
    await header.waitFor({ timeout: 60_000 });
    if ((await header.getAttribute("aria-expanded")) === "false") await header.click();
    // The tree draws what there is room for.
    await page.getByRole("button", { name: /^Explorer Section: samples/ }).click();
    const tree = page.getByRole("tree", { name: "Stytch Errors" });
    const type = tree.getByRole("treeitem", { name: /^captcha_required: \d+ places? in the workspace/ });
    await type.waitFor({ timeout: 60_000 });
    await type.click();
    await tree.getByRole("treeitem", { name: /^login\.ts:19, handled, / }).waitFor();
    await journey.picture("workspace-tree");
    await journey.contextMenu(type, "Find All Handlers");
    await page.locator(".peekview-widget").first().waitFor({ timeout: 60_000 });
    await journey.picture("workspace-handlers");
    await page.keyboard.press("Escape");

    await journey.command("Stytch Errors: Group Found Errors by File");
    const file = tree.getByRole("treeitem", { name: /^login\.ts: \d+ errors?$/ });
    await file.waitFor({ timeout: 60_000 });
    await file.click();
    const handled = tree.getByRole("treeitem", { name: /^19: captcha_required, handled, / });
    await handled.waitFor();
    await journey.command("Stytch Errors: Filter Found Errors…");
    await journey.quickPick
      .getByRole("checkbox", { name: /^handled/ })
      .first()
      .click();
    await journey.quickPick.getByRole("button", { name: "OK" }).click();
    await page.getByText("Not shown: handled").waitFor();
    await handled.waitFor({ state: "detached" });
    await journey.picture("workspace-filtered");
  });

  it("in the language status, and finds the settings that cut it short", async () => {
    journey = await Journey.begin("login.ts", {
      settings: {
        "stytchErrors.problems.limit": 2,
        "stytchErrors.rules.dead-link": "off",
        "stytchErrors.rules.removed": "off",
      },
    });
    const { page } = journey;
    const status = page.getByRole("button", { name: /^Editor Language Status/ });
    await status.waitFor({ timeout: 60_000 });
    await status.click();
    const hover = page.locator(".hover-language-status").filter({ hasText: "Stytch error" });
    await hover.waitFor();
    await journey.picture("language-status");
    const text = await hover.innerText();
    assert.include(text, "4 Stytch errors");
    assert.include(text, "Only the first 2 of 4 problems are shown. 2 rules are off: dead-link, removed.");
    await hover.getByText("Change the Settings").click();
    await page.getByText("3 Settings Found").first().waitFor();
    await page.getByText("Stytch Errors › Problems: Limit").waitFor();
    await journey.picture("language-status-setting");
  });
});
