import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { root } from "../../host/paths.mjs";

/** What stands for the code of others: what lies in these packages. */
const filler = join(root, "node_modules");
const hard = join(root, "test", "fixtures", "hard", "code");
/** Of so many files one is about Stytch. */
const rare = 33;
const longestFiller = 40_000;

/**
 * Makes a workspace of so many files in folders of ten: source, data and texts of others, and here and there a file
 * about Stytch.
 * @returns how many bytes they have
 */
export function makeWorkspace(folder: string, files: number): number {
  const others = fillers(files);
  const ours = readdirSync(hard).map((name) => join(hard, name));
  let bytes = 0;
  for (let index = 0; index < files; index++) {
    const isOurs = index % rare === 0;
    const source = (isOurs ? ours[(index / rare) % ours.length] : others[index % others.length]) ?? "";
    const text = readFileSync(source, "utf8").replace(/[⟦⟧⟪⟫]/g, "");
    const into = join(folder, `part-${index % 40}`, `folder-${Math.floor(index / 10)}`);
    mkdirSync(into, { recursive: true });
    writeFileSync(join(into, `file-${index}${extname(source)}`), text);
    bytes += text.length;
  }
  return bytes;
}

function fillers(most: number): string[] {
  const found: string[] = [];
  const waiting = [filler];
  for (let folder = waiting.pop(); folder !== undefined && found.length < most; folder = waiting.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else if (/\.(?:js|ts|mjs|cjs|md|json|css|html|yml)$/.test(entry.name) && statSync(path).size < longestFiller)
        found.push(path);
    }
  }
  return found;
}
