import { ensurePrograms } from "../host/debian.mjs";
import type { Measured } from "./builtCore";
import { cspellTime, Ripgrep } from "./contenders";
import { ms, race, type Row } from "./measure";
import { texts } from "./texts";

/** Our scanner beside what a user would run instead, on the same text in one run. */
export async function scanning({ core, catalog }: Measured): Promise<Row[]> {
  await ensurePrograms({ rg: "ripgrep" });
  const all = [...catalog.all()].map(({ type }) => type);
  const alternation = new RegExp(`\\b(?:${all.join("|")})\\b`, "g");
  const names = new core.NameIndex(catalog);
  const rows: Row[] = [];
  for (const { name, megabytes, make, source } of texts) {
    const text = make(megabytes);
    const ripgrep = new Ripgrep(text, all);
    const ripgrepTimes: number[] = [];
    const times = race(
      {
        scan: () => core.scan(text, source, names),
        mentions: () => names.mentions(text),
        alternation: () => [...text.matchAll(alternation)].length,
        indexOf: () => text.indexOf("no such text in it"),
        ripgrep: () => ripgrepTimes.push(ripgrep.time()),
      },
      9,
    );
    ripgrep.dispose();
    const cspell = await cspellTime(text, all, names.mentions(text).length);
    const scan = times.scan.best;
    const asFast = (as: string, other: number, budget: number): Row => ({
      what: `  as fast as ${as}`,
      figure: `${(other / scan).toFixed(1)} ×`,
      budget: `≥ ${budget} ×`,
    });
    rows.push(
      { what: `scan of ${name} of ${megabytes} MB`, figure: ms(scan), budget: "" },
      { what: "  of which finding names", figure: ms(times.mentions.best), budget: "" },
      asFast("one alternation of all names", times.alternation.best, name === "a log" ? 8 : 1),
      asFast("ripgrep with the names", Math.min(...ripgrepTimes), name === "a log" ? 3 : 1),
      asFast("cspell-lib with the names", cspell, 1),
      { what: "  one indexOf pass takes", figure: ms(times.indexOf.best), budget: "" },
    );
  }
  return rows;
}
