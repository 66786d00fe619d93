import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { assert } from "chai";
import { root } from "../host/paths.mjs";

const src = join(root, "src");

/** Which rooms each room may import from; what isn't ours is a room by the name of its package. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  catalog: ["catalog"],
  // Runs in development alone: nothing that ships may import it, nor what it may import.
  "catalog/check": ["catalog/check", "catalog", "yaml"],
  core: ["core", "catalog", "escape-html-template-tag", "jsonc-parser"],
  features: [
    "features",
    "core",
    "catalog",
    "vscode",
    "checking",
    "explaining",
    "notes",
    "onRequest",
    "recognizing",
    "searching",
    "sharing",
    "escape-html-template-tag",
    // Which program runs Node, for VS Code to start the MCP server in it.
    "node:process",
    // A thread, for what would keep the host busy.
    "node:worker_threads",
  ],
  // All files of a workspace are more than VS Code's own API reads in time.
  "features/workspace": [
    "features",
    "core",
    "catalog",
    "vscode",
    "node:fs",
    "node:worker_threads",
    "ignore",
    "picomatch/posix",
  ],
  // Logs can be larger than what VS Code's own API reads, and keep a thread busy.
  "features/triage": [
    "features",
    "core",
    "vscode",
    "escape-html-template-tag",
    "node:fs",
    "node:worker_threads",
    "fflate",
    "fzstd",
  ],
  "checking.ts": ["core"],
  "explaining.ts": ["core"],
  // A program of its own.
  "mcp.ts": [
    "onRequest",
    "searching",
    "core",
    "catalog",
    "catalog:facts",
    "manifest:tools",
    "node:fs",
    "node:path",
    "@modelcontextprotocol/sdk/server/index.js",
    "@modelcontextprotocol/sdk/server/stdio.js",
    "@modelcontextprotocol/sdk/types.js",
  ],
  "notes.ts": ["core"],
  "onRequest.ts": ["core", "catalog", "manifest:tools"],
  "recognizing.ts": ["core"],
  "searching.ts": ["core"],
  "sharing.ts": ["core"],
  "extension.ts": ["features", "core", "catalog", "vscode", "catalog:facts"],
};

/** What contributions stand on; every other entry of `features` is a contribution. */
const shared = "features/shared";

const modules = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.split(sep).join("/"));

const withoutEnding = (file: string): string => file.replace(/(\.d)?\.ts$/, "");

/** What a module imports, types included: modules as paths below src without their ending, packages by name. */
function importsOf(module: string): string[] {
  const source = readFileSync(join(src, module), "utf8");
  return [...source.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)"([\w@./:-]+)"/g)].map(([, target = ""]) =>
    target.startsWith(".") ? resolve("/", dirname(module), target).slice(1).split(sep).join("/") : target,
  );
}

/** The first parts of a module's path: `features/hover` for both its file and its folder. */
function placeOf(module: string, depth: number): string {
  return withoutEnding(module).split("/").slice(0, depth).join("/");
}

const edges = modules.flatMap((from) => importsOf(from).map((to) => ({ from, to })));
const told = ({ from, to }: (typeof edges)[number]): string => `${from} imports ${to}`;

/** Paths on which imports come back to where they began. @param nodeOf what of a module counts as one */
function circles(nodeOf: (module: string) => string): string[] {
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    const [source, target] = [nodeOf(withoutEnding(from)), nodeOf(to)];
    if (source !== target) targets.set(source, (targets.get(source) ?? new Set()).add(target));
  }
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): void => {
    if (path.includes(node)) found.push([...path.slice(path.indexOf(node)), node].join(" → "));
    if (done.has(node) || path.includes(node)) return;
    for (const target of targets.get(node) ?? []) visit(target, [...path, node]);
    done.add(node);
  };
  for (const node of targets.keys()) visit(node, []);
  return found;
}

