// Builds dist/: the extension for Node and for the web worker, what both load on request, the catalog's prose, and the
// notices of others' code in them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build, context } from "esbuild";
import { notices } from "./notices.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
/** Where the area files are. */
export const areasFolder = join(root, "src", "catalog", "areas");

/**
 * The area files by area name.
 * @returns {import("./src/catalog/source").AreaSources}
 */
export function readAreas() {
  /** @type {Record<string, import("./src/catalog/source").AreaSource>} */
  const areas = {};
  for (const file of areaFiles()) {
    const source = readFileSync(file, "utf8");
    areas[basename(file, ".json")] = /** @type {import("./src/catalog/source").AreaSource} */ (JSON.parse(source));
  }
  return areas;
}

function areaFiles() {
  return readdirSync(areasFolder)
    .sort()
    .map((file) => join(areasFolder, file));
}

async function compile() {
  const compiler = await build({
    absWorkingDir: root,
    entryPoints: ["src/catalog/compile.ts"],
    bundle: true,
    format: "esm",
    write: false,
  });
  const code = Buffer.from(compiler.outputFiles[0]?.contents ?? []).toString("base64");
  const { compileCatalog } = /** @type {typeof import("./src/catalog/compile")} */ (
    await import(`data:text/javascript;base64,${code}`)
  );
  return compileCatalog(readAreas());
}

