import { assert } from "chai";
import { Journey, samples } from "./journey";
import { Terminal, terminalSettings as settings } from "./terminal";

describe("a person reads a terminal", () => {
  let journey: Journey | undefined;
  afterEach(() => journey?.finish());

  it("sees what an error means, and opens its page with the line's request id", async () => {
    journey = await Journey.begin("app.log", { settings });
    const terminal = await Terminal.open(journey);
    await terminal.run(`sed -n 4,9p ${samples}/app.log`);
    const url = await terminal.tooltipTextOn("https://stytch.com/docs/api/errors/403#captcha_required");
    assert.match(url, /^Follow link/, "an address stays one");
    const error = await terminal.tooltipTextOn("session_not_found' error");
    assert.include(error, "Explain session_not_found (404 · known from Consumer): There is no such session");
    await journey.picture("terminal-link", { isShipped: true });

    await terminal.controlClick();
    await journey.page.getByRole("tab", { name: /session_not_found/ }).waitFor();
    await journey.explanation
      .getByText("request-id-live-1f9c7f5e-2a44-4b0b-9f4a-0a6a7a1f3c55")
      .first()
      .waitFor({ timeout: 30_000 });
    await journey.picture("terminal-link-page");
    await terminal.close();
  });

  it("does so on a name that is wrapped, behind characters of double width", async () => {
    journey = await Journey.begin("app.log", { settings });
    const terminal = await Terminal.open(journey);
    const id = "request-id-live-9d1d2c1b-77a3-4f3d-8a29-0d7f0f2f4d20";
    // The wide characters take six columns; eight of the name's letters are left for the first row.
    await terminal.run(
      String.raw`printf '\xe6\x97\xa5\xe6\x9c\xac\xf0\x9f\x98\x80%*serror_type=captcha_required ${id}\n' $((COLUMNS-25)) ''`,
    );
    await terminal.rows.filter({ hasText: /^required request-id/ }).waitFor();
    const tooltip = await terminal.tooltipTextOn("required request");
    assert.include(tooltip, "Explain captcha_required (403 · Consumer, B2B)");
    await journey.picture("terminal-link-wrapped");

    await terminal.controlClick();
    await journey.page.getByRole("tab", { name: /captcha_required/ }).waitFor();
    await journey.explanation.getByText(id).first().waitFor({ timeout: 30_000 });
    await terminal.close();
  });
});

describe("a person reads an address in a log", () => {
  let journey: Journey | undefined;
  afterEach(() => journey?.finish());

  it("sees the error it is about, and where it leads today", async () => {
    journey = await Journey.begin("app.log");
    await journey.hoverWithMouse("https://stytch.com/docs/api/errors/403");
    const text = (await journey.hover.innerText()).replace(/\s/g, " ");
    assert.include(text, "captcha_required · 403 · Consumer");
    assert.include(text, "Open captcha_required in Stytch's Consumer reference");
    assert.notInclude(text, "Follow link");
    await journey.picture("log-link");
  });
});
