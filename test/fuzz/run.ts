// npm run fuzz: tries the core with mutated texts for as long as it is told, and tells what it finds, each thing once.
import { parseArgs } from "node:util";
import { round, told } from "./round";
import { targets } from "./targets/all";

const help = `Usage: npm run fuzz -- [options]

  --minutes N     how long (1 without it)
  --target NAME   only this one: ${targets.map(({ name }) => name).join(", ")}
  --seed N        one round with this seed, to see a finding again
  --help

Findings are printed as they are met. Exit code 1 when there is one.`;

const runsOfRound = 100;

const { values } = parseArgs({
  options: {
    ...{ minutes: { type: "string" }, target: { type: "string" } },
    ...{ seed: { type: "string" }, help: { type: "boolean" } },
  },
});
const chosen = targets.filter(({ name }) => values.target === undefined || name === values.target);
if (values.help || chosen.length === 0) console.log(help);
else fuzz();

function fuzz(): void {
  const began = Date.now();
  const last = began + Number(values.minutes ?? 1) * 60_000;
  const known = new Set<string>();
  const rows = chosen.map((target) => ({ target, runs: 0, seconds: 0, findings: 0 }));
  let seed = values.seed === undefined ? began % 1_000_000_000 : Number(values.seed);
  const tryOnce = (row: (typeof rows)[number]): void => {
    const from = performance.now();
    for (const finding of round(row.target, seed, runsOfRound, { known })) {
      console.log(`${told(finding)}\n`);
      known.add(`${finding.target} ${finding.rule}`);
      row.findings++;
    }
    row.runs += runsOfRound;
    row.seconds += (performance.now() - from) / 1000;
  };
  for (const row of rows) tryOnce(row);
  while (values.seed === undefined && Date.now() < last) {
    seed++;
    // As much time for each, however long it takes to read a text.
    const [least] = rows.toSorted((a, b) => a.seconds - b.seconds);
    if (least) tryOnce(least);
  }
  console.table(rows.map((row) => ({ ...row, target: row.target.name, seconds: Math.round(row.seconds) })));
  process.exitCode = known.size > 0 ? 1 : 0;
}
