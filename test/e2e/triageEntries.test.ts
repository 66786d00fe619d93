import { Journey } from "./journey";
import { finishAfterEach } from "./testJourneys";

/** Where the editor is in the window. */
const editor = { x: 352, y: 36, width: 848, height: 560 };

describe("a person comes to triage", () => {
  let journey: Journey | undefined;
  finishAfterEach(() => journey);

  it("from the walkthrough, whose step triages a sample and is ticked off", async () => {
    journey = await Journey.begin("login.ts");
    const { page, explanation: report } = journey;
    const themes = [
      { theme: "Light Modern", suffix: "light" },
      { theme: "Dark Modern", suffix: "dark" },
    ];
    for (const { theme, suffix } of themes) {
      await journey.useTheme(theme);
      await journey.command("Stytch Errors: Open Walkthrough");
      await page
        .getByRole("button", { name: /Triage a log/ })
        .first()
        .click();
      await page.getByRole("button", { name: "Triage a sample log" }).click();
      await report.getByRole("button", { name: "Follow" }).waitFor();
      await journey.picture(`walkthrough/triage-${suffix}`, { isShipped: true, part: editor });
      await journey.command("View: Close Editor");
      await journey.command("Stytch Errors: Open Walkthrough");
      await page
        .getByRole("checkbox", { name: /Triage a log/, checked: true })
        .first()
        .waitFor();
      await journey.command("View: Close All Editors");
    }
  });
});
