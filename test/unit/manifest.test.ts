import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { listFiles, PackageManager } from "@vscode/vsce";
import { assert } from "chai";
import { root } from "../host/paths.mjs";
import { ruleIds } from "../../src/core/rules/problem";
import { servers } from "../host/vscodeVersions.mjs";

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly walkthroughs: readonly object[];
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, Setting>>;
    }[];
  };
}

interface Setting {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly markdownDescription: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly order: number;
}

const written = readFileSync(join(root, "package.json"), "utf8");
const words = JSON.parse(readFileSync(join(root, "package.nls.json"), "utf8")) as Readonly<Record<string, string>>;
/** As VS Code reads it: with words in place of their keys. */
const manifest = JSON.parse(written, (_key, value: unknown) =>
  typeof value === "string" ? value.replace(/^%([^%]+)%$/, (whole, key: string) => words[key] ?? whole) : value,
) as Manifest;
const readme = readFileSync(join(root, "README.md"), "utf8");
const features = readdirSync(join(root, "src", "features"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({
    file: basename(file),
    source: readFileSync(join(root, "src", "features", file), "utf8"),
  }));
const sourceOf = (name: string): string => features.find(({ file }) => file === name)?.source ?? "";

describe("manifest", () => {
  const commands = manifest.contributes.commands;
  const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties));

  it("contributes exactly the commands that the code registers", () => {
    const declared = [...sourceOf("commands.ts").matchAll(/^ {2}(\w+): "(stytchErrors\.\w+)"/gm)];
    assert.sameMembers(
      commands.map(({ command }) => command),
      declared.map(([, , id]) => id ?? ""),
    );
    for (const [, key] of declared) {
      const uses = features.filter(({ source }) =>
        new RegExp(`register\\w*Command\\(\\s*commands\\.${key}\\b`).test(source),
      );
      assert.lengthOf(uses, 1, `commands.${key} is registered once`);
    }
  });

  it("contributes exactly the settings that the code reads, with the same defaults", () => {
    const read = [...sourceOf("settings.ts").matchAll(/\.get(?:<[^>]*>)?\("([\w.]+)", ("[^"]*"|\[\]|[\w.]+)\)/g)].map(
      ([, key, fallback]) => [`stytchErrors.${key}`, JSON.parse(fallback ?? "null") as unknown],
    );
    assert.deepEqual(
      read,
      settings.filter(([key]) => !key.includes(".rules.")).map(([key, { default: value }]) => [key, value]),
    );
    assert.sameMembers(
      settings.flatMap(([key]) => key.split(".rules.")[1] ?? []),
      [...ruleIds],
    );
  });

  it("has words for each key, and a key for all words of commands and settings", () => {
    const keys = [...written.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? "");
    assert.sameMembers([...new Set(keys)], Object.keys(words));
    const { contributes } = JSON.parse(written) as Manifest;
    const plain = [
      ...contributes.commands.flatMap(({ title, category }) => [title, category]),
      ...contributes.configuration.flatMap(({ title, properties }) => [
        title,
        ...Object.values(properties).flatMap(({ markdownDescription, markdownEnumDescriptions = [] }) => [
          markdownDescription,
          ...markdownEnumDescriptions,
        ]),
      ]),
    ].filter((text) => !/^%[^%]+%$/.test(text));
    assert.isEmpty(plain);
  });

  it("orders its settings, describes each value, and links settings that exist", () => {
    for (const { properties } of manifest.contributes.configuration) {
      const orders = Object.values(properties).map(({ order }) => order);
      assert.deepEqual(
        orders,
        orders.map((_, index) => index + 1),
      );
    }
    for (const [key, { enum: values, markdownEnumDescriptions: told, markdownDescription }] of settings) {
      if (told) assert.lengthOf(told, values?.length ?? 0, key);
      for (const [, link] of markdownDescription.matchAll(/`#([^#`]+)#`/g)) {
        assert.notStrictEqual(link, key);
        assert.include(
          settings.map(([other]) => other),
          link,
        );
      }
    }
  });

  it("bounds numbers as the code does", () => {
    const [, ...bounds] = /least: (\d+), most: (\d+)/.exec(sourceOf("settings.ts")) ?? [];
    const limit = settings.find(([key]) => key === "stytchErrors.problems.limit")?.[1];
    assert.deepEqual(bounds.map(Number), [limit?.minimum, limit?.maximum]);
  });

  it("names the values of each setting as the code does", () => {
    for (const [key, { enum: values = [] }] of settings) {
      for (const value of values) assert.include(sourceOf("settings.ts"), `"${value}"`, key);
    }
  });

  it("is told whole in the README: every command and setting, with its default", () => {
    for (const { command, title, category } of commands) {
      assert.include(readme, `\`${command}\``);
      assert.include(readme, `${category}: ${title}`);
    }
    for (const [key, { default: value }] of settings) {
      const row = readme.split("\n").find((line) => line.includes(`\`${key}\``));
      assert.isDefined(row, key);
      assert.include(row, `\`${typeof value === "string" ? value : JSON.stringify(value)}\``);
    }
  });

  it("has a README that names every script a contributor runs", () => {
    const contributing = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
    for (const script of Object.keys(manifest.scripts).filter((name) => name !== "vscode:prepublish")) {
      const call = ["start", "test"].includes(script) ? `npm ${script}` : `npm run ${script}`;
      assert.include(readme + contributing, call);
    }
  });

  it("asks for the VS Code that the oldest host is", () => {
    const minimum = manifest.engines.vscode.replace("^", "").split(".").slice(0, 2).join(".");
    assert.isTrue(servers.oldest.vscode.startsWith(`${minimum}.`));
    assert.isTrue(manifest.devDependencies["@types/vscode"]?.startsWith(`${minimum}.`));
  });

  it("packs what a user needs and nothing else", async function () {
    // It walks through all folders, the installed hosts included.
    this.timeout(300_000);
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    const kinds = new Set(files.map((file) => file.replace(/^media\/(samples|walkthrough)\/.*/, "media/$1")));
    assert.sameMembers(
      [...kinds].filter((file) => !file.startsWith("dist/")),
      [
        "package.json",
        ...readdirSync(root).filter((file) => /^package\.nls.*\.json$/.test(file)),
        ...readdirSync(join(root, "l10n")).map((file) => `l10n/${file}`),
        "README.md",
        "CHANGELOG.md",
        "LICENSE",
        "media/icon.png",
        "media/page/page.css",
        "media/page/page.js",
        "media/notes/notes.schema.json",
        "media/triage/export.schema.json",
        "media/triage/report.css",
        "media/samples",
        "media/walkthrough",
      ],
    );
    const ignored = readFileSync(join(root, ".vscodeignore"), "utf8");
    for (const file of [manifest.main, manifest.browser, "./dist/prose.json", "./dist/ThirdPartyNotices.txt"]) {
      assert.include(ignored, `!${file.slice(2)}\n`);
    }
  });

  it("has a README whose pictures are there, described, and not in the package: its page loads them from the repository", () => {
    const pictures = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g)];
    assert.sameMembers(
      pictures.map(([, , file]) => file),
      readdirSync(join(root, "media", "readme")).map((file) => `media/readme/${file}`),
    );
    for (const [, description = "", file = ""] of pictures) {
      assert.isAbove(description.length, 30, file);
      assert.isBelow(statSync(join(root, file)).size, 2_000_000, file);
    }
  });

  it("has a picture for each step of its walkthrough, in light and dark", () => {
    const source = JSON.stringify(manifest.contributes.walkthroughs);
    const pictures = new Set(source.match(/media\/walkthrough\/[\w-]+\.png/g));
    assert.strictEqual(pictures.size, 12);
    for (const file of pictures) assert.isTrue(existsSync(join(root, file)), file);
  });

  it("ships no runtime dependency and an icon that exists", () => {
    assert.isUndefined(manifest.dependencies);
    assert.isTrue(existsSync(join(root, manifest.icon)));
  });
});
