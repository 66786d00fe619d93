import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { assert } from "chai";
import { bundle } from "../../esbuild.mjs";
import { root } from "../host/paths.mjs";
import { realCatalog } from "./catalogOf";

describe("bundles", () => {
  before(async () => bundle({ production: true }));

  for (const file of ["extension", "web", "onRequest", "recognizing", "searching", "checking", "sharing", "notes"]) {
    it(`dist/${file}.js is ASCII, which V8 keeps at one byte a character`, () => {
      assert.match(readFileSync(join(root, "dist", `${file}.js`), "utf8"), /^[\0-\x7f]*$/);
    });
  }

  const later = [
    { name: "explaining.js", has: "likely here, after `{0}`" },
    { name: "fileFinder.js", has: "atob(" },
    { name: "foundTree.js", has: "Not shown: {0}" },
    { name: "finder.js", has: "atob(" },
    { name: "workspace.js", has: "workbench.actions.view.problems" },
    { name: "mcp.js", has: "protocolVersion" },
    { name: "notes.js", has: "has to be an https address" },
    { name: "offerMcp.js", has: "mcpServers" },
    { name: "onRequest.js", has: '<h1 id="type"' },
    { name: "recognizing.js", has: "TypedResults" },
    { name: "searching.js", has: "haveibeenpwned" },
    { name: "checking.js", has: "did you mean {1}?" },
    { name: "sharing.js", has: "Failing row contains" },
    { name: "triage.js", has: "Whose move is it" },
    { name: "reportPage.js", has: "acquireVsCodeApi" },
  ];
  for (const { name, has } of later) {
    it(`dist/${name} is under 100 kB gzipped, and what it has for later is in none that loads with the window`, () => {
      const content = readFileSync(join(root, "dist", name), "utf8");
      assert.isBelow(gzipSync(content).length, 100_000);
      assert.include(content, has);
      for (const file of ["extension.js", "web.js"]) {
        assert.notInclude(readFileSync(join(root, "dist", file), "utf8"), has);
      }
    });
  }

  for (const file of ["extension.js", "web.js"]) {
    it(`dist/${file} is under 100 kB gzipped, and has every error's facts`, () => {
      const content = readFileSync(join(root, "dist", file), "utf8");
      assert.isBelow(gzipSync(content).length, 100_000);
      for (const { type } of realCatalog.all()) assert.include(content, type);
    });

    it(`dist/${file} takes VS Code's API over once, and no copy of it`, () => {
      const content = readFileSync(join(root, "dist", file), "utf8");
      assert.lengthOf(content.match(/require\("vscode"\)/g) ?? [], 1);
      assert.match(content, /\bvar \w+=require\("vscode"\)/);
    });

    it(`dist/${file} has no prose, which loads when it is first asked for`, () => {
      const content = readFileSync(join(root, "dist", file), "utf8");
      const prose = JSON.parse(readFileSync(join(root, "dist", "prose.json"), "utf8")) as Record<
        string,
        { readonly meaning: string }
      >;
      assert.lengthOf(Object.keys(prose), realCatalog.size);
      assert.deepEqual(
        Object.values(prose)
          .map(({ meaning }) => meaning)
          .filter((meaning) => content.includes(meaning)),
        [],
      );
    });
  }

  it("dist/ThirdPartyNotices.txt has the license of each package in the bundles, and of no other", () => {
    const [, ...notices] = readFileSync(join(root, "dist", "ThirdPartyNotices.txt"), "utf8").split(/^-{80}$/m);
    const packages = notices.map((notice) => /^\s*(\S+) (\S+)\nLicense: (\S+)\n/.exec(notice)?.slice(1) ?? [notice]);
    assert.deepEqual(
      packages.map(([name]) => name),
      [
        "@modelcontextprotocol/sdk",
        ...["ajv", "escape-html-template-tag", "fflate", "fzstd", "ignore", "jsonc-parser", "morphdom", "picomatch"],
        ...["zod", "zod-to-json-schema"],
      ],
      "a further package in the bundles has to be worth it",
    );
    for (const [name = "", version, license] of packages) {
      const manifest = JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")) as object;
      assert.include(manifest, { version, license });
    }
    for (const notice of notices) {
      assert.match(notice, /^Copyright .*\w/m);
      assert.match(notice, /permission notice (?:shall be included|appear in all copies)/);
    }
  });
});
