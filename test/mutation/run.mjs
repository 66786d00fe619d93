// npm run mutation: changes the source of a folder of core in small ways, and counts how many of its tests notice.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { HostError, report } from "../host/console.mjs";
import { ensureDependencies } from "../host/dependencies.mjs";
import { root } from "../host/paths.mjs";

const usual = ["recognition", "payload", "rules", "redaction", "search", "handlers", "syntax"];
/** Percent of the mutants that a folder's tests have to kill. */
const least = 85;
const help = `Usage: npm run mutation -- [FOLDER …] [--only TEXT]

  FOLDER        folders of src/core (${usual.join(", ")} without any)
  --only TEXT   mutates only files whose path contains this
  --help

Only the folder's own tests run, those in test/unit/core/FOLDER. What survived is in out/mutation/FOLDER.html, and on
the console with file and line. Exit code 1 when a score is below ${least} %.`;

/** Without tests that compare times, which say nothing beside mutants that run, and those that search some thousand times. */
const untimed = "/^(?!.*(?:in proportion to the text|in time that follows|search finds (?:each|an owner of each)))/";

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const folders = positionals.length > 0 ? positionals : usual;
  const known = readdirSync(join(root, "src", "core"));
  const unknown = folders.find((folder) => !known.includes(folder));
  if (unknown !== undefined) throw new HostError(`src/core has no folder ${unknown}.`, `Use: ${known.join(", ")}.`);
  await ensureDependencies();
  const rows = [];
  for (const folder of folders) rows.push(await mutate(folder, values.only ?? ""));
  console.log("");
  console.table(rows);
  if (rows.some(({ score }) => score < least)) process.exitCode = 1;
}

/** @param {string} folder @param {string} only */
async function mutate(folder, only) {
  const { Stryker } = await import("@stryker-mutator/core");
  const began = Date.now();
  const files = readdirSync(join(root, "src", "core", folder), { recursive: true, encoding: "utf8" });
  const results = await new Stryker({
    mutate: files
      .filter((file) => file.endsWith(".ts") && file.includes(only))
      .map((file) => `src/core/${folder}/${file}`),
    plugins: ["@stryker-mutator/mocha-runner"],
    testRunner: "mocha",
    mochaOptions: { spec: ["out/mutation/tests.mjs"], grep: untimed },
    buildCommand: `node test/mutation/bundleTests.mjs ${folder}`,
    coverageAnalysis: "perTest",
    ignorePatterns: [".vscode-test", "out", "dist", "media", "!media/samples"],
    // Fixtures are texts, and some are JavaScript.
    disableTypeChecks: false,
    timeoutMS: 5000,
    warnings: false,
    reporters: ["html"],
    htmlReporter: { fileName: `out/mutation/${folder}.html` },
    tempDirName: `out/mutation/sandbox-${folder}`,
    cleanTempDir: "always",
    allowConsoleColors: false,
  }).runMutationTest();

  const count = (/** @type {string[]} */ ...statuses) =>
    results.filter(({ status }) => statuses.includes(status)).length;
  const survivors = results.filter(({ status }) => status === "Survived" || status === "NoCoverage");
  for (const { fileName, location, mutatorName, replacement, status } of survivors) {
    const change = `${mutatorName}: ${replacement.replace(/\s+/g, " ").slice(0, 160)}`;
    console.log(
      `${fileName}:${location.start.line}:${location.start.column + 1}  ${status === "NoCoverage" ? "(no test reaches it) " : ""}${change}`,
    );
  }
  const killed = count("Killed", "Timeout");
  return {
    folder,
    mutants: results.length,
    killed,
    survived: count("Survived"),
    unreached: count("NoCoverage"),
    // Mutants that break the tests' own start are neither.
    invalid: results.length - killed - survivors.length,
    score: Math.round((1000 * killed) / Math.max(1, killed + survivors.length)) / 10,
    seconds: Math.round((Date.now() - began) / 1000),
  };
}

try {
  await main();
} catch (error) {
  report(error);
  process.exitCode = 1;
}
