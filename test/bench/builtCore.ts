import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import { build } from "esbuild";
import { readAreas } from "../../esbuild.mjs";
import type { Catalog } from "../../src/catalog/catalog";
import type { CompiledFacts, CompiledProse } from "../../src/catalog/compile";
import { out, root } from "../host/paths.mjs";
import type * as core from "./core";

type Core = typeof core;

/** The core, and what it knows. */
export interface Measured {
  readonly core: Core;
  readonly facts: CompiledFacts;
  readonly prose: CompiledProse;
  readonly catalog: Catalog;
}

/**
 * Builds the core as it ships. What runs this file keeps the name of each function for messages, and pays for it whenever
 * one is made: a scan of JSON took five times as long as in the extension.
 */
export async function builtCore(): Promise<Measured> {
  const outfile = join(out, "bench", "core.js");
  await build({
    absWorkingDir: root,
    entryPoints: ["test/bench/core.ts"],
    ...{ bundle: true, format: "cjs", target: "es2022", minify: true, outfile, logLevel: "warning" },
  });
  const module = { exports: {} };
  const run = runInThisContext(`(module, exports) => {${readFileSync(outfile, "utf8")}\n}`, outfile) as (
    ...args: readonly object[]
  ) => void;
  run(module, module.exports);
  const core = module.exports as Core;
  const { facts, prose } = core.compileCatalog(readAreas());
  return { core, facts, prose, catalog: new core.Catalog(facts, () => Promise.resolve(prose)) };
}
