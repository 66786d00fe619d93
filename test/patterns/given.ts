import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { entryPoints } from "../unit/linear/entryPoints";
import { allPieces, numbersFrom } from "../unit/linear/pieces";

const hard = fileURLToPath(new URL("../fixtures/hard/", import.meta.url));
/** Long enough that what reads all of a text is told from what reads a part of it. */
const size = 24_000;
/** One language of each sort: the others read with the same patterns. */
const others =
  /search|lookUp|resolve|findErrors|without settings|fileEvidence|\b(?:vue|scala|lua|haskell|terraform|perl|sql)$/;

/** Code and logs as they are, and pieces of all kinds, once with line ends and once without. */
function texts(): string[] {
  const random = numbersFrom(3);
  const files = readdirSync(hard, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
  const some = (make: () => string): string => {
    let text = "";
    while (text.length < size) text += make();
    return text;
  };
  const pick = <T>(all: readonly T[], otherwise: T): T => all[Math.floor(random() * all.length)] ?? otherwise;
  const real = some(() => readFileSync(pick(files, ""), "utf8").slice(0, 4000));
  const made = some(() => pick(allPieces, " "));
  return [real, real.replace(/\s+/g, " "), made, made.replace(/[\r\n]/g, " ")];
}

/**
 * The longest text that each pattern is given while all of the core reads texts of many sorts, by the pattern as it is
 * written. Everything that matches is much slower from then on, as long as the process lives.
 */
export function longestGiven(): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  // Called with the pattern as `this`, below.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (text) {
    const written = String(this);
    longest.set(written, Math.max(longest.get(written) ?? 0, text.length));
    return exec.call(this, text);
  };
  for (const text of texts()) {
    for (const { name, read } of entryPoints) if (!others.test(name)) read(text);
  }
  RegExp.prototype.exec = exec;
  return longest;
}
