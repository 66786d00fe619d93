import { join } from "node:path";
import { readAreas } from "../../esbuild.mjs";
import { Catalog } from "../../src/catalog/catalog";
import { compileCatalog } from "../../src/catalog/compile";
import { Search } from "../../src/core/search/search";
import { root } from "../host/paths.mjs";
import { markedFilesIn, type Verdict, verdicts } from "./markedFiles";
import { judgePackages } from "./packages";
import { ask, questionSets, rates, unseenSets } from "./questions";
import { ruleFilesIn, verdictsOfRules } from "./ruleFiles";

const folder = join(root, "test", "fixtures", "hard");
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const isWanted = (part: string): boolean => wanted.length === 0 || wanted.includes(part);

/** Files are tuned to by their odd numbers, and checked by their even ones. */
const halves = ["tune", "check"] as const;
const halfOf = (file: string): (typeof halves)[number] =>
  Number(/\d+/.exec(file)?.[0] ?? 0) % 2 === 1 ? "tune" : "check";

for (const part of ["code", "text"]) {
  if (!isWanted(part)) continue;
  const all = markedFilesIn(join(folder, part)).flatMap(verdicts);
  for (const half of halves) {
    tell(
      `${part}, ${half}`,
      all.filter(({ file }) => halfOf(file) === half),
      half === "tune" || process.argv.includes("--all"),
    );
  }
}
if (isWanted("rules")) {
  const all = ruleFilesIn(join(folder, "rules")).flatMap(verdictsOfRules);
  for (const half of halves) {
    const some = all.filter(({ file }) => halfOf(file) === half);
    const [expected, extra] = [some.filter((one) => one.isExpected), some.filter((one) => !one.isExpected)];
    const [found, right] = [expected.filter((one) => one.isFound), expected.filter((one) => one.isFixRight)];
    console.log(
      `\nrules, ${half}: ${found.length} of ${expected.length} mistakes found, ${right.length} with the right fix, ${extra.length} false warnings in ${new Set(extra.map(({ file }) => file)).size} files`,
    );
    if (half === "check" && !process.argv.includes("--all")) continue;
    for (const one of some) {
      if (one.isExpected && !one.isFound) console.log(`  missed  ${one.file}:${one.line} ${one.rule}`);
      else if (one.isExpected && !one.isFixRight)
        console.log(`  fix     ${one.file}:${one.line} ${one.rule}: ${one.told}`);
      else if (!one.isExpected) console.log(`  false   ${one.file}:${one.line} ${one.rule}: ${one.told}`);
    }
  }
}
if (isWanted("search")) {
  const { facts, prose } = compileCatalog(readAreas());
  const search = new Search(new Catalog(facts, () => Promise.resolve(prose)), prose);
  for (const set of questionSets) {
    const answered = ask(search, set);
    const { first, three, nothing } = rates(answered);
    console.log(
      `\nsearch, ${set}: right first ${first.toFixed(1)} %, among the first three ${three.toFixed(1)} %, nothing where nothing fits ${nothing.toFixed(1)} %`,
    );
    if (unseenSets.includes(set) && !process.argv.includes("--all")) continue;
    for (const { text, right, found, isFirst } of answered) {
      if (right.length === 0 ? found.length > 0 : !isFirst) {
        console.log(`  missed  ${text} → ${found.join(", ") || "nothing"}, not ${right.join(" or ") || "nothing"}`);
      }
    }
  }
}
if (isWanted("packages")) for (const [name, judged] of judgePackages()) tell(name, judged, true);

function tell(title: string, judged: readonly Verdict[], inFull: boolean): void {
  const errors = judged.filter(({ isError }) => isError);
  const others = judged.filter(({ isError }) => !isError);
  const missed = errors.filter(({ hovers }) => !hovers);
  const wrong = others.filter(({ hovers }) => hovers);
  console.log(
    `\n${title}: ${errors.length - missed.length} of ${errors.length} errors hover (${percent(errors.length - missed.length, errors.length)}), ${wrong.length} of ${others.length} look-alikes (${percent(wrong.length, others.length)})`,
  );
  if (!inFull) return;
  for (const { file, line, name } of missed) console.log(`  missed  ${file}:${line} ${name}`);
  for (const { file, line, name } of wrong) console.log(`  false   ${file}:${line} ${name}`);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}
