// Folders that don't outlive this process, however it ends.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** @type {Set<string>} */
const folders = new Set();
process.on("exit", () => {
  for (const folder of folders) removeTempFolder(folder);
});

/** Makes an empty folder. @returns {string} its absolute path */
export function makeTempFolder() {
  const folder = mkdtempSync(join(tmpdir(), "stytch-error-insight-"));
  folders.add(folder);
  return folder;
}

/** Removes it before the process ends. @param {string} folder */
export function removeTempFolder(folder) {
  // A process that was just ended may still hold a file for a moment.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  folders.delete(folder);
}
