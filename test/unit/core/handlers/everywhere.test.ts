import { assert } from "chai";
import { inserted, weakPassword, writerAt } from "./errors";
import { parses } from "./parses";
import { samples } from "./samples";
import { handledTexts as texts } from "./texts";

/** Where lines begin and end, and where they break in two. */
function offsetsOf(text: string): number[] {
  let start = 0;
  return text.split("\n").flatMap((line) => {
    const places = [start, start + line.search(/\S|$/), start + (line.length >> 1), start + line.length];
    start += line.length + 1;
    return [...new Set(places)];
  });
}

describe("a handler anywhere", () => {
  for (const [id, { grammar }] of Object.entries(samples)) {
    it(`${id}: parses wherever one is written, and takes nothing away`, async () => {
      const own = texts.filter(([language]) => language === id);
      let count = 0;
      for (const [, text] of own) {
        if (!(await parses(text, grammar))) continue;
        for (const offset of offsetsOf(text)) {
          const insertions = writerAt(id, text, offset).handlerOrCase(weakPassword);
          if (!insertions) continue;
          const code = inserted(text, insertions, id === "python" ? "pass" : "");
          assert.isTrue(await parses(code, grammar), `${text.slice(0, offset)}¦${text.slice(offset)}\n---\n${code}`);
          count++;
        }
      }
      assert.isAbove(count, 50);
    });
  }
});
