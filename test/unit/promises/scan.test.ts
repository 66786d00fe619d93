import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import { bundle } from "../../../esbuild.mjs";
import { root } from "../../host/paths.mjs";
import { type Reach, reachOf } from "./bundleScan";

/**
 * What each bundle may take from its host. Nothing here opens a connection, reads a file or starts a program; whoever
 * adds a name says why it is needed.
 */
const globals: Readonly<Record<string, readonly string[]>> = {
  // module, require: how the extension host loads it. The name of the exported function stands in a note of esbuild's
  // that never runs. Timers wait for typing to rest, and performance tells how long that has been; crypto makes the page's nonce; TextDecoder reads our own files,
  // and TextEncoder makes bytes of a text, in which names are found faster.
  "extension.js": [
    "activate",
    "clearTimeout",
    "crypto",
    "module",
    "performance",
    "require",
    "setTimeout",
    "TextDecoder",
    "TextEncoder",
  ],
  "web.js": ["clearTimeout", "crypto", "module", "performance", "require", "setTimeout", "TextDecoder", "TextEncoder"],
  "checking.js": ["module"],
  "explaining.js": ["module"],
  // A program of its own: Buffer takes messages apart, AbortController lets a client cancel, timers end what takes too long.
  // The rest is in zod, which describes the protocol's messages: it asks whether code may be made of texts (navigator),
  // keeps its settings globally, and knows types that no message here has.
  "mcp.js": [
    ...["__dirname", "AbortController", "atob", "btoa", "Buffer", "clearTimeout", "File", "globalThis", "navigator"],
    ...["require", "setTimeout", "TextEncoder", "URL"],
  ],
  "notes.js": ["module"],
  "offerMcp.js": ["module", "require"],
  "onRequest.js": ["module"],
  "recognizing.js": ["module"],
  // Its index is built in slices.
  "searching.js": ["module", "performance", "setTimeout"],
  "sharing.js": ["module"],
  // A thread: it is told which log to read, and tells what it found. The rest is as in triage.js.
  "finder.js": ["atob", "performance", "require", "setTimeout", "TextDecoder", "TextEncoder", "WebAssembly"],
  // Timers let others have their turn, and TextEncoder makes UTF-8 of other encodings of a log. WebAssembly runs what finds
  // names in bytes, which atob makes of a text of our own; it imports nothing.
  "triage.js": [
    "atob",
    "clearInterval",
    "clearTimeout",
    "crypto",
    "module",
    "performance",
    "require",
    "setInterval",
    "setTimeout",
    "TextDecoder",
    "TextEncoder",
    "WebAssembly",
  ],
  // As triage.js, of which it has the search in bytes; crypto makes the nonce of the audit's page.
  "workspace.js": [
    "atob",
    "clearTimeout",
    "crypto",
    "module",
    "performance",
    "require",
    "setTimeout",
    "TextDecoder",
    "TextEncoder",
    "WebAssembly",
  ],
  "foundTree.js": ["module", "require"],
  "fileFinder.js": ["atob", "require", "TextDecoder", "TextEncoder", "WebAssembly"],
};
/** Logs can be larger than what VS Code's own API reads, and keep a thread busy. */
const modulesOf: Readonly<Record<string, readonly string[]>> = {
  "extension.js": ["vscode"],
  "web.js": ["vscode"],
  "triage.js": ["vscode", "node:fs", "node:worker_threads"],
  "finder.js": ["node:fs", "node:worker_threads"],
  // Its input and output are the process's; it reads the catalog's prose, and runs two bundles of ours.
  "mcp.js": ["node:fs", "node:path", "node:process", "./onRequest", "./searching"],
  // Where Node is, for VS Code to start the MCP server in it.
  "offerMcp.js": ["vscode", "node:process"],
  "workspace.js": ["vscode", "node:worker_threads"],
  "foundTree.js": ["vscode"],
  "fileFinder.js": ["node:fs", "node:worker_threads"],
};
const files = Object.keys(globals);
const withVscode = ["extension.js", "web.js"];

const startingWith = (reach: Reach, start: string): string[] =>
  [...reach.members].filter((member) => member.startsWith(start)).sort();

