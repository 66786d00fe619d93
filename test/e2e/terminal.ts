import { assert } from "chai";
import type { Locator } from "playwright-core";
import type { Journey } from "./journey";
import { type Rendered, rendered } from "./rendered";

/** For a terminal whose words a test can find. */
export const terminalSettings = {
  // Rows are elements then, in which a test can find its words.
  "terminal.integrated.gpuAcceleration": "off",
  "terminal.integrated.enablePersistentSessions": false,
  // Other extensions, once they start, would begin the shell anew.
  "terminal.integrated.environmentChangesRelaunch": false,
};

/** A person's terminal: a real shell in the panel. */
export class Terminal {
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

  /** The tooltip on a word, as it is read. */
  async tooltipTextOn(word: string): Promise<string> {
    return (await (await this.tooltipOn(word)).innerText()).replace(/\u200b/g, "").replace(/\s/g, " ");
  }

  /** The same as the browser shows it. What the shell prints late may close a tooltip. */
  async tooltipRendered(word: string): Promise<Rendered> {
    for (let tries = 0; ; tries++) {
      try {
        return await rendered(await this.tooltipOn(word));
      } catch (error) {
        if (tries === 3) throw error;
      }
    }
  }

  /** Rests the mouse on a word until a tooltip opens; extensions may still be starting. */
  async tooltipOn(word: string): Promise<Locator> {
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
    return tooltip;
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
