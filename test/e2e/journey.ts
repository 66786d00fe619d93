import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { out, root } from "../host/paths.mjs";
import { openInChromium, startWorkbench, viewport, type WorkbenchOptions } from "../host/workbench.mjs";

/** The files that `npm start` shows. */
export const samples = join(root, "media", "samples");

const pictures = join(out, "screenshots");

/** A rectangle of the window. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A person at a workbench with the extension. Finds things by what they show, as a person does. */
export class Journey {
  private constructor(
    readonly page: Page,
    private readonly end: () => Promise<void>,
  ) {}

  /** Opens the samples with one file of theirs. @param look of the window */
  static async begin(
    file: string,
    options: Partial<WorkbenchOptions> = {},
    look: BrowserContextOptions = {},
  ): Promise<Journey> {
    const workbench = await startWorkbench({
      open: samples,
      extension: root,
      files: [join(samples, file)],
      ...options,
      settings: {
        "editor.minimap.enabled": false,
        "editor.hover.delay": 200,
        // A browser's workbench saves by itself, and the samples are the repository's.
        "files.autoSave": "off",
        ...options.settings,
      },
    });
    const { page, dispose } = await openInChromium(workbench, {}, look);
    const journey = new Journey(page, async () => {
      await dispose();
      workbench.dispose();
    });
    await page.getByRole("tab", { name: file }).waitFor();
    return journey;
  }

  /** The content of the explanation page. */
  get explanation() {
    return this.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  }

  /** The list below the palette's input. */
  get quickPick() {
    return this.page.locator(".quick-input-widget");
  }

  finish(): Promise<void> {
    return this.end();
  }

  /** Closes what is open, keeping no change, and opens a file of the samples as if it were the first. */
  async startOver(file: string): Promise<void> {
    const { page } = this;
    await page.setViewportSize(viewport);
    const tabs = page.locator(".tabs-container .tab");
    for (let tries = 0; tries < 5 && (await tabs.count()) > 0; tries++) {
      await this.command("View: Close All Editors");
      const dropped = page.getByRole("dialog").getByRole("button", { name: "Don't Save" });
      await tabs
        .first()
        .or(dropped)
        .waitFor({ state: "detached", timeout: 3000 })
        .catch(() => undefined);
      if (await dropped.isVisible()) await dropped.click();
    }
    await this.open(file);
    await page.keyboard.press("Control+1");
    // An editor remembers where its cursor was.
    await page.keyboard.press("Control+Home");
  }

  async hideSideBar(): Promise<void> {
    const sideBar = this.page.locator(".part.sidebar");
    if (await sideBar.isVisible()) await this.page.keyboard.press("Control+B");
    await sideBar.waitFor({ state: "hidden" });
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
    const input = this.quickPick.locator("input").first();
    // Other commands may have the title in theirs.
    const option = this.quickPick
      .getByRole("option", { name: new RegExp(`^${title.replace(/[().]/g, "\\$&")}(?:,|$)`) })
      .first();
    for (let tries = 0; tries < 15; tries++) {
      // An open palette keeps the list that it was opened with, and extensions may still be starting.
      await this.page.keyboard.press("Escape");
      await this.page.keyboard.press("F1");
      try {
        await input.fill(`>${title}`, { timeout: 2000 });
        await option.click({ timeout: 2000 });
        // What lay below the palette shall not be hovered over.
        await this.page.mouse.move(1199, 400);
        return;
      } catch {
        // Something that started took the focus, and the palette closed.
      }
    }
    throw new Error(`${title} isn't in the palette`);
  }

  /** Opens the list of notifications until one says this: a workbench under test shows none by itself. */
  async notification(text: string | RegExp): Promise<Locator> {
    const found = this.page.locator(".notifications-center .notification-list-item").filter({ hasText: text }).first();
    for (let tries = 0; tries < 10 && !(await found.isVisible()); tries++) {
      await this.command("Notifications: Show Notifications");
      await found.waitFor({ timeout: 4000 }).catch(() => undefined);
    }
    await found.waitFor();
    return found;
  }

