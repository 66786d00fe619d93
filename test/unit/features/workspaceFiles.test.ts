import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import * as fs from "node:fs";
import { dirname, join } from "node:path";
import { assert } from "chai";
import { Candidates } from "../../../src/core/workspace/candidates";
import { DiskFiles } from "../../../src/features/workspace/diskFiles";
import {
  findCandidates,
  type FindNews,
  type FindSettings,
  isFileLeftOut,
} from "../../../src/features/workspace/findCandidates";
import { makeTempFolder } from "../../host/tempFolder.mjs";

const about = 'if (e.error_type === "session_not_found") {}\n';
const candidates = new Candidates(["session_not_found"]);
const defaults: FindSettings = {
  excludes: { "**/.git": true, "**/node_modules": true },
  usesGitignore: true,
  skipsVendored: true,
};

/** A folder with these files. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const root = makeTempFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

async function newsOf(root: string, settings: Partial<FindSettings> = {}): Promise<FindNews[]> {
  const news: FindNews[] = [];
  for await (const one of findCandidates(new DiskFiles(fs, root), { ...defaults, ...settings }, candidates))
    news.push(one);
  return news;
}

async function found(files: Readonly<Record<string, string>>, settings: Partial<FindSettings> = {}): Promise<string[]> {
  const root = folderOf(files);
  const paths = (await newsOf(root, settings)).flatMap((one) => (one.kind === "candidate" ? one.path : []));
  // Whoever asks of one file alone is told the same.
  for (const path of Object.keys(files)) {
    const isLeftOut = await isFileLeftOut(new DiskFiles(fs, root), path, { ...defaults, ...settings });
    assert.strictEqual(isLeftOut, files[path] === about && !paths.includes(path), path);
  }
  return paths.sort();
}

describe("the files of a workspace", () => {
  it("are found by what they hold", async () => {
    assert.deepEqual(await found({ "a.ts": about, "b.ts": "nothing\n", "deep/er/c.ts": about }), [
      "a.ts",
      "deep/er/c.ts",
    ]);
  });

  it("are left out by .gitignore, the nearest of which decides", async () => {
    const files = {
      ".gitignore": "ignored/\n*.gen.ts\n/only-here.ts\n",
      "ignored/a.ts": about,
      "a.gen.ts": about,
      "only-here.ts": about,
      "deep/only-here.ts": about,
      "deep/.gitignore": "!b.gen.ts\nlocal.ts\n",
      "deep/b.gen.ts": about,
      "deep/c.gen.ts": about,
      "deep/local.ts": about,
      "local.ts": about,
    };
    assert.deepEqual(await found(files), ["deep/b.gen.ts", "deep/only-here.ts", "local.ts"]);
    assert.lengthOf(await found(files, { usesGitignore: false }), 8);
  });

  it("are left out by the settings' patterns, also by what stands beside them", async () => {
    const files = {
      "a.js": about,
      "a.ts": about,
      "b.js": about,
      "out/c.ts": about,
      "in/out/d.ts": about,
      "top.log": about,
    };
    const excludes = { "**/*.js": "$(basename).ts", out: true, "*.log": true, "[broken": true } as const;
    assert.deepEqual(await found(files, { excludes }), ["a.ts", "b.js", "in/out/d.ts"]);
  });

  it("are left out where a package manager put them, unless settings want them", async () => {
    const files = { "vendor/a.go": about, "src/b.go": about, ".venv/lib/c.py": about };
    assert.deepEqual(await found(files), ["src/b.go"]);
    assert.lengthOf(await found(files, { skipsVendored: false }), 3);
  });

  it("aren't followed along links, and what can't be read is told by name", async () => {
    const root = folderOf({ "a/b.ts": about, "large.ts": `${about}${"x".repeat(5_000_001)}` });
    symlinkSync(root, join(root, "a", "loop"));
    symlinkSync(join(root, "gone"), join(root, "a", "dangling.ts"));
    const news = await newsOf(root);
    assert.deepEqual(
      news.flatMap((one) => (one.kind === "candidate" || one.kind === "skipped" ? `${one.kind} ${one.path}` : [])),
      ["skipped large.ts", "candidate a/b.ts"],
    );
    assert.deepInclude(news, { kind: "listed", files: 2, isCut: false });
  });

  it("are read whole, however long they are", async () => {
    const long = `${"lorem ipsum\n".repeat(40_000)}${about}`;
    const news = await newsOf(folderOf({ "long.ts": long }));
    const bytes = news.flatMap((one) => (one.kind === "candidate" ? one.bytes.length : []));
    assert.deepEqual(bytes, [long.length]);
  });
});
