// Checks a workspace as the extension does, without an editor: a process of its own, which is timed as a whole.
import * as fs from "node:fs";
import { Catalog } from "../../../src/catalog/catalog";
import type { CompiledFacts, CompiledProse } from "../../../src/catalog/compile";
import { NameIndex } from "../../../src/core/recognition/names";
import { defaultRecognition } from "../../../src/core/recognition/scan";
import { check } from "../../../src/core/rules/check";
import { ruleIds } from "../../../src/core/rules/problem";
import { Search } from "../../../src/core/search/search";
import { sourceOf } from "../../../src/core/text/textKind";
import { Candidates } from "../../../src/core/workspace/candidates";
import { fileErrors } from "../../../src/core/workspace/fileErrors";
import { DiskFiles } from "../../../src/features/workspace/diskFiles";
import { findCandidates } from "../../../src/features/workspace/findCandidates";

/** What it tells when it is done. */
export interface Checked {
  readonly files: number;
  readonly candidates: number;
  readonly errors: number;
  readonly problems: number;
  /** Without Node's start, in ms. */
  readonly inner: number;
}

async function main(): Promise<void> {
  const [factsFile = "", proseFile = "", mode = "", folder = ""] = process.argv.slice(2);
  const began = performance.now();
  const facts = JSON.parse(fs.readFileSync(factsFile, "utf8")) as CompiledFacts;
  const prose = JSON.parse(fs.readFileSync(proseFile, "utf8")) as CompiledProse;
  const catalog = new Catalog(facts, () => Promise.resolve(prose));
  const names = new NameIndex(catalog);
  const types = [...catalog.all()].map(({ type }) => type);
  const settings = {
    excludes: { "**/.git": true, "**/node_modules": true },
    usesGitignore: true,
    skipsVendored: true,
  } as const;
  let search: Search | undefined;
  let [files, candidates, errors, problems] = [0, 0, 0, 0];
  for await (const news of findCandidates(new DiskFiles(fs, folder), settings, new Candidates(types))) {
    if (news.kind === "listed") files = news.files;
    if (news.kind !== "candidate") continue;
    candidates++;
    if (mode !== "check") continue;
    const text = new TextDecoder().decode(news.bytes);
    const source = sourceOf("plaintext", `/${news.path}`, text.slice(0, 4000));
    const found = fileErrors(text, news.path, source, names, defaultRecognition);
    if (!found) continue;
    errors += found.places.length;
    if (source.kind === "log" || (found.occurrences.length === 0 && !found.evidence.stytch)) continue;
    const context = { text, source, evidence: found.evidence, occurrences: found.occurrences, catalog, prose };
    const alike = (name: string): ReturnType<Search["alike"]> => (search ??= new Search(catalog, prose)).alike(name);
    const rules = new Set(ruleIds.filter((rule) => rule !== "occurrence"));
    problems += check(
      { ...context, t: (message) => message, productAt: () => undefined, search: { alike } },
      rules,
    ).length;
  }
  console.log(
    JSON.stringify({ files, candidates, errors, problems, inner: performance.now() - began } satisfies Checked),
  );
}

void main();
