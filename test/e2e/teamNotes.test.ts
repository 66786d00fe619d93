import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeTempFolder } from "../host/tempFolder.mjs";
import { Journey, samples } from "./journey";
import { finishAfterEach } from "./testJourneys";

describe("a person whose team has written notes", () => {
  let journey: Journey | undefined;
  finishAfterEach(() => journey);

  it("reads them in hover and page as the team's words", async () => {
    const folder = makeTempFolder();
    mkdirSync(join(folder, ".vscode"));
    const note = "Our load balancer counts every health check. Raise the limit before a launch.";
    const runbook = "https://wiki.example.com/runbooks/stytch-limits";
    const errors = { too_many_requests: { note, runbook, owner: "Team Identity" } };
    writeFileSync(join(folder, ".vscode", "stytch-errors.json"), JSON.stringify({ errors }, undefined, 2));
    writeFileSync(join(folder, "login.ts"), readFileSync(join(samples, "login.ts"), "utf8"));
    journey = await Journey.begin("login.ts", { open: folder, files: [join(folder, "login.ts")] });
    await journey.hoverWithKeyboard("too_many_requests");
    await journey.hover.getByText(note).waitFor();
    await journey.hover.getByText("Team Identity").waitFor();
    await journey.picture("team-hover");
    await journey.page.keyboard.press("Escape");
    await journey.explain("too_many_requests");
    const section = journey.explanation.locator("section.team");
    await section.getByText(note).waitFor({ timeout: 60_000 });
    await section.getByRole("link", { name: runbook }).waitFor();
    await journey.picture("team-page");
  });
});
