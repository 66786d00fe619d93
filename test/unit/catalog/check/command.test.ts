import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assert } from "chai";
import { execa } from "execa";
import type { AreaSource } from "../../../../src/catalog/source";
import { root } from "../../../host/paths.mjs";
import { realAreas } from "../../catalogOf";
import { errorResponse, operation, publications, stytchApi } from "./openApis";

const registry = Object.values(realAreas).flatMap(({ errors }) => Object.keys(errors));
const unionOf = (names: readonly string[]): string =>
  `type StytchAPIErrorType = ${names.map((name) => `'${name}'`).join(" | ")};`;

describe("catalog check: the command", () => {
  // Each run starts a Node of its own.
  const timeout = 60_000;
  const folder = mkdtempSync(join(tmpdir(), "catalog-check-"));
  const inputs = join(folder, "inputs");

  const put = (name: string, text: string): string => {
    mkdirSync(join(inputs, name, ".."), { recursive: true });
    writeFileSync(join(inputs, name), text);
    return join(inputs, name);
  };
  const run = async (...args: readonly string[]) => {
    const { exitCode, stdout, stderr } = await execa(
      process.execPath,
      ["--import=tsx", join(folder, "catalog-check.ts"), ...args],
      { cwd: folder, reject: false },
    );
    return { exitCode, stdout, stderr };
  };
  const area = (name: string): AreaSource =>
    JSON.parse(readFileSync(join(folder, "src", "catalog", "areas", `${name}.json`), "utf8")) as AreaSource;

  before(() => {
    for (const part of [
      "catalog-check.ts",
      "esbuild.mjs",
      "notices.mjs",
      "package.json",
      "tsconfig.json",
      "src/catalog",
      "test/fixtures/catalog",
    ])
      cpSync(join(root, part), join(folder, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("takes over what is new, and then finds nothing", async () => {
    const sdk = put(
      "sdk/dist/index.d.ts",
      unionOf([...registry.filter((name) => !realRetired(name)), "saml_thing_new"]),
    );
    put("sdk/package.json", "{}");
    put("sdk/node_modules/other/index.d.ts", unionOf(["not_ours"]));
    const page = publications["a page's Markdown"] ?? String;
    const openApi = put(
      "authenticate.md",
      page(stytchApi({ "/v1/b2b/things": operation(errorResponse(404, "saml_thing_new", "New.")) })),
    );
    const found = await run("--sdk", join(inputs, "sdk"), openApi);
    assert.strictEqual(found.exitCode, 1, found.stderr);
    assert.include(found.stdout, `${sdk}: StytchAPIErrorType`);
    assert.match(found.stdout, /^ {2}new {6}saml_thing_new$/m);
    assert.include(found.stdout, '  new      saml_thing_new: b2b 404, "New."');
    assert.notInclude(found.stdout, "not_ours");
    assert.notProperty(area("saml").errors, "saml_thing_new");

    const before = area("saml").errors;
    const written = await run("--write", "--sdk", join(inputs, "sdk"), openApi);
    assert.strictEqual(written.exitCode, 1, written.stderr);
    assert.include(written.stdout, "saml_thing_new waits for its explanation");
    const { saml_thing_new: entry, ...others } = area("saml").errors;
    assert.deepInclude(entry, {
      unexplained: true,
      apis: { b2b: { status: 404, message: "New." } },
      source: "reference",
    });
    assert.deepEqual(others, before);
    assert.match(
      readFileSync(join(folder, "test", "fixtures", "catalog", "known-names.txt"), "utf8"),
      /^saml_thing_new\n[^[]*^\[retired\]$/m,
    );

    const again = await run(join(inputs, "sdk"), openApi);
    assert.deepEqual([again.exitCode, again.stderr], [0, ""]);
    assert.include(again.stdout, "The catalog says the same.");
  }).timeout(timeout);

  const unreadable = {
    "a file that isn't there": () => [join(inputs, "nowhere.md"), /nowhere\.md: ENOENT/] as const,
    "a text of another kind": () => [put("notes.md", "# Notes"), /notes\.md: This is no page/] as const,
    "broken JSON": () => [put("broken.json", '{"openapi": "3.0.0", '), /broken\.json: .* broken JSON/] as const,
    "another vendor's OpenAPI": () =>
      [put("other.yml", "openapi: 3.0.0\npaths: {}\n"), /other\.yml: Nothing .* is Stytch's/] as const,
    "a folder without any": () => [join(put("empty/notes.md", "# Notes"), ".."), /empty: No file/] as const,
  };
  for (const [name, prepare] of Object.entries(unreadable)) {
    it(`names ${name}, and writes nothing`, async () => {
      const [path, says] = prepare();
      const good = put("good.d.ts", unionOf(["entirely_new"]));
      const { exitCode, stderr } = await run("--write", good, path);
      assert.strictEqual(exitCode, 2);
      assert.match(stderr, says);
      assert.notProperty(area("requests").errors, "entirely_new");
    }).timeout(timeout);
  }

  it("passes over what is broken in a folder, and says so", async () => {
    put("mixed/a.json", '{"openapi": "3.0.0", ');
    put("mixed/b.d.ts", unionOf(["use_https"]));
    const { exitCode, stdout } = await run(join(inputs, "mixed"));
    assert.strictEqual(exitCode, 0);
    assert.match(stdout, /a\.json: skipped\. .* broken JSON/);
  }).timeout(timeout);

  it("explains itself where it is asked nothing", async () => {
    const { exitCode, stderr } = await run();
    assert.strictEqual(exitCode, 2);
    assert.match(stderr, /^Usage: /);
  }).timeout(timeout);
});

function realRetired(name: string): boolean {
  return Object.values(realAreas).some(({ errors }) => errors[name]?.retired);
}
