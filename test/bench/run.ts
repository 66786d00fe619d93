// npm run bench: sizes, load, search and scan, each against its budget. Ratios hold on a noisy machine, times don't.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bundle, readAreas } from "../../esbuild.mjs";
import { Catalog } from "../../src/catalog/catalog";
import { compileCatalog, type CompiledFacts, type CompiledProse } from "../../src/catalog/compile";
import { scan } from "../../src/core/scan";
import { Search } from "../../src/core/search/search";
import { root } from "../host/paths.mjs";
import { makeLog } from "./log";
import { ms, race } from "./measure";

const { facts, prose } = compileCatalog(readAreas());
const [factsJson, proseJson] = [JSON.stringify(facts), JSON.stringify(prose)];
const catalog = new Catalog(facts, () => Promise.resolve(prose));

const line = (what: string, figure: string, budget = ""): void =>
  console.log(`${what.padEnd(46)} ${figure.padEnd(34)} ${budget}`);

async function sizes(): Promise<void> {
  await bundle({ production: true });
  for (const file of ["extension.js", "web.js", "prose.json"]) {
    const content = readFileSync(join(root, "dist", file));
    const zipped = gzipSync(content).length;
    const kB = (size: number): string => `${(size / 1000).toFixed(1)} kB`;
    line(
      `dist/${file}`,
      `${kB(content.length)}, ${kB(zipped)} gzipped`,
      file === "prose.json" ? "" : "< 100 kB gzipped",
    );
  }
}

function load(): void {
  const times = race({
    facts: () => new Catalog(JSON.parse(factsJson) as CompiledFacts, () => Promise.resolve(prose)),
    prose: () => JSON.parse(proseJson) as CompiledProse,
    index: () => new Search(catalog, prose),
  });
  line(`facts of ${catalog.size} errors parsed and at hand`, ms(times.facts.median), "activation < 10 ms");
  line("prose parsed, at the first explanation", ms(times.prose.median));
  line("search index built, at the first look-up", ms(times.index.median));
}

function search(): void {
  const index = new Search(catalog, prose);
  const queries = ["session expired", "sesion_not_found", "429", "The magic link could not be authenticated", "s"];
  const times = race({ search: () => queries.forEach((query) => index.find(query)) }, 30);
  line("one search over the whole catalog", ms(times.search.median / queries.length), "a few ms");
}

function scanning(): void {
  const text = makeLog(45);
  const names = [...catalog.all()].map(({ type }) => type);
  const alternation = new RegExp(`\\b(?:${names.join("|")})\\b`, "g");
  const times = race(
    {
      scan: () => scan(text, "log", catalog),
      alternation: () => [...text.matchAll(alternation)].length,
      indexOf: () => text.indexOf("no such text in it"),
    },
    5,
  );
  const ratio = (other: number): string => `${(other / times.scan.median).toFixed(1)} ×`;
  line("scan of a 45 MB log in memory", ms(times.scan.median));
  line("  as fast as one alternation of all names", ratio(times.alternation.median), "≥ 8 ×");
  line("  as fast as ripgrep with the names", ripgrep(text, names, times.scan.median), "≥ 3 ×");
  line("  one indexOf pass takes", ms(times.indexOf.median));
}

/** How much longer ripgrep searches for the same names in the same text, by its own measure. */
function ripgrep(text: string, names: readonly string[], ours: number): string {
  const folder = mkdtempSync(join(tmpdir(), "stytch-error-insight-"));
  try {
    writeFileSync(join(folder, "names"), names.join("\n"));
    writeFileSync(join(folder, "log"), text);
    const args = ["-c", "-w", "-F", "-f", join(folder, "names"), "--threads", "1", "--stats", join(folder, "log")];
    const seconds = Array.from({ length: 5 }, () => {
      const { stdout } = spawnSync("rg", args, { encoding: "utf8" });
      return Number(/([\d.]+) seconds spent searching/.exec(stdout)?.[1] ?? Number.NaN);
    }).sort((a, b) => a - b);
    const median = seconds[2] ?? Number.NaN;
    return Number.isNaN(median) ? "ripgrep isn't installed" : `${((median * 1000) / ours).toFixed(1)} ×`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function main(): Promise<void> {
  await sizes();
  load();
  search();
  scanning();
}

void main();
