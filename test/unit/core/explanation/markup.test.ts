import { assert } from "chai";
import fc from "fast-check";
import { plain, sentenceHtml } from "../../../../src/core/explanation/markup";

describe("markup", () => {
  const sentence = "Call `a<b>` on *Project ID & API keys* first.";

  it("gives plain text", () => {
    assert.strictEqual(plain(sentence), "Call a<b> on Project ID & API keys first.");
  });

  it("gives HTML with everything else escaped", () => {
    assert.strictEqual(
      sentenceHtml(sentence).toString(),
      "Call <code>a&lt;b&gt;</code> on <em>Project ID &amp; API keys</em> first.",
    );
  });

  it("lets no text out as HTML", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const tags = sentenceHtml(`<script>${text}`)
          .toString()
          .replace(/<\/?(?:code|em)>/g, "");
        assert.notMatch(tags, /[<>"']/);
      }),
    );
  });
});
