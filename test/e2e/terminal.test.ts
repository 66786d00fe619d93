import { assert } from "chai";
import type { Locator } from "playwright-core";
import { Journey, samples } from "./journey";
import { shareJourney } from "./testJourneys";

const settings = {
  // Rows are elements then, in which a test can find its words.
  "terminal.integrated.gpuAcceleration": "off",
  "terminal.integrated.enablePersistentSessions": false,
  // Other extensions, once they start, would begin the shell anew.
  "terminal.integrated.environmentChangesRelaunch": false,
};

/** A person's terminal: a real shell in the panel. */
class Terminal {
  private constructor(
    private readonly journey: Journey,
    readonly rows: Locator,
  ) {}

  static async open(journey: Journey): Promise<Terminal> {
    const { page } = journey;
    const rows = page.locator(".terminal-wrapper.active .xterm-rows > div");
    for (let tries = 0; tries < 5 && !(await rows.first().isVisible()); tries++) {
      await page.keyboard.press("Control+`");
      await rows
        .first()
        .waitFor({ timeout: 10_000 })
        .catch(() => undefined);
    }
    await rows
      .filter({ hasText: /[#$%>]/ })
      .first()
      .waitFor();
    return new Terminal(journey, rows);
  }

  async run(command: string): Promise<void> {
    const { page } = this.journey;
    await page.locator(".terminal-wrapper.active textarea").first().focus();
    await page.keyboard.type(`clear; ${command}`);
    await page.keyboard.press("Enter");
  }

  /** Rests the mouse on a word until a tooltip opens, and gives its text; extensions may still be starting. */
  async tooltipOn(word: string): Promise<string> {
    const { page } = this.journey;
    const [x, y] = await this.place(word);
    const tooltip = page.locator(".workbench-hover:visible", { hasText: "click)" }).first();
    await page.mouse.move(5, 5);
    await tooltip.waitFor({ state: "hidden" });
    for (let tries = 0; tries < 15 && !(await tooltip.isVisible()); tries++) {
      await page.mouse.move(5, 5);
      await page.mouse.move(x, y, { steps: 3 });
      await tooltip.waitFor({ timeout: 2000 }).catch(() => undefined);
    }
    return (await tooltip.innerText()).replace(/\u200b/g, "").replace(/\s/g, " ");
  }

  /** Clicks where the mouse rests. */
  async controlClick(): Promise<void> {
    const { keyboard, mouse } = this.journey.page;
    await keyboard.down("Control");
    await mouse.down();
    await mouse.up();
    await keyboard.up("Control");
  }

  /** Ends the shell, which would write its history into a folder that goes. */
  async close(): Promise<void> {
    await this.run("unset HISTFILE; exit");
    await this.rows.first().waitFor({ state: "detached" });
  }

  /** The middle of a word that stands in a row without colours. */
  private async place(word: string): Promise<[x: number, y: number]> {
    const cells = this.rows.locator("span", { hasText: word }).first();
    await cells.waitFor();
    const [text, box] = [(await cells.textContent()) ?? "", await cells.boundingBox()];
    assert.isNotNull(box);
    const middle = (text.indexOf(word) + word.length / 2) / text.length;
    return [box.x + middle * box.width, box.y + box.height / 2];
  }
}

describe("a person reads a terminal", () => {
  const shared = shareJourney({ settings });

  it("sees what an error means, and opens its page with the line's request id", async () => {
    const journey = await shared.at("app.log");
    const terminal = await Terminal.open(journey);
    await terminal.run(`sed -n 4,9p ${samples}/app.log`);
    const url = await terminal.tooltipOn("https://stytch.com/docs/api/errors/403#captcha_required");
    assert.match(url, /^Follow link/, "an address stays one");
    const error = await terminal.tooltipOn("session_not_found' error");
    assert.include(error, "Explain session_not_found (404 · known from Consumer): There is no such session");
    await journey.picture("terminal-link");

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
    const journey = await shared.at("app.log");
    const terminal = await Terminal.open(journey);
    const id = "request-id-live-9d1d2c1b-77a3-4f3d-8a29-0d7f0f2f4d20";
    // The wide characters take six columns; eight of the name's letters are left for the first row.
    await terminal.run(
      String.raw`printf '\xe6\x97\xa5\xe6\x9c\xac\xf0\x9f\x98\x80%*serror_type=captcha_required ${id}\n' $((COLUMNS-25)) ''`,
    );
    await terminal.rows.filter({ hasText: /^required request-id/ }).waitFor();
    const tooltip = await terminal.tooltipOn("required request");
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