describe("promises: what is in the bundles", () => {
  const reaches = new Map<string, Reach>();
  const reach = (file: string): Reach => reaches.get(file) ?? assert.fail(file);
  before(async () => {
    await bundle({ production: true });
    for (const file of files) reaches.set(file, reachOf(file));
  });

  for (const file of files) {
    it(`dist/${file} takes nothing from its host but what is listed: no network, no process, no file system`, () => {
      assert.sameMembers([...reach(file).globals], [...(globals[file] ?? [])]);
    });

    it(`dist/${file} imports nothing but VS Code, and what reads a log`, () => {
      assert.sameMembers([...reach(file).modules], [...(modulesOf[file] ?? [])]);
    });

    it(`dist/${file} makes code of no text but of our own bundles`, () => {
      assert.strictEqual(reach(file).evaluations, withVscode.includes(file) ? 1 : 0);
    });
  }

  it("dist/triage.js reads files and writes none, and sends nothing", () => {
    assert.deepEqual(
      startingWith(reach("triage.js"), "workspace.fs"),
      ["isWritableFileSystem", "readDirectory", "readFile", "stat"].map((name) => `workspace.fs.${name}`),
    );
    assert.deepEqual(startingWith(reach("triage.js"), "env."), [
      "env.clipboard.readText",
      "env.clipboard.writeText",
      "env.language",
    ]);
    assert.sameMembers([...reach("triage.js").commands], [".explain", "vscode.open"]);
    const used = [...readFileSync(join(root, "src/features/triage/logSource.ts"), "utf8").matchAll(/\bfs\.(\w+)/g)];
    assert.sameMembers([...new Set(used.map(([, name]) => name))], ["readFile"]);
    const asked = ["nodeFiles", "growingFile", "diskChunks"].flatMap((name) => [
      ...readFileSync(join(root, `src/features/triage/${name}.ts`), "utf8").matchAll(
        /\b(?:fs|fs\.promises|handle)\??\.(\w+)\(/g,
      ),
    ]);
    assert.sameMembers([...new Set(asked.map(([, name]) => name))], ["stat", "realpath", "open", "read", "close"]);
    const opened = ["growingFile", "diskChunks"].flatMap((name) =>
      readFileSync(join(root, `src/features/triage/${name}.ts`), "utf8").match(/\.open\([^)]*\)/g),
    );
    assert.deepEqual(opened, ['.open(uri.fsPath, "r")', '.open(path, "r")']);
  });

  it("dist/triage.js starts one thread, of our own bundle, and that one reads files alone", () => {
    const started = readFileSync(join(root, "src/features/triage/startThread.ts"), "utf8");
    assert.deepEqual(started.match(/joinPath\([^)]*\)/g), ['joinPath(extensionUri, "dist", "finder.js")']);
    const thread = readFileSync(join(root, "src/features/triage/finderThread.ts"), "utf8");
    assert.deepEqual(thread.match(/\bfs\b[^;]*/g), [
      'fs from "node:fs"',
      'fs.openSync(path, "r")',
      "fs.readSync(file, buffer)",
      "fs.closeSync(file)",
    ]);
  });

  it("dist/mcp.js reads one file, of our own, and of its process input and output alone", () => {
    const own = [...reach("mcp.js").members].filter((member) => !/^\w+$/.test(member));
    assert.sameMembers(own, ["default.stdin", "default.stdout"]);
    assert.sameMembers(startingWith(reach("mcp.js"), "read"), ["readFileSync"]);
    const source = readFileSync(join(root, "src/mcp.ts"), "utf8");
    assert.deepEqual(source.match(/readFileSync\(.*"utf8"\)/g), [
      'readFileSync(join(__dirname, "prose.json"), "utf8")',
    ]);
    assert.deepEqual(source.match(/import \{.*\} from "node:\w+"/g), [
      'import { readFileSync } from "node:fs"',
      'import { join } from "node:path"',
    ]);
  });

  it("dist/offerMcp.js copies a text, asks where Node is, and no more", () => {
    const source = readFileSync(join(root, "src/features/mcp/offerMcp.ts"), "utf8");
    assert.deepEqual(source.match(/.*import\("node:process"\)/g), [
      '  const { execPath } = await import("node:process")',
    ]);
    assert.sameMembers(
      [...reach("offerMcp.js").members],
      ["env.clipboard.writeText", "", "l10n.t", "window.showInformationMessage", "window.showQuickPick"],
    );
    assert.isEmpty(reach("offerMcp.js").commands);
  });

  it("dist/workspace.js reads files and writes none, sends nothing, and starts one thread of our own, which reads files alone", () => {
    const used = reach("workspace.js");
    assert.deepEqual(
      startingWith(used, "workspace.fs"),
      ["isWritableFileSystem", "readDirectory", "readFile", "stat"].map((name) => `workspace.fs.${name}`),
    );
    // The audit is copied as Markdown; its page says in which language it is.
    assert.deepEqual(startingWith(used, "env."), ["env.clipboard.writeText", "env.language"]);
    assert.sameMembers(
      [...used.commands],
      [
        ...[".auditHandling", ".explain"],
        ...["workbench.actions.view.problems", "editor.action.showReferences", "vscode.open"],
      ],
    );
    const sourceOf = (file: string): string => readFileSync(join(root, `src/features/${file}.ts`), "utf8");
    assert.deepEqual(sourceOf("shared/thread").match(/\bnew [\w.]*Worker\([^)]*\)/g), [
      "new threads.Worker(file, { workerData })",
    ]);
    assert.deepEqual(sourceOf("workspace/fileFinding").match(/joinPath\([^)]*\)/g), [
      'joinPath(extensionUri, "dist", "fileFinder.js")',
    ]);
    assert.deepEqual(sourceOf("workspace/fileFinder").match(/\bfs\b[^;]*?(?=[;,)])/g), ['fs from "node:fs"', "fs"]);
    const asked = [...sourceOf("workspace/diskFiles").matchAll(/\bfiles\.(\w+)\(/g)].map(([, name]) => name);
    assert.sameMembers(asked, ["readdirSync", "openSync", "readSync", "closeSync"]);
    assert.deepEqual(sourceOf("workspace/diskFiles").match(/openSync\([^)]*\)/g), [
      'openSync(`${this.root}/${path}`, "r")',
    ]);
  });

  for (const file of withVscode) {
    it(`dist/${file} uses no part of VS Code's API that it doesn't need`, () => {
      const parts = [...reach(file).members].filter((member) => /^(?![A-Z])/.test(member));
      assert.isAbove(parts.length, 40);
      assert.sameMembers(
        [...new Set(parts.map((member) => member.split(".")[0]))],
        // A task of ours starts no program: what it prints is our own.
        ["commands", "env", "l10n", "languages", "lm", "tasks", "window", "workspace"],
      );
    });

    it(`dist/${file} reads files and writes none`, () => {
      assert.deepEqual(
        startingWith(reach(file), "workspace.fs"),
        ["isWritableFileSystem", "readDirectory", "readFile", "stat"].map((name) => `workspace.fs.${name}`),
      );
    });

    it(`dist/${file} opens links that are clicked, and has no telemetry, no terminal and no language model of its own`, () => {
      assert.deepEqual(startingWith(reach(file), "env."), [
        "env.clipboard.readText",
        "env.clipboard.writeText",
        "env.language",
        "env.openExternal",
      ]);
      assert.deepEqual(
        [...reach(file).members].filter((member) => /^window.*terminal/i.test(member)),
        ["window.registerTerminalLinkProvider"],
      );
      // The first asks whether this editor has language models at all.
      assert.deepEqual(startingWith(reach(file), "lm"), ["lm", "lm.registerTool"]);
    });

    it(`dist/${file} has VS Code run commands of ours, and these`, () => {
      const own = [
        ...readFileSync(join(root, "src/features/shared/commands.ts"), "utf8").matchAll(/^ {2}(\w+): "stytch/gm),
      ];
      const others = [...reach(file).commands].filter((id) => !own.some(([, name = ""]) => id === `.${name}`));
      assert.sameMembers(others, ["setContext", "workbench.action.openSettings", "workbench.action.openWalkthrough"]);
    });
  }
});
