import { assert } from "chai";
import { Journey } from "./journey";
import { finishAfterEach } from "./testJourneys";

/** Where the editor is in the window, and where the list of the palette. */
const editor = { x: 352, y: 36, width: 848, height: 560 };
const list = { x: 230, y: 0, width: 848, height: 560 };

describe("a person starts", () => {
  let journey: Journey | undefined;
  finishAfterEach(() => journey);

  it("with the walkthrough, whose steps open samples and are ticked off", async () => {
    journey = await Journey.begin("login.ts");
    const { page } = journey;
    await journey.command("Stytch Errors: Open Walkthrough");
    await page.getByText("Get started with Stytch Error Insight").first().waitFor();
    await page
      .getByRole("button", { name: /Hover on an error/ })
      .first()
      .waitFor();
    // Beside the side bar there is no room for the pictures.
    await page.keyboard.press("Control+B");
    const image = page.locator(".getting-started-media img").first();
    await image.waitFor();
    assert.match((await image.getAttribute("alt")) ?? "", /captcha_required/);
    await journey.picture("walkthrough");

    await page.getByRole("button", { name: "Open a sample handler" }).click();
    await page.getByRole("tab", { name: /Untitled-1/ }).waitFor();
    await page
      .getByRole("checkbox", { name: /Hover on an error/, checked: true })
      .first()
      .waitFor();
  });

  it("sees each step's picture as it is, in light and dark", async () => {
    journey = await Journey.begin("login.ts");
    const { page } = journey;
    const pictures = [
      { theme: "Light Modern", suffix: "light" },
      { theme: "Dark Modern", suffix: "dark" },
    ];
    for (const { theme, suffix } of pictures) {
      await journey.useTheme(theme);
      await journey.open("login.ts");
      await journey.hoverWithKeyboard("captcha_required");
      await journey.picture(`walkthrough/hover-${suffix}`, { isShipped: true, part: editor });
      await page.keyboard.press("Escape");

      await journey.lookUp();
      await journey.quickPick.locator("input").first().fill("user clicked the link twice");
      await journey.quickPick.getByRole("option").first().filter({ hasText: "unable_to_auth_magic_link" }).waitFor();
      await journey.picture(`walkthrough/lookUp-${suffix}`, { isShipped: true, part: list });
      await page.keyboard.press("Escape");

      await journey.open("mistakes.ts");
      await journey.find("sesion_not_found");
      await journey.quickFixMenu("Change to session_not_found");
      await journey.picture(`walkthrough/fix-${suffix}`, { isShipped: true, part: editor });
      await page.keyboard.press("Escape");

      await journey.open("app.log");
      await journey.hoverWithKeyboard("otp_code_not_found");
      await journey.picture(`walkthrough/log-${suffix}`, { isShipped: true, part: editor });
      await page.keyboard.press("Escape");

      await journey.command("Preferences: Open Settings (UI)");
      await page.keyboard.type("@ext:stytch-error-insight.stytch-error-insight");
      await page.getByText("How much a hover on a Stytch error shows.").waitFor();
      await page.mouse.move(600, 740);
      await journey.picture(`walkthrough/settings-${suffix}`, { isShipped: true, part: editor });
    }
  });
});
