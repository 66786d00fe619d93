// npm run bench -- workspace [FILES]: a workspace checked as a whole, beside ripgrep that looks for a dozen words in it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { readAreas } from "../../../esbuild.mjs";
import { compileCatalog } from "../../../src/catalog/compile";
import { ensurePrograms } from "../../host/debian.mjs";
import { out, root } from "../../host/paths.mjs";
import { median } from "../measure";
import { race, run } from "../triage/run";
import type { Checked } from "./checker";
import { makeWorkspace } from "./makeWorkspace";

const folder = join(out, "bench", "workspace");
const words =
  "session_not_found captcha_required too_many_requests member_not_found invalid_token pkce_mismatch unauthorized_credentials organization_not_found oauth_token_not_found duplicate_email weak_password breached_password";

/** @param asked how many files the workspace has; those of the issue where nothing is asked */
export async function runWorkspace([asked = "20000"]: readonly string[]): Promise<void> {
  await ensurePrograms({ rg: "ripgrep" });
  mkdirSync(folder, { recursive: true });
  const checker = join(folder, "checker.js");
  await build({
    ...({ absWorkingDir: root, bundle: true, platform: "node", format: "cjs", target: "es2022" } as const),
    ...({
      minify: true,
      logLevel: "warning",
      entryPoints: ["test/bench/workspace/checker.ts"],
      outfile: checker,
    } as const),
  });
  const { facts, prose } = compileCatalog(readAreas());
  const [factsFile, proseFile] = [join(folder, "facts.json"), join(folder, "prose.json")];
  writeFileSync(factsFile, JSON.stringify(facts));
  writeFileSync(proseFile, JSON.stringify(prose));
  const workspace = join(folder, `files-${asked}`);
  const sizeFile = `${workspace}.size`;
  if (!existsSync(sizeFile)) writeFileSync(sizeFile, String(makeWorkspace(workspace, Number(asked))));
  const node = (mode: string) => () => run(process.execPath, [checker, factsFile, proseFile, mode, workspace]);
  const runs = race({
    check: node("check"),
    find: node("find"),
    ripgrep: () => run("rg", ["-c", "-w", "-F", ...words.split(" ").flatMap((word) => ["-e", word]), workspace]),
  });
  const time = (name: keyof typeof runs): number => median(runs[name].map(({ whole }) => whole));
  const [first] = runs.check;
  const told = JSON.parse(first?.output ?? "{}") as Checked;
  const megabytes = (Number(readFileSync(sizeFile, "utf8")) / 1e6).toFixed(0);
  console.log(
    `\n${told.files} files, ${megabytes} MB, of which ${told.candidates} may hold errors; medians of whole processes, in turn`,
  );
  for (const [name, title] of [
    ["ripgrep", "ripgrep, a dozen words, its own threads"],
    ["find", "found by bytes, one thread"],
    ["check", "checked: errors and all rules, one thread"],
  ] as const)
    console.log(
      `  ${title.padEnd(44)} ${(time(name) / 1000).toFixed(2)} s  ${(time("ripgrep") / time(name)).toFixed(2)} × as fast as ripgrep`,
    );
  console.log(`  ${told.errors} errors, ${told.problems} problems`);
}
