// What a user would run instead of the extension to find the names in a text.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CSpellUserSettings, spellCheckDocument } from "cspell-lib";

/** How much of a text cspell gets, in UTF-16 units: it takes a second for some megabytes. */
const cspellReads = 200_000;

/** A text and the names in files, as ripgrep needs them. */
export class Ripgrep {
  private readonly folder = mkdtempSync(join(tmpdir(), "stytch-error-insight-"));
  private readonly args: readonly string[];

  constructor(text: string, names: readonly string[]) {
    const [pattern, file] = [join(this.folder, "names"), join(this.folder, "text")];
    writeFileSync(pattern, names.join("\n"));
    writeFileSync(file, text);
    // Every match is to be found, as we do: to count lines, the first one of a line would do.
    this.args = ["--count-matches", "-w", "-F", "-f", pattern, "--threads", "1", "--stats", file];
  }

  /** How long it searches, in ms by its own measure, without starting up; NaN when it can't tell. */
  time(): number {
    const { stdout } = spawnSync("rg", this.args, { encoding: "utf8" });
    return 1000 * Number(/([\d.]+) seconds spent searching/.exec(stdout)?.[1] ?? Number.NaN);
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/**
 * How long cspell takes for a text, with the names as flagged words and no other dictionary, in ms; reckoned from the
 * text's beginning.
 * @throws when it doesn't find the names that are there
 */
export async function cspellTime(text: string, names: readonly string[], found: number): Promise<number> {
  const part = text.slice(0, cspellReads);
  const settings: CSpellUserSettings = {
    flagWords: [...names],
    ...{ dictionaries: [], dictionaryDefinitions: [], languageSettings: [] },
    ...{ maxNumberOfProblems: part.length, maxDuplicateProblems: part.length },
  };
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const began = performance.now();
    const document = { uri: "file:///text.txt", text: part, languageId: "plaintext" };
    const { issues } = await spellCheckDocument(
      document,
      { generateSuggestions: false, noConfigSearch: true },
      settings,
    );
    times.push(performance.now() - began);
    if (issues.some(({ isFlagged }) => isFlagged) !== found > 0)
      throw new Error("cspell finds other names than we do.");
  }
  return (Math.min(...times) * text.length) / part.length;
}
