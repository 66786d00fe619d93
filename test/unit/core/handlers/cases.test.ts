import { assert } from "chai";
import { casePlaces } from "./casePlaces/all";
import { explained, inserted, weakPassword, writerAt } from "./errors";
import { parses } from "./parses";
import { samples } from "./samples";

const tooMany = explained("too_many_requests");
const said = /(?:\/\/|#) The password is too weak\.\r?\n[ \t]*(?:\/\/|#) .*(?:\r?\n[ \t]*\|)?/;

/** Insertions as they are marked in a sample. */
function marked(text: string, id: string, offset: number): string {
  const writer = writerAt(id, text, offset);
  const handling = writer.handling();
  if (!handling) throw new Error("nothing handles errors here");
  const insertions = writer.cases(handling, [weakPassword]) ?? [];
  const shown = insertions.map((one) => ({ ...one, text: `⟨${one.text.replaceAll("\0", "|").replace(said, "…")}⟩` }));
  return inserted(text, shown);
}

describe("a case for another error", () => {
  for (const [id, title, sample] of casePlaces) {
    it(`${id}: ${title}`, async () => {
      for (const form of [sample, sample.replaceAll("\n", "\r\n"), sample.trimEnd()]) {
        const [before = "", behind = ""] = form.split("¦");
        const plain = (text: string): string => text.replaceAll(/⟨[^⟩]*⟩/g, "");
        const text = plain(before) + plain(behind);
        const expected = before + behind;
        if (form === sample || form.includes("\r")) {
          assert.strictEqual(marked(text, id, plain(before).length), expected);
        }
        const handling = writerAt(id, text, plain(before).length).handling();
        const insertions =
          handling && writerAt(id, text, plain(before).length).cases(handling, [weakPassword, tooMany]);
        const code = inserted(text, insertions ?? [], id === "python" ? "pass" : "");
        const grammar = samples[id]?.grammar ?? "";
        assert.isTrue(await parses(text, grammar), "the sample itself");
        assert.isTrue(await parses(code, grammar), code);
      }
    });
  }
});
