import { assert } from "chai";
import { inserted, weakPassword, writerAt } from "./errors";
import { parses } from "./parses";
import { braced } from "./placesInBraces";
import { indented, scripts } from "./placesInScripts";
import { samples } from "./samples";

const grammars: Readonly<Record<string, string>> = { javascript: "javascript", typescriptreact: "tsx" };
const grammarOf = (id: string): string | undefined => grammars[id] ?? samples[id]?.grammar;

/** How a file may be written otherwise. */
const forms: readonly (readonly [title: string, form: (text: string) => string])[] = [
  ["as it is", (text) => text],
  ["with Windows' line ends", (text) => text.replaceAll("\n", "\r\n")],
  [
    "in tabs",
    (text) => text.replaceAll(/^(?: {4}| {2}(?! ))+/gm, (blanks) => "\t".repeat(Math.ceil(blanks.length / 4))),
  ],
  ["without an end of its last line", (text) => text.trimEnd()],
];

describe("the error at hand", () => {
  for (const { id, title, text, below, asks } of [...scripts, ...indented, ...braced]) {
    it(`${id}: ${title}`, async () => {
      for (const [form, formed] of forms) {
        if (form === "in tabs" && /^ {2}\S/m.test(text)) continue;
        const [before = "", behind = ""] = formed(text).split("¦");
        const whole = before + behind;
        const insertions = writerAt(id, whole, before.length).handler(weakPassword);
        if (!insertions) assert.fail("no handler can stand here");
        assert.lengthOf(insertions, 1, "nothing is to be imported");
        const code = inserted(whole, insertions);
        const lines = code.split(/\r?\n/).map((line) => line.trim());
        const at = lines.indexOf(asks);
        assert.isAbove(at, -1, code);
        assert.strictEqual(lines[at - 1], below, code);
        assert.strictEqual(/\r\n/.test(whole), !/[^\r]\n/.test(code) && code.includes("\r"), "its line ends");
        const grammar = grammarOf(id);
        if (grammar === undefined) continue;
        assert.isTrue(await parses(whole, grammar), "the place itself");
        assert.isTrue(await parses(code, grammar), `${form}\n${code}`);
      }
    });
  }
});
