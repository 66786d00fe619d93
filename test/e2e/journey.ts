import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { out, root } from "../host/paths.mjs";
import { openInChromium, startWorkbench, type WorkbenchOptions } from "../host/workbench.mjs";

/** The files that `npm start` shows. */
export const samples = join(root, "media", "samples");

const pictures = join(out, "screenshots");

/** A person at a workbench with the extension. Finds things by what they show, as a person does. */
export class Journey {
  private constructor(
    readonly page: Page,
    private readonly end: () => Promise<void>,
  ) {}

  /** Opens the samples with one file of theirs. */
  static async begin(file: string, options: Partial<WorkbenchOptions> = {}): Promise<Journey> {
    const workbench = await startWorkbench({
      open: samples,
      extension: root,
      files: [join(samples, file)],
      settings: { "editor.minimap.enabled": false, "editor.hover.delay": 200 },
      ...options,
    });
    const { page, dispose } = await openInChromium(workbench);
    const journey = new Journey(page, async () => {
      await dispose();
      workbench.dispose();
    });
    await page.getByRole("tab", { name: file }).waitFor();
    return journey;
  }

  finish(): Promise<void> {
    return this.end();
  }

  /** The hover widget that is open. */
  get hover() {
    return this.page
      .locator(".monaco-editor .monaco-hover:visible, .monaco-resizable-hover .monaco-hover:visible")
      .first();
  }

  /** Rests the mouse on a word of the editor until our hover opens; extensions may still be starting. */
  async hoverWithMouse(word: string): Promise<void> {
    const target = this.page.locator(".view-line span span").filter({ hasText: word }).first();
    await this.until(async () => {
      await this.page.mouse.move(5, 5);
      await target.hover({ timeout: 5000 });
    });
  }

  /** Puts the cursor on a word and asks for its hover by keyboard. */
  async hoverWithKeyboard(word: string): Promise<void> {
    await this.find(word);
    await this.until(async () => {
      await this.page.keyboard.press("Control+K");
      await this.page.keyboard.press("Control+I");
    });
  }

  /** Selects the first place of a text in the editor, as Ctrl+F and Escape do. */
  async find(text: string): Promise<void> {
    const input = this.page.locator(".find-widget.visible textarea").first();
    for (let tries = 0; tries < 15 && !(await input.isVisible()); tries++) {
      // Keys that come before the editor has the focus are lost.
      await this.page.keyboard.press("Control+1");
      await this.page.keyboard.press("Control+Home");
      await this.page.keyboard.press("Control+F");
      await this.page.waitForTimeout(400);
    }
    await input.fill(text);
    await this.page
      .locator(".find-widget.visible")
      .getByText(/^1 of /)
      .waitFor();
    await this.page.keyboard.press("Escape");
  }

  /** Runs a command by its title in the palette. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press("F1");
    const input = this.page.locator(".quick-input-widget input").first();
    await input.waitFor();
    await input.fill(`>${title}`);
    await this.page.locator(".quick-input-widget").getByRole("option", { name: title }).first().waitFor();
    await this.page.keyboard.press("Enter");
  }

  /** Keeps a picture in out/screenshots; and in the folder that PICTURES names, if it is one of the README's. */
  async picture(name: string, { forReadme = false } = {}): Promise<void> {
    // Widgets fade in.
    await this.page.waitForTimeout(400);
    const folders = [pictures, ...(forReadme && process.env["PICTURES"] ? [process.env["PICTURES"]] : [])];
    for (const folder of folders) {
      mkdirSync(folder, { recursive: true });
      await this.page.screenshot({ path: join(folder, `${name}.png`) });
    }
  }

  private async until(act: () => Promise<void>): Promise<void> {
    const ours = this.hover.filter({ hasText: "Stytch error" });
    for (let tries = 0; tries < 15; tries++) {
      await act();
      try {
        await ours.waitFor({ timeout: 2000 });
        return;
      } catch {
        // The extension host isn't ready yet.
      }
    }
    await this.picture("failed");
    throw new Error("no Stytch hover came up; see out/screenshots/failed.png");
  }
}
