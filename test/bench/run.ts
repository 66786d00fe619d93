// npm run bench: sizes, load, search and scan, each beside its budget; `-- typing` types into large logs in a real host.
// Ratios hold on a noisy machine, times don't.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bundle, readAreas } from "../../esbuild.mjs";
import { Catalog } from "../../src/catalog/catalog";
import { compileCatalog, type CompiledFacts, type CompiledProse } from "../../src/catalog/compile";
import { Search } from "../../src/core/search/search";
import { out, root } from "../host/paths.mjs";
import { ms, race, type Row } from "./measure";
import { scanning } from "./scanning";
import { surfaces } from "./surfaces";

const { facts, prose } = compileCatalog(readAreas());
const [factsJson, proseJson] = [JSON.stringify(facts), JSON.stringify(prose)];
const catalog = new Catalog(facts, () => Promise.resolve(prose));

async function sizes(): Promise<Row[]> {
  await bundle({ production: true });
  return ["extension.js", "web.js", "prose.json"].map((file) => {
    const content = readFileSync(join(root, "dist", file));
    const kB = (size: number): string => `${(size / 1000).toFixed(1)} kB`;
    const figure = `${kB(content.length)}, ${kB(gzipSync(content).length)} gzipped`;
    return { what: `dist/${file}`, figure, budget: file === "prose.json" ? "" : "< 100 kB gzipped" };
  });
}

function load(): Row[] {
  const times = race({
    facts: () => new Catalog(JSON.parse(factsJson) as CompiledFacts, () => Promise.resolve(prose)),
    prose: () => JSON.parse(proseJson) as CompiledProse,
    index: () => new Search(catalog, prose).find(""),
  });
  const facts = `facts of ${catalog.size} errors parsed and at hand`;
  return [
    { what: facts, figure: ms(times.facts.median), budget: "activation < 10 ms" },
    { what: "prose parsed, at the first explanation", figure: ms(times.prose.median), budget: "" },
    { what: "search index built in one piece", figure: ms(times.index.median), budget: "" },
  ];
}

function search(): Row[] {
  const index = new Search(catalog, prose);
  const queries = ["session expired", "sesion_not_found", "429", "The magic link could not be authenticated", "s"];
  const times = race({ search: () => queries.forEach((query) => index.find(query)) }, 30);
  return [
    {
      what: "one search over the whole catalog",
      figure: ms(times.search.median / queries.length),
      budget: "a few ms",
    },
  ];
}

async function main(): Promise<void> {
  const [what, ...args] = process.argv.slice(2);
  if (what === "typing") return (await import("./host/run")).runTyping(args);
  const rows = [...(await sizes()), ...load(), ...search(), ...surfaces(catalog, prose), ...(await scanning(catalog))];
  for (const { what, figure, budget } of rows) console.log(`${what.padEnd(46)} ${figure.padEnd(34)} ${budget}`);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "bench.json"), JSON.stringify(rows, undefined, 2));
}

void main();
