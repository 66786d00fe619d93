import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { NameIndex } from "../../src/core/recognition/names";
import { defaultRecognition, scan } from "../../src/core/recognition/scan";
import { isMinified, sourceOf } from "../../src/core/text/textKind";
import { realCatalog } from "../unit/catalogOf";
import { languageOf } from "../unit/core/recognition/languages";
import type { Verdict } from "./markedFiles";
import labelled from "./packages.json";

/** A published package, and which of the names in it are Stytch's errors. */
interface LabelledPackage {
  /** As npm takes it: name and version. */
  readonly package: string;
  readonly isStytch: boolean;
  /** Patterns for what differs from the rest of its package, over the name as `<name>` and 60 characters on either side. */
  readonly exceptions?: readonly string[];
}

const readable = /\.(?:[mc]?[jt]sx?|json|mdx?|html|ya?ml|txt)$/;
const largest = 3_000_000;
const around = 60;
const names = new NameIndex(realCatalog);

/** Judges every catalog name in published packages, which npm brings into the temporary folder. */
export function judgePackages(): [title: string, judged: Verdict[]][] {
  return (labelled as LabelledPackage[]).map((one) => [one.package, judge(one)]);
}

function judge({ package: name, isStytch, exceptions = [] }: LabelledPackage): Verdict[] {
  const folder = fetched(name);
  const differs = exceptions.map((pattern) => new RegExp(pattern));
  return filesIn(folder).flatMap((file) => {
    const text = readFileSync(file, "utf8");
    const source = sourceOf(languageOf(file), file);
    if (isMinified(source, file, text.length, text.split("\n").length)) return [];
    const occurrences = scan(text, source, names, defaultRecognition);
    return names.mentions(text).map(({ entry, start, end }): Verdict => {
      const place = `${text.slice(Math.max(0, start - around), start)}<${entry.type}>${text.slice(end, end + around)}`;
      return {
        name: entry.type,
        start,
        file: `${name}/${relative(folder, file)}`,
        line: text.slice(0, start).split("\n").length,
        isError: isStytch !== differs.some((pattern) => pattern.test(place)),
        hovers: occurrences.some((one) => one.start === start),
      };
    });
  });
}

function fetched(name: string): string {
  const folder = join(tmpdir(), "stytch-errors-packages", name.replaceAll("/", "-"));
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { recursive: true });
  execFileSync("npm", ["pack", name, "--silent", "--pack-destination", folder]);
  const [archive = ""] = readdirSync(folder);
  execFileSync("tar", ["xzf", archive], { cwd: folder });
  return folder;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file))
    .filter((file) => readable.test(file) && statSync(file).isFile() && statSync(file).size < largest);
}
