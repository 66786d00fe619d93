import { assert } from "chai";
import { inserted, weakPassword, writerAt } from "./errors";
import { importPlaces } from "./importPlaces";
import { parses } from "./parses";
import { samples } from "./samples";

const grammars: Readonly<Record<string, string>> = { javascript: "javascript", typescriptreact: "tsx" };

describe("the SDK's class", () => {
  for (const { id, title, text: marked, adds, behind, asks } of importPlaces) {
    it(`${id}: ${title}`, async () => {
      for (const form of [marked, marked.replaceAll("\n", "\r\n")]) {
        const lineEnd = form.includes("\r") ? "\r\n" : "\n";
        const [before = "", rest = ""] = form.split("¦");
        const text = before + rest;
        const insertions = writerAt(id, text, before.length).handler(weakPassword) ?? [];
        const [handler, ...others] = insertions.toReversed();
        assert.include(handler?.text, asks);
        const expected = adds.map((one) => one.replaceAll("\n", lineEnd));
        assert.deepEqual(
          others.toReversed().map((one) => one.text),
          expected,
        );
        const [first] = others.toReversed();
        if (first)
          assert.isTrue(text.slice(0, first.offset).endsWith(behind.replaceAll("\n", lineEnd)), String(first.offset));
        const grammar = grammars[id] ?? samples[id]?.grammar;
        if (grammar === undefined) continue;
        assert.isTrue(await parses(text, grammar), "the file itself");
        assert.isTrue(await parses(inserted(text, insertions), grammar), inserted(text, insertions));
      }
    });
  }
});