/** Answers `import facts from "catalog:facts"` and writes dist/prose.json. @type {import("esbuild").Plugin} */
const catalog = {
  name: "catalog",
  setup(build) {
    build.onResolve({ filter: /^catalog:facts$/ }, ({ path }) => ({ path, namespace: "catalog" }));
    build.onLoad({ filter: /.*/, namespace: "catalog" }, async () => {
      const { facts, prose } = await compile();
      mkdirSync(join(root, "dist"), { recursive: true });
      writeFileSync(join(root, "dist", "prose.json"), JSON.stringify(prose));
      return {
        // As code, V8 would keep them a second time, as what its objects are made from.
        contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(facts))});`,
        watchDirs: [areasFolder],
        watchFiles: [...areaFiles(), join(root, "src", "catalog", "scopes.json")],
      };
    });
  },
};

/**
 * @typedef {object} ToolManifest
 * @property {string} version
 * @property {{ languageModelTools: { name: string, displayName: string, modelDescription: string, inputSchema: object }[] }} contributes
 */

/**
 * Answers `import { stytch_find_errors, tools } from "manifest:tools"`: checks of the inputs of the language-model tools,
 * made from their schemas in package.json, and the tools as MCP lists them. A check fills in the schema's defaults.
 * @type {import("esbuild").Plugin}
 */
const tools = {
  name: "tools",
  setup(build) {
    const [manifest, words] = [join(root, "package.json"), join(root, "package.nls.json")];
    build.onResolve({ filter: /^manifest:tools$/ }, ({ path }) => ({ path, namespace: "tools" }));
    build.onLoad({ filter: /.*/, namespace: "tools" }, () => {
      const { contributes, version } = /** @type {ToolManifest} */ (JSON.parse(readFileSync(manifest, "utf8")));
      const english = /** @type {Record<string, string>} */ (JSON.parse(readFileSync(words, "utf8")));
      const ajv = new Ajv({ code: { source: true, esm: true }, allErrors: true, useDefaults: true, messages: false });
      for (const { name, inputSchema } of contributes.languageModelTools) ajv.addSchema(inputSchema, name);
      const names = Object.fromEntries(contributes.languageModelTools.map(({ name }) => [name, name]));
      const listed = contributes.languageModelTools.map(({ name, displayName, modelDescription, inputSchema }) => ({
        name,
        title: english[displayName.slice(1, -1)],
        description: modelDescription,
        inputSchema,
      }));
      return {
        contents: `${standaloneCode(ajv, names)}
          export const tools = ${JSON.stringify(listed)};
          export const version = ${JSON.stringify(version)};`,
        resolveDir: root,
        watchFiles: [manifest, words],
      };
    });
  },
};

/**
 * Makes two things of our source cheaper to keep. VS Code's API is one variable for the whole bundle, where esbuild would
 * make a copy with hundreds of getters for each file that imports it. And what isn't ASCII, which esbuild leaves as it is in
 * regular expressions, is escaped: one such character makes V8 keep the text of a whole bundle at two bytes a character. In
 * `String.raw`, only regular expressions may have any.
 * @type {import("esbuild").Plugin}
 */
const slim = {
  name: "slim",
  setup(build) {
    build.onLoad({ filter: /\bsrc\b.*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8"))
        .replace('import * as vscode from "vscode";', 'import vscode from "editor:api";')
        .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
      loader: "ts",
    }));
    build.onResolve({ filter: /^editor:api$/ }, ({ path }) => ({ path, namespace: "slim" }));
    build.onLoad({ filter: /.*/, namespace: "slim" }, () => ({ contents: 'export default require("vscode");' }));
  },
};

/**
 * Leaves out of MCP's SDK the compiler of schemas that it brings for questions to the client: this server asks none, and
 * the compiler makes code of texts.
 * @type {import("esbuild").Plugin}
 */
const noSchemaCompiler = {
  name: "noSchemaCompiler",
  setup(build) {
    build.onLoad({ filter: /sdk[\\/]dist[\\/]\w+[\\/]validation[\\/]ajv-provider\.js$/ }, () => ({
      contents: "export class AjvJsonSchemaValidator {}",
    }));
  },
};

/**
 * @typedef {object} BundleOptions
 * @property {boolean} [production] as it ships
 * @property {boolean} [maps] with source maps beside the bundles, of which these say nothing
 */

/** @param {BundleOptions} options @returns {import("esbuild").BuildOptions[]} */
function targets({ production = false, maps = false }) {
  const shared = /** @satisfies {import("esbuild").BuildOptions} */ ({
    absWorkingDir: root,
    entryPoints: ["src/extension.ts"],
    bundle: true,
    format: "cjs",
    external: ["vscode", "node:*"],
    target: "es2022",
    minify: production,
    sourcemap: production ? maps && "external" : true,
    metafile: true,
    plugins: [catalog, tools, slim],
    logLevel: "info",
  });
  const speaksToHost = (/** @type {string} */ name, /** @type {string} */ entry) => ({
    ...shared,
    platform: /** @type {const} */ ("neutral"),
    mainFields: ["module", "main"],
    entryPoints: [`src/features/${entry}.ts`],
    outfile: `dist/${name}.js`,
    // Packages ask both for the system, whose paths they would read: ours have slashes on every one.
    define: { process: "undefined", navigator: "undefined" },
  });
  return [
    { ...shared, platform: "node", outfile: "dist/extension.js" },
    { ...shared, platform: "browser", outfile: "dist/web.js" },
    ...["checking", "explaining", "onRequest", "recognizing", "searching", "sharing"].map((name) => ({
      ...shared,
      platform: /** @type {const} */ ("neutral"),
      mainFields: ["main"],
      entryPoints: [`src/${name}.ts`],
      outfile: `dist/${name}.js`,
    })),
    // Node's form of the parser in it can't be bundled.
    {
      ...shared,
      platform: "neutral",
      mainFields: ["module", "main"],
      entryPoints: ["src/notes.ts"],
      outfile: "dist/notes.js",
    },
    // Threads' code: only a Node host starts one.
    ...[
      ["finder", "triage/finderThread"],
      ["fileFinder", "workspace/fileFinder"],
    ].map(([name = "", entry = ""]) => speaksToHost(name, entry)),
    // In a web worker too, where asking for a module of Node's fails, and what is asked for it is done without.
    ...[
      ["foundTree", "errorTree/foundTree"],
      ["offerMcp", "mcp/offerMcp"],
      ["triage", "triage/triageLogs"],
      ["workspace", "workspace/checkWorkspace"],
    ].map(([name = "", entry = ""]) => ({
      ...speaksToHost(name, entry),
      // It is run as a function, in which nothing can be imported.
      supported: { "dynamic-import": false },
    })),
    // A program of its own, which agents start.
    {
      ...shared,
      platform: "node",
      mainFields: ["module", "main"],
      entryPoints: ["src/mcp.ts"],
      outfile: "dist/mcp.js",
      // They lie beside it.
      external: [...shared.external, "./onRequest", "./searching"],
      plugins: [...shared.plugins, noSchemaCompiler],
    },
    // The script of triage's page.
    {
      ...shared,
      platform: "browser",
      format: "iife",
      entryPoints: ["media/triage/report.js"],
      outfile: "dist/reportPage.js",
    },
  ];
}

/** Builds all of dist/ once. @param {BundleOptions} [options] */
export async function bundle(options = {}) {
  const results = await Promise.all(targets(options).map((target) => build(target)));
  const metafiles = results.flatMap(({ metafile }) => metafile ?? []);
  writeFileSync(join(root, "dist", "ThirdPartyNotices.txt"), notices(root, metafiles));
}

async function watch() {
  for (const target of targets({})) {
    await (await context(target)).watch();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { production: { type: "boolean" }, watch: { type: "boolean" } } });
  void (values.watch ? watch() : bundle({ production: values.production ?? false }));
}
