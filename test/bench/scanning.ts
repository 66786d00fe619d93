import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Catalog } from "../../src/catalog/catalog";
import { NameIndex } from "../../src/core/recognition/names";
import { scan } from "../../src/core/recognition/scan";
import type { Source } from "../../src/core/text/textKind";
import { ensurePrograms } from "../host/debian.mjs";
import { type Row, ms, race } from "./measure";
import { makeDense, makeJsonLine, makeLog, makeSource } from "./texts";

const texts: readonly (readonly [name: string, make: () => string, source: Source])[] = [
  ["log of 45 MB", () => makeLog(45), { kind: "log", language: "log" }],
  ["source code of 10 MB", () => makeSource(10), { kind: "code", language: "typescript" }],
  ["one JSON line of 20 MB", () => makeJsonLine(20), { kind: "data", language: "json" }],
  ["10 MB of words with underscores", () => makeDense(10), { kind: "log", language: "log" }],
];

/** Our scanner beside one alternation of all names and beside ripgrep with the names, on the same text in one run. */
export async function scanning(catalog: Catalog): Promise<Row[]> {
  await ensurePrograms({ rg: "ripgrep" });
  const all = [...catalog.all()].map(({ type }) => type);
  const alternation = new RegExp(`\\b(?:${all.join("|")})\\b`, "g");
  const names = new NameIndex(catalog);
  return texts.flatMap(([name, make, source], index) => {
    // The design's budgets are for the log; the other texts are denser in names and underscores than any log.
    const budget = (figure: string): string => (index === 0 ? figure : "");
    const text = make();
    const times = race(
      {
        scan: () => scan(text, source, names),
        mentions: () => names.mentions(text),
        alternation: () => [...text.matchAll(alternation)].length,
        indexOf: () => text.indexOf("no such text in it"),
      },
      5,
    );
    const ratio = (other: number): string => `${(other / times.scan.median).toFixed(1)} ×`;
    return [
      { what: `scan of a ${name}`, figure: ms(times.scan.median), budget: "" },
      { what: "  of which finding names", figure: ms(times.mentions.median), budget: "" },
      {
        what: "  as fast as one alternation of all names",
        figure: ratio(times.alternation.median),
        budget: budget("≥ 8 ×"),
      },
      { what: "  as fast as ripgrep with the names", figure: ratio(ripgrep(text, all)), budget: budget("≥ 3 ×") },
      { what: "  one indexOf pass takes", figure: ms(times.indexOf.median), budget: "" },
    ];
  });
}

/** How long ripgrep searches for the names in the text, in ms by its own measure; NaN when it can't tell. */
function ripgrep(text: string, names: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), "stytch-error-insight-"));
  try {
    writeFileSync(join(folder, "names"), names.join("\n"));
    writeFileSync(join(folder, "text"), text);
    const args = ["-c", "-w", "-F", "-f", join(folder, "names"), "--threads", "1", "--stats", join(folder, "text")];
    const seconds = Array.from({ length: 5 }, () => {
      const { stdout } = spawnSync("rg", args, { encoding: "utf8" });
      return Number(/([\d.]+) seconds spent searching/.exec(stdout)?.[1] ?? Number.NaN);
    }).sort((a, b) => a - b);
    return (seconds[2] ?? Number.NaN) * 1000;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
