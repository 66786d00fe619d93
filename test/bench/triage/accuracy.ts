// npm run bench -- triage accuracy: what triage, a count of lines and lnav say of a log whose failures are known.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reading } from "./reader";

/** What a contestant says of each type, by its name; undefined where it isn't installed. */
type Counts = ReadonlyMap<string, number> | undefined;

/** Prints a table of failures by type. @param types what the log is asked for @param ours what triage made of it */
export function tellAccuracy(
  log: string,
  truth: readonly (readonly [type: string, count: number])[],
  ours: Reading,
  types: readonly string[],
): void {
  const known = new Map(truth);
  const triage = new Map(ours.types.map(([type, failures]) => [type, failures]));
  const lines = linesWith(log, types);
  const lnav = messagesWith(log, types);
  const met = types
    .filter((type) => [known, triage, lines, lnav].some((counts) => (counts?.get(type) ?? 0) > 0))
    .sort((a, b) => (known.get(b) ?? 0) - (known.get(a) ?? 0) || (a < b ? -1 : 1));
  const row = (title: string, counts: readonly (string | number)[]): void =>
    console.log(`  ${title.padEnd(34)}${counts.map((one) => String(one).padStart(9)).join("")}`);
  row("failures by type", ["truth", "triage", "lines", "lnav"]);
  for (const type of met)
    row(
      type,
      [known, triage, lines, lnav].map((counts) => (counts ? (counts.get(type) ?? 0) : "–")),
    );
  const off = (counts: Counts): number | string =>
    counts ? met.filter((type) => (counts.get(type) ?? 0) !== (known.get(type) ?? 0)).length : "–";
  row(`wrong types, of ${met.length}`, ["", off(triage), off(lines), off(lnav)]);
  console.log("  lines: rg -c -w -F, one type at a time; lnav: messages in its own formats whose text has the type");
  if (!lnav) console.log("  lnav isn't installed: its column is empty. On Debian or Ubuntu: sudo apt-get install lnav");
}

function linesWith(log: string, types: readonly string[]): Counts {
  return new Map(
    types.map((type) => {
      const { stdout, status, stderr } = spawnSync("rg", ["-c", "-w", "-F", type, log], { encoding: "utf8" });
      // It ends with 1 where there is no such line.
      if (status !== 0 && status !== 1) throw new Error(`rg failed: ${stderr}`);
      return [type, Number(stdout)];
    }),
  );
}

function messagesWith(log: string, types: readonly string[]): Counts {
  const home = mkdtempSync(join(tmpdir(), "lnav-"));
  const counts = types.map(
    (type) => `(SELECT count(*) FROM all_logs WHERE log_text LIKE '%${type.replaceAll("_", "\\_")}%' ESCAPE '\\')`,
  );
  // SQLite has no more columns than 2,000, and lnav no more room in a command than the shell.
  const query = `;SELECT ${counts.map((one, index) => `${one} AS c${index}`).join(", ")}`;
  try {
    const { stdout, status, error } = spawnSync("lnav", ["-N", "-n", "-c", query, "-c", ":write-json-to -", log], {
      ...({ encoding: "utf8", maxBuffer: 1 << 26, timeout: 600_000 } as const),
      env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home },
    });
    if (error && "code" in error && error.code === "ENOENT") return undefined;
    const [first] = status === 0 ? (JSON.parse(stdout) as Record<string, number>[]) : [];
    if (!first) {
      console.log(`  lnav gave no answer (${error?.message ?? `status ${status}`}): its column is empty.`);
      return undefined;
    }
    return new Map(types.map((type, index) => [type, first[`c${index}`] ?? 0]));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
