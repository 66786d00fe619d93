import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { assert } from "chai";
import { root } from "../host/paths.mjs";

const src = join(root, "src");

/** Which rooms each room may import from; `vscode` is a room like the others. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  catalog: ["catalog"],
  core: ["core", "catalog", "minisearch"],
  features: ["features", "core", "catalog", "vscode", "manifest:tools"],
  "extension.ts": ["features", "core", "catalog", "vscode", "catalog:facts"],
};

/** Features that the others may share; none of them is a contribution of its own. */
const sharedFeatures = [
  ...["commands", "convert", "dependencies", "diagnostic", "documentIndex", "hoverMarkdown", "languageStatus"],
  ...["occurrences", "openDocuments", "pagePanel", "problems", "product", "prose", "search", "services", "settings"],
  ...["suppress", "writable"],
];

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sourceFiles(path) : path.endsWith(".ts") ? [path] : [];
  });
}

/** What a file imports, types included: files as absolute paths without ending, packages by name. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  return [...source.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)"([^"]+)"/g)].map(([, target = ""]) =>
    target.startsWith(".") ? resolve(dirname(file), target) : target,
  );
}

function roomOf(path: string): string {
  return path.startsWith(src) ? (relative(src, path).split(/[\\/]/)[0] ?? "") : path;
}

describe("architecture", () => {
  const files = sourceFiles(src);
  const imports = new Map(files.map((file) => [file.replace(/(\.d)?\.ts$/, ""), importsOf(file)]));

  it("imports point from extension to features to core to catalog, never back", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !(allowed[roomOf(file)] ?? []).includes(roomOf(target)))
        .map((target) => `${relative(root, file)} imports ${relative(root, target)}`),
    );
    assert.deepEqual(wrong, []);
  });

  it("no import goes in a circle", () => {
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].map((one) => relative(src, one)).join(" → "));
        return;
      }
      for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
    };
    for (const file of imports.keys()) visit(file, []);
    assert.deepEqual(circles, []);
  });

  it("features import no other contribution", () => {
    const wrong = files
      .filter((file) => roomOf(file) === "features")
      .flatMap((file) =>
        importsOf(file)
          .filter(
            (target) =>
              roomOf(target) === "features" && !sharedFeatures.includes(relative(join(src, "features"), target)),
          )
          .map((target) => `${relative(root, file)} imports ${relative(root, target)}`),
      );
    assert.deepEqual(wrong, []);
  });

  it("extension.ts reads as a list", () => {
    assert.isAtMost(readFileSync(join(src, "extension.ts"), "utf8").split("\n").length, 60);
  });

  it("no file of code has outgrown one thing", () => {
    const long = files.filter((file) => readFileSync(file, "utf8").split("\n").length > 220);
    assert.deepEqual(
      long.map((file) => relative(root, file)),
      [],
    );
  });
});
