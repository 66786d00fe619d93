// npm run bench: sizes, load, search and scan, each beside its budget, and what a user would run instead.
// `-- --check` compares what holds on any machine with baseline.json, `-- --update` writes that anew; `-- typing` types
// into large logs in a real host; `-- triage` reads logs of up to a gigabyte, `-- workspace` checks 20,000 files. Ratios hold on a noisy machine, times don't.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CompiledFacts, CompiledProse } from "../../src/catalog/compile";
import { out } from "../host/paths.mjs";
import { builtCore, type Measured } from "./builtCore";
import { check, update } from "./gate";
import { ms, race, type Row } from "./measure";
import { scanning } from "./scanning";
import { kB, sizes } from "./sizes";
import { surfaces } from "./surfaces";

async function weights(): Promise<Row[]> {
  return Object.entries(await sizes()).map(([what, { raw, gzipped, budget }]) => ({
    what,
    figure: `${kB(raw)}, ${kB(gzipped)} gzipped`,
    budget: budget === undefined ? "" : `< ${budget / 1000} kB gzipped`,
  }));
}

function load({ core, facts, prose, catalog }: Measured): Row[] {
  const [factsJson, proseJson] = [JSON.stringify(facts), JSON.stringify(prose)];
  const times = race({
    facts: () => new core.Catalog(JSON.parse(factsJson) as CompiledFacts, () => Promise.resolve(prose)),
    prose: () => JSON.parse(proseJson) as CompiledProse,
    index: () => new core.Search(catalog, prose).find(""),
  });
  const title = `facts of ${catalog.size} errors parsed and at hand`;
  return [
    { what: title, figure: ms(times.facts.median), budget: "activation < 10 ms" },
    { what: "prose parsed, at the first explanation", figure: ms(times.prose.median), budget: "" },
    { what: "search index built in one piece", figure: ms(times.index.median), budget: "" },
  ];
}

function search({ core, prose, catalog }: Measured): Row[] {
  const index = new core.Search(catalog, prose);
  const queries = ["session expired", "sesion_not_found", "429", "The magic link could not be authenticated", "s"];
  const times = race({ search: () => queries.forEach((query) => index.find(query)) }, 30);
  const figure = ms(times.search.median / queries.length);
  return [{ what: "one search over the whole catalog", figure, budget: "a few ms" }];
}

async function main(): Promise<void> {
  const [what, ...args] = process.argv.slice(2);
  if (what === "typing") return (await import("./host/run")).runTyping(args);
  if (what === "triage") return (await import("./triage/run")).runTriage(args);
  if (what === "workspace") return (await import("./workspace/run")).runWorkspace(args);
  if (what === "--check") return check();
  if (what === "--update") return update();
  if (what !== undefined)
    throw new Error(`${what} is unknown. Use typing, triage, workspace, --check, --update, or nothing.`);
  const measured = await builtCore();
  const before = [...(await weights()), ...load(measured), ...search(measured), ...surfaces(measured)];
  const rows = [...before, ...(await scanning(measured))];
  for (const { what, figure, budget } of rows) console.log(`${what.padEnd(46)} ${figure.padEnd(34)} ${budget}`);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "bench.json"), JSON.stringify(rows, undefined, 2));
}

void main();
