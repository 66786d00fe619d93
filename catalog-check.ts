// npm run catalog:check: compares the catalog with Stytch's reference pages, OpenAPI documents and SDK enumerations.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { areasFolder, readAreas } from "./esbuild.mjs";
import { withChangedEntries } from "./src/catalog/check/areaText";
import { compare, type Difference, goneNames } from "./src/catalog/check/compare";
import { type Input, readableFile, readInput, withoutRepeated } from "./src/catalog/check/input";
import { withKnownNames } from "./src/catalog/check/knownNames";
import { mergeFacts } from "./src/catalog/check/merge";
import { describe, headlineOf } from "./src/catalog/check/report";
import type { AreaSources } from "./src/catalog/source";

const help = `Usage: npm run catalog:check -- [--write] FILE|FOLDER…
       npm run catalog:check -- --sdk FOLDER

  FILE…             what a file is, its content tells:
                      a saved page of Stytch's error reference, as text or Markdown
                      an OpenAPI document, in JSON, in YAML, or in a page's Markdown
                      source, declarations or resources of an SDK that enumerate error types
  FOLDER            is searched for such files
  --sdk FOLDER      the same, for the folder of an SDK: it has to hold an enumeration
  --write           takes the facts over; a new name gets an entry that waits for its explanation; prose stays as it is
  --help

Exit code: 0 when nothing differs, 1 when something does, 2 when an input can't be read.`;

const knownNamesFile = fileURLToPath(new URL("test/fixtures/catalog/known-names.txt", import.meta.url));

interface NamedInput {
  readonly file: string;
  readonly input: Input;
}

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
  const inputs = [...positionals.flatMap(inputsAt), ...(values.sdk === undefined ? [] : sdkAt(values.sdk))];
  if (inputs.length === 0) throw new Error(help);
  const areas = readAreas();
  const differences = inputs.flatMap(({ file, input }) => tell(file, input, areas));
  const gone = goneNames(
    inputs.flatMap(({ input }) => (input.kind === "enumeration" ? [input.enumeration] : [])),
    areas,
  );
  for (const difference of gone) console.log(`  ${describe(difference)}`);
  if (differences.length + gone.length === 0) {
    console.log("The catalog says the same.");
    return 0;
  }
  if (values.write) await write(areas, mergeFacts(areas, differences, new Date().toISOString().slice(0, 10)));
  return 1;
}

function inputsAt(path: string): NamedInput[] {
  if (inFile(path, () => statSync(path)).isDirectory()) return inputsIn(path);
  const input = inFile(path, () => readInput(readFileSync(path, "utf8")));
  if (input) return [{ file: path, input }];
  throw new Error(
    `${path}: This is no page of Stytch's error reference, no OpenAPI document, and it enumerates no error types of Stytch.`,
  );
}

function inputsIn(folder: string): NamedInput[] {
  const inputs = inFile(folder, () => readdirSync(folder, { recursive: true, encoding: "utf8" }))
    .filter((file) => readableFile.test(file) && !file.split(sep).includes("node_modules"))
    .sort()
    .map((file) => join(folder, file))
    .flatMap((file): NamedInput[] => {
      try {
        const input = readInput(readFileSync(file, "utf8"));
        return input ? [{ file, input }] : [];
      } catch (error) {
        console.log(`${file}: skipped. ${messageOf(error)}`);
        return [];
      }
    });
  if (inputs.length > 0) return withoutRepeated(inputs);
  throw new Error(`${folder}: No file in it says anything of Stytch's error types.`);
}

function sdkAt(folder: string): NamedInput[] {
  const enumerations = inputsIn(folder).filter(({ input }) => input.kind === "enumeration");
  if (enumerations.length === 0) throw new Error(`${folder}: No file in it enumerates Stytch's error types.`);
  return enumerations;
}

function tell(file: string, input: Input, areas: AreaSources): Difference[] {
  console.log(`${file}: ${headlineOf(input)}`);
  if (input.kind === "page") {
    for (const type of input.page.unread) console.log(`  unread   ${type}: its example is missing or broken off`);
  }
  const differences = compare(input, areas);
  for (const difference of differences) console.log(`  ${describe(difference)}`);
  return differences;
}

async function write(before: AreaSources, after: AreaSources): Promise<void> {
  const added: string[] = [];
  for (const [area, source] of Object.entries(after)) {
    const old = before[area];
    if (!old || source === old) continue;
    const file = join(areasFolder, `${area}.json`);
    const text = withChangedEntries(readFileSync(file, "utf8"), old, source);
    writeFileSync(file, await format(text, { parser: "json", printWidth: 120 }));
    console.log(`Wrote ${file}`);
    const names = Object.keys(source.errors).filter((type) => !old.errors[type]);
    for (const type of names) console.log(`  ${type} waits for its explanation; the tests fail until it has one.`);
    added.push(...names);
  }
  if (added.length === 0) return;
  writeFileSync(knownNamesFile, withKnownNames(readFileSync(knownNamesFile, "utf8"), added));
  console.log(`Wrote ${knownNamesFile}`);
}

/** Names the input in whatever goes wrong with it. */
function inFile<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${file}: ${messageOf(error)}`, { cause: error });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(messageOf(error));
    process.exitCode = 2;
  },
);
