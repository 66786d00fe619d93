import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions } from "playwright-core";
import { out } from "../host/paths.mjs";
import { Journey } from "./journey";

/** Where the logs of these journeys are. */
export const folder = join(out, "triage");

/** Writes a log into the folder of these journeys; the name is its path's last part. */
export function writeFile(name: string, content: string | Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
}

/** A line that reports a failure; no two have the same number. */
export const failure = (index: number, type = "session_not_found"): string =>
  `2026-11-03T09:${String(Math.floor(index / 60) % 60).padStart(2, "0")}:${String(index % 60).padStart(2, "0")}Z ERROR login: {"status_code":404,"request_id":"request-id-live-6b1d1a0e-3c52-4f7e-8f0b-${String(index).padStart(12, "0")}","error_type":"${type}"}\n`;

/**
 * Opens the folder of these journeys, and has a log of it triaged from the explorer.
 * @param shown which file is opened @param look of the window
 */
export async function triageFromExplorer(
  name: string,
  shown = name,
  look: BrowserContextOptions = {},
): Promise<Journey> {
  const journey = await Journey.begin(shown, { open: folder, files: [join(folder, shown)] }, look);
  const { page } = journey;
  const item = page.getByRole("menuitem", { name: "Triage Logs…" });
  const tab = page.getByRole("tab", { name: "Stytch log triage" });
  // The menu has our command once the extension has been read, and a menu that is redrawn loses a click. The panel opens
  // when the extension has started and has looked at the logs: to ask again before makes a second one.
  for (let tries = 0; tries < 20 && !(await tab.isVisible()); tries++) {
    await page.keyboard.press("Escape");
    await page.getByRole("treeitem", { name, exact: true }).first().click({ button: "right" });
    const isThere = await item.waitFor({ timeout: 1500 }).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    // A menu that has just opened loses a click, and stays; what the mouse rests on is chosen by Enter.
    await item.hover();
    await page.keyboard.press("Enter");
    await tab.waitFor({ timeout: 20_000 }).catch(() => undefined);
  }
  return journey;
}
