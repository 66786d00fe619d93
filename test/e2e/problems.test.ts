import { assert } from "chai";
import { Journey } from "./journey";
import { finishAfterEach } from "./testJourneys";

describe("a person mends mistakes", () => {
  let journey: Journey | undefined;
  finishAfterEach(() => journey);

  it("from the Problems panel, by the quick-fix menu, and takes it back", async () => {
    journey = await Journey.begin("mistakes.ts");
    const { page } = journey;
    await page.keyboard.press("Control+Shift+M");
    const problem = page.getByRole("treeitem", { name: /"sesion_not_found" isn't a Stytch error type/ });
    await problem.waitFor();
    await journey.picture("problems");

    await problem.dblclick();
    await journey.quickFixMenu("Change to session_not_found");
    await journey.picture("quick-fix");
    await page.locator(".action-widget").getByText("Change to session_not_found").click();
    await problem.waitFor({ state: "detached" });

    await page.keyboard.press("Control+Z");
    await problem.waitFor();
    const rows = await page.getByRole("treeitem", { name: /Stytch/ }).allInnerTexts();
    assert.isAtLeast(rows.length, 5, rows.join("\n"));
  });
});
