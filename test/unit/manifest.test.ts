import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly default: unknown; readonly enum?: readonly string[] }>>;
    };
  };
}

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;
const readme = readFileSync(join(root, "README.md"), "utf8");
const features = readdirSync(join(root, "src", "features")).map((file) => ({
  file,
  source: readFileSync(join(root, "src", "features", file), "utf8"),
}));
const sourceOf = (name: string): string => features.find(({ file }) => file === name)?.source ?? "";

describe("manifest", () => {
  const commands = manifest.contributes.commands;
  const settings = Object.entries(manifest.contributes.configuration.properties);

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

  it("packs what a user needs and nothing else", async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    const kinds = new Set(
      files.map((file) => file.replace(/^media\/(samples|hover|page|problems)[/.-].*/, "media/$1")),
    );
    assert.sameMembers(
      [...kinds].filter((file) => !file.startsWith("dist/")),
      [
        "package.json",
        "README.md",
        "CHANGELOG.md",
        "LICENSE",
        "media/icon.png",
        "media/hover",
        "media/page",
        "media/problems",
        "media/samples",
      ],
    );
    const ignored = readFileSync(join(root, ".vscodeignore"), "utf8");
    for (const file of [manifest.main, manifest.browser, "./dist/prose.json"]) {
      assert.include(ignored, `!${file.slice(2)}\n`);
    }
  });

  it("ships no runtime dependency and an icon that exists", () => {
    assert.isUndefined(manifest.dependencies);
    assert.isTrue(existsSync(join(root, manifest.icon)));
  });
});
