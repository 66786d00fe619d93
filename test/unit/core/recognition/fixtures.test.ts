import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { assert } from "chai";
import { NameIndex } from "../../../../src/core/recognition/names";
import { defaultRecognition, scan } from "../../../../src/core/recognition/scan";
import { isMinified, sourceOf } from "../../../../src/core/text/textKind";
import { root } from "../../../host/paths.mjs";
import { realCatalog } from "../../catalogOf";
import { languageOf } from "./languages";

const folder = join(root, "test", "fixtures", "recognition");
const names = new NameIndex(realCatalog);

/** `@expect session_not_found x2, weak_password`, or `@expect nothing`; `(project)`: in a project that depends on Stytch. */
const directive = /^.*@expect (.*?)(?: -->)?\r?\n/;

function filesIn(path: string): string[] {
  return readdirSync(path).flatMap((name) => {
    const inner = join(path, name);
    return statSync(inner).isDirectory() ? filesIn(inner) : [inner];
  });
}

/** "session_not_found x2" for each type, in alphabetical order. */
function tally(types: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return (
    [...counts]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([type, count]) => (count > 1 ? `${type} x${count}` : type))
      .join(", ") || "nothing"
  );
}

function sorted(expected: string): string {
  return expected
    .split(", ")
    .sort((a, b) => a.localeCompare(b))
    .join(", ");
}

describe("recognition of fixtures", () => {
  const files = filesIn(folder);

  it("has enough of them, in enough languages, and a third of them innocent", () => {
    const innocent = files.filter((file) => relative(folder, file).startsWith("innocent"));
    assert.isAtLeast(files.length, 150);
    assert.isAtLeast(innocent.length, files.length / 3);
    assert.isAtLeast(new Set(files.map((file) => languageOf(file))).size, 20);
  });

  for (const file of files) {
    it(relative(folder, file).replaceAll("\\", "/"), () => {
      const [first = "", expected = ""] = directive.exec(readFileSync(file, "utf8")) ?? [];
      assert.isNotEmpty(expected, "the first line states what is expected");
      const dependsOnStytch = expected.includes("(project)") ? "project" : "none";
      const text = readFileSync(file, "utf8").slice(first.length);
      const source = sourceOf(languageOf(file), `/${basename(file)}`);
      const found = isMinified(source, basename(file), text.length, text.split("\n").length)
        ? []
        : scan(text, source, names, { ...defaultRecognition, dependsOnStytch });
      assert.strictEqual(tally(found.map(({ entry }) => entry.type)), sorted(expected.replace(" (project)", "")));
    });
  }
});
