// npm run catalog:check: compares the catalog with saved pages of Stytch's reference, or with an installed SDK.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { format } from "prettier";
import { areasFolder, readAreas } from "./esbuild.mjs";
import { compareNames, comparePage, type Difference } from "./src/catalog/check/compare";
import { mergeFacts } from "./src/catalog/check/merge";
import { parsePage } from "./src/catalog/check/page";
import { namesInUnion } from "./src/catalog/check/sdkUnion";
import type { AreaSources } from "./src/catalog/source";

const help = `Usage: npm run catalog:check -- [--write] FILE…
       npm run catalog:check -- --sdk PACKAGE_DIR

  FILE…             saved pages of Stytch's error reference, as text or Markdown
  --write           takes their facts over; prose stays as it is
  --sdk DIR         folder of an installed @stytch/vanilla-js: compares the names
  --help

Exit code: 0 when nothing differs, 1 when something does, 2 when an input can't be read.`;

/** @returns the exit code */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { write: { type: "boolean" }, sdk: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (values.sdk !== undefined) return checkSdk(values.sdk);
  if (positionals.length === 0) throw new Error(help);
  return checkPages(positionals, values.write ?? false);
}

async function checkPages(files: readonly string[], write: boolean): Promise<number> {
  const areas = readAreas();
  const differences = files.flatMap((file) => {
    const page = inFile(file, () => parsePage(readFileSync(file, "utf8")));
    console.log(`${file}: ${page.product} ${page.status}, ${page.errors.length} errors`);
    for (const type of page.unread) console.log(`  unread   ${type}: its example is missing or broken off`);
    const found = comparePage(page, areas);
    for (const difference of found) console.log(`  ${describe(difference)}`);
    return found;
  });
  if (differences.length === 0) {
    console.log("The catalog says the same.");
    return 0;
  }
  if (write) await writeAreas(areas, mergeFacts(areas, differences, new Date().toISOString().slice(0, 10)));
  return 1;
}

function checkSdk(folder: string): number {
  const files = inFile(folder, () => readdirSync(folder, { recursive: true, encoding: "utf8" }));
  const names = files
    .filter((file) => file.endsWith(".d.ts"))
    .map((file) => namesInUnion(readFileSync(join(folder, file), "utf8")))
    .find((found) => found);
  if (!names) throw new Error(`${folder}: there is no union StytchAPIErrorType in its declarations.`);
  const { missing, surplus } = compareNames(names, readAreas());
  console.log(`${folder}: ${names.length} names`);
  for (const name of missing) console.log(`  new      ${name}`);
  for (const name of surplus) console.log(`  gone     ${name}`);
  if (missing.length + surplus.length === 0) console.log("The catalog has the same names.");
  return missing.length + surplus.length === 0 ? 0 : 1;
}

function describe(difference: Difference): string {
  switch (difference.kind) {
    case "new":
      return `new      ${difference.error.type}: ${difference.product} ${difference.error.status}, ${JSON.stringify(difference.error.message)}`;
    case "changed":
      return `changed  ${difference.error.type}: ${difference.product}, ${difference.what.join("; ")}`;
    case "gone":
      return `gone     ${difference.type}: ${difference.product} ${difference.status} doesn't list it any more`;
  }
}

async function writeAreas(before: AreaSources, after: AreaSources): Promise<void> {
  for (const [area, source] of Object.entries(after)) {
    if (source === before[area]) continue;
    const file = join(areasFolder, `${area}.json`);
    writeFileSync(file, await format(JSON.stringify(source), { parser: "json", printWidth: 120 }));
    console.log(`Wrote ${file}`);
    for (const [type, { meaning, family }] of Object.entries(source.errors)) {
      if (meaning === undefined && family === undefined)
        console.log(`  ${type} needs its prose; the tests fail until it has it.`);
    }
  }
}

/** Names the input in whatever goes wrong with it. */
function inFile<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