  /** Opens a file of the samples, as Ctrl+P does. */
  async open(file: string): Promise<void> {
    const tab = this.page.getByRole("tab", { name: file, selected: true });
    for (let tries = 0; tries < 5 && !(await tab.isVisible()); tries++) {
      await this.page.keyboard.press("Control+P");
      const input = this.quickPick.locator("input").first();
      // Something that takes the focus closes the list.
      await input.fill(file, { timeout: 3000 }).catch(() => undefined);
      const found = this.quickPick.getByRole("option").first().filter({ hasText: file });
      // A list that opens before VS Code can search for files stays empty.
      await found.waitFor({ timeout: 5000 }).catch(() => undefined);
      await this.page.keyboard.press((await found.isVisible()) ? "Enter" : "Escape");
      await tab.waitFor({ timeout: 3000 }).catch(() => undefined);
    }
    await tab.waitFor();
  }

  /** Opens the context menu of something and chooses from it. @param look is done while the menu is open */
  async contextMenu(of: Locator, item: string, look?: () => Promise<void>): Promise<void> {
    const wanted = this.page.getByRole("menuitem", { name: item });
    await of.click({ button: "right" });
    await wanted.waitFor();
    await look?.();
    // A menu that has just opened loses a click, and stays; what the mouse rests on is chosen by Enter.
    await wanted.hover();
    await this.page.keyboard.press("Enter");
    await wanted.waitFor({ state: "hidden" });
  }

  /** Opens the quick-fix menu at the cursor and waits for an action in it. */
  async quickFixMenu(action: string): Promise<void> {
    const item = this.page.locator(".action-widget").first().getByText(action);
    // The editor may take the focus only after the key was pressed.
    for (let tries = 0; tries < 8 && !(await item.isVisible()); tries++) {
      await this.page.keyboard.press("Control+.");
      await item.waitFor({ timeout: 6000 }).catch(() => undefined);
    }
    await item.waitFor();
  }

  /** Opens the look-up; it begins with what is at the cursor. */
  async lookUp(): Promise<void> {
    const title = this.quickPick.getByText("Look up a Stytch error");
    // A page that comes to the front just then takes the focus, and closes the list.
    for (let tries = 0; tries < 5 && !(await title.isVisible()); tries++) {
      await this.command("Stytch Errors: Look Up…");
      await title.waitFor({ timeout: 12_000 }).catch(() => undefined);
    }
    await title.waitFor();
  }

  /** Opens the page of an error by its name. */
  async explain(type: string): Promise<void> {
    await this.lookUp();
    await this.quickPick.locator("input").first().fill(type);
    await this.quickPick.getByRole("option").first().filter({ hasText: type }).waitFor();
    await this.page.keyboard.press("Enter");
  }

  /** Chooses a colour theme, as a person does. */
  async useTheme(name: string): Promise<void> {
    const themes = this.quickPick.getByRole("option", { name: /Light|Dark/ }).first();
    // The list that opens before VS Code has read its themes stays empty.
    for (let tries = 0; tries < 10 && !(await themes.isVisible()); tries++) {
      await this.command("Preferences: Color Theme");
      await themes.waitFor({ timeout: 3000 }).catch(() => undefined);
    }
    await this.quickPick.locator("input").first().fill(name);
    await this.quickPick.getByRole("option", { name }).first().click();
    await this.page.mouse.move(1199, 400);
  }

  /** Waits until the clipboard holds such a text, and gives it. */
  async copied(what: RegExp): Promise<string> {
    let copied = "";
    for (let tries = 0; tries < 50 && !what.test(copied); tries++) {
      copied = await this.page.evaluate(() => navigator.clipboard.readText());
      if (!what.test(copied)) await this.page.waitForTimeout(100);
    }
    if (!what.test(copied)) throw new Error(`the clipboard holds ${JSON.stringify(copied.slice(0, 200))}`);
    return copied;
  }

  /**
   * Keeps a picture in out/screenshots; and in the folder that PICTURES names, if it is to be shipped.
   * @param part of the window, in pixels; all of it otherwise
   */
  async picture(name: string, { isShipped = false, part }: { isShipped?: boolean; part?: Part } = {}): Promise<void> {
    // Widgets fade in.
    await this.page.waitForTimeout(400);
    const folders = [pictures, ...(isShipped && process.env["PICTURES"] ? [process.env["PICTURES"]] : [])];
    for (const folder of folders) {
      const path = join(folder, `${name}.png`);
      mkdirSync(dirname(path), { recursive: true });
      await this.page.screenshot({ path, ...(part && { clip: part }) });
    }
  }

  private async until(act: () => Promise<void>): Promise<void> {
    const ours = this.hover.filter({ hasText: "Stytch error" });
    for (let tries = 0; tries < 15; tries++) {
      try {
        await act();
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
