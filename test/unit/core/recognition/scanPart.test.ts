import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import { fileEvidence } from "../../../../src/core/recognition/evidence";
import { NameIndex } from "../../../../src/core/recognition/names";
import { reachOfJudging } from "../../../../src/core/recognition/mentionAt";
import { defaultRecognition, scan, scanPart } from "../../../../src/core/recognition/scan";
import { type Source, sourceOf } from "../../../../src/core/text/textKind";
import { root } from "../../../host/paths.mjs";
import { languageOf } from "./languages";
import { realCatalog } from "../../catalogOf";

const names = new NameIndex(realCatalog);
const marks = /[⟦⟧⟪⟫]/g;

/** How a text is found in parts of about so many characters, whole lines each. */
function inParts(text: string, source: Source, size: number): string[] {
  const evidence = fileEvidence(text, source, names.mentions(text, source));
  const found: string[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start + size);
    const end = newline === -1 ? text.length : newline + 1;
    const from = Math.max(0, start - reachOfJudging);
    const window = text.slice(from, end + reachOfJudging);
    const part = { start: start - from, end: end - from };
    for (const one of scanPart(window, part, source, names, evidence, defaultRecognition))
      found.push(`${one.entry.type} ${one.context} ${one.start + from}`);
    start = end;
  }
  return found;
}

describe("a scan in parts", () => {
  const folders = ["hard/code", "hard/text", "recognition/mentions/shapes", "recognition/mentions/code"];
  for (const folder of folders) {
    it(`finds what a scan of the whole finds: ${folder}`, () => {
      const path = join(root, "test", "fixtures", folder);
      for (const file of readdirSync(path)) {
        const text = readFileSync(join(path, file), "utf8").replace(marks, "");
        const source = sourceOf(languageOf(file), `/${file}`, text.slice(0, 4000));
        const whole = scan(text, source, names).map((one) => `${one.entry.type} ${one.context} ${one.start}`);
        for (const size of [1, 900]) assert.deepEqual(inParts(text, source, size), whole, `${file} by ${size}`);
      }
    });
  }

  it("finds the same in a text that is longer than what a name is judged by", () => {
    const path = join(root, "test", "fixtures", "hard", "code");
    const byLanguage = new Map<string, string[]>();
    for (const file of readdirSync(path)) {
      const language = languageOf(file);
      byLanguage.set(language, [...(byLanguage.get(language) ?? []), readFileSync(join(path, file), "utf8")]);
    }
    for (const [language, texts] of byLanguage) {
      const text = texts.join("\n").replace(marks, "");
      const source: Source = { kind: "code", language };
      // How many helpers of a text are followed is bounded, so that the sort of place may be told otherwise.
      const whole = scan(text, source, names).map((one) => `${one.entry.type} ${one.start}`);
      const parts = inParts(text, source, 900).map((one) => one.replace(/ \w+ /, " "));
      assert.deepEqual(parts, whole, language);
    }
  });

  it("goes by the evidence of the whole text, however far off it stands", () => {
    const source: Source = { kind: "code", language: "typescript" };
    const text = `import "stytch";\n${"// nothing\n".repeat(2000)}if (e.error_type === "too_many_requests") {}\n`;
    assert.lengthOf(inParts(text, source, 500), 1);
  });

  it("reads the payload of each name, whatever was asked before it", () => {
    const source: Source = { kind: "data", language: "json" };
    const text = '{requestid{INTERNAL_SERVER_ERROR\n{statusCode"method_not_allowed }}';
    const whole = scan(text, source, names).map((one) => `${one.entry.type} ${one.context} ${one.start}`);
    assert.deepEqual(inParts(text, source, 1), whole);
  });
});
