import { assert } from "chai";
import { Journey } from "./journey";

describe("a person mends mistakes", () => {
  let journey: Journey | undefined;
  afterEach(() => journey?.finish());

  it("from the Problems panel, by the quick-fix menu, and takes it back", async () => {
    journey = await Journey.begin("mistakes.ts");
    const { page } = journey;
    await page.keyboard.press("Control+Shift+M");
    const problem = page.getByRole("treeitem", { name: /"sesion_not_found" isn't a Stytch error type/ });
    await problem.waitFor();
    await journey.picture("problems", { forReadme: true });

    await problem.dblclick();
    const menu = page.locator(".action-widget").first();
    // The editor may take the focus only after the key was pressed.
    for (let tries = 0; tries < 8 && !(await menu.isVisible()); tries++) {
      await page.keyboard.press("Control+.");
      await page.waitForTimeout(1000);
    }
    await menu.getByText("Change to session_not_found").waitFor();
    await journey.picture("quick-fix");
    await menu.getByText("Change to session_not_found").click();
    await problem.waitFor({ state: "detached" });

    await page.keyboard.press("Control+Z");
    await problem.waitFor();
    const rows = await page.getByRole("treeitem", { name: /Stytch/ }).allInnerTexts();
    assert.isAtLeast(rows.length, 5, rows.join("\n"));
  });
});