describe("architecture", () => {
  it("reads the imports", () => {
    assert.isAbove(modules.length, 100);
    assert.isAbove(edges.length, 300);
  });

  it("imports point from extension to features to core to catalog, never back", () => {
    const roomOf = (module: string): string => {
      if (module.startsWith("catalog/check/")) return "catalog/check";
      const heavy = /^features\/(?:triage|workspace)(?=\/)/.exec(module)?.[0];
      if (heavy !== undefined) return heavy;
      return existsSync(join(src, placeOf(module, 1))) || module.endsWith(".ts")
        ? (module.split("/")[0] ?? "")
        : module;
    };
    const wrong = edges.filter(
      ({ from, to }) => !(allowed[roomOf(from)] ?? []).includes(roomOf(to).replace(/^features\/.*/, "features")),
    );
    assert.deepEqual(wrong.map(told), []);
  });

  it("what loads on request is imported by contributions as a type alone, and by nothing else", () => {
    const lists = [
      "checking.ts",
      "explaining.ts",
      "notes.ts",
      "onRequest.ts",
      "recognizing.ts",
      "searching.ts",
      "sharing.ts",
    ]
      .map((file) => readFileSync(join(src, file), "utf8"))
      .join("\n");
    const loaded = [...lists.matchAll(/^export \{ (.*?) \} from/gm)].flatMap(([, names = ""]) => names.split(", "));
    assert.isAtLeast(loaded.length, 10);
    const values = modules
      .filter((module) => module.startsWith("features/"))
      .flatMap((module) =>
        [...readFileSync(join(src, module), "utf8").matchAll(/^import \{([^}]*)\}/gm)]
          .flatMap(([, names = ""]) => names.split(",").map((name) => name.trim()))
          .filter((name) => loaded.includes(name))
          .map((name) => `${module} imports ${name}`),
      );
    assert.deepEqual(values, []);
  });

  it("what triages logs is imported as a type alone: it loads when it is first asked for", () => {
    assert.match(
      readFileSync(join(src, "features/triage/triage.ts"), "utf8"),
      /import type \* as triage from "\.\/triageLogs"/,
    );
    const importers = edges.filter(({ to }) => to === "features/triage/triageLogs").map(({ from }) => from);
    assert.deepEqual(importers, ["features/triage/triage.ts"]);
  });

  it("no import goes in a circle, neither from file to file nor from folder to folder", () => {
    assert.deepEqual(
      circles((module) => module),
      [],
    );
    assert.deepEqual(
      circles((module) => placeOf(module, 2)),
      [],
    );
  });

  it("contributions import no other contribution, and what they share imports none", () => {
    const isFeature = (module: string): boolean => module.startsWith("features/");
    const wrong = edges.filter(
      ({ from, to }) => isFeature(from) && isFeature(to) && ![shared, placeOf(from, 2)].includes(placeOf(to, 2)),
    );
    assert.deepEqual(wrong.map(told), []);
  });

  it("every contribution and all that they share is wired up from extension.ts", () => {
    const wired = new Set(importsOf("extension.ts").map((module) => placeOf(module, 2)));
    const places = new Set(modules.filter((module) => module.startsWith("features/")).map((one) => placeOf(one, 2)));
    assert.deepEqual(
      [...places].filter((place) => !wired.has(place)),
      [],
    );
  });

  it("ARCHITECTURE names every folder of core, imports going down its list, and every contribution", () => {
    const map = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
    const folders = [...map.matchAll(/^ {4}(\w+)\/ {2,}/gm)].map(([, name]) => name ?? "");
    const rooms = readdirSync(join(src, "core"));
    assert.sameMembers(
      folders.filter((name) => rooms.includes(name)),
      rooms,
    );
    const floorOf = (module: string): number => folders.indexOf(module.split("/")[1] ?? "");
    const upward = edges.filter(
      ({ from, to }) => from.startsWith("core/") && to.startsWith("core/") && floorOf(to) < floorOf(from),
    );
    assert.deepEqual(upward.map(told), []);
    for (const name of readdirSync(join(src, "features"))) {
      assert.match(map, new RegExp(`\\b${withoutEnding(name)}\\b`), `${name} stands in ARCHITECTURE.md`);
    }
  });

  it("core has folders alone, each with tests of its own", () => {
    const rooms = readdirSync(join(src, "core"), { withFileTypes: true });
    assert.deepEqual(
      rooms.filter((room) => !room.isDirectory()).map(({ name }) => name),
      [],
    );
    const untested = rooms.filter(({ name }) => {
      const tests = join(root, "test", "unit", "core", name);
      return !existsSync(tests) || !readdirSync(tests).some((file) => file.endsWith(".test.ts"));
    });
    assert.deepEqual(
      untested.map(({ name }) => name),
      [],
    );
  });

  it("extension.ts reads as a list", () => {
    assert.isAtMost(readFileSync(join(src, "extension.ts"), "utf8").split("\n").length, 70);
  });

  it("no file of code has outgrown one thing", () => {
    const long = modules.filter((module) => readFileSync(join(src, module), "utf8").split("\n").length > 220);
    assert.deepEqual(long, []);
  });
});
