import { assert } from "chai";
import fc from "fast-check";
import { assertReadInProportion } from "../../proportion";
import { messageComparisons } from "../../../../src/core/syntax/messageComparisons";
import {} from "./texts";

const spans = (text: string): string[] => messageComparisons(text).map(({ start, end }) => text.slice(start, end));

describe("messageComparisons", () => {
  it("cover the whole comparison, and nothing of what is around it", () => {
    for (const comparison of [
      'e.error_message === "a b"',
      '"a b" == e.error_message',
      '!e?.error_message?.includes("a b")',
      "result['error_message'] =~ /a b/",
      'strings.Contains(string(se.ErrorMessage), "a b")',
      '"a b" not in e.details.error_message',
      "/a b/.test(err.error_message)",
      'r.getErrorMessage().equals("a b")',
      'new_error.error_message.match(new RegExp("a b", "i"))',
    ]) {
      assert.deepEqual(spans(`if (x && (${comparison})) {}`), [comparison]);
    }
  });

  it("know which text is asked for, and whether it is all of the message", () => {
    const read = (text: string) =>
      messageComparisons(text).map(({ text: asked, extent, minds }) => [asked, extent, minds]);
    assert.deepEqual(read(String.raw`e.error_message === 'don\'t'`), [["don't", "whole", "case"]]);
    assert.deepEqual(read("e.error_message =~ /^a b\\.$/i"), [["a b.", "part", "no case"]]);
    assert.deepEqual(read("e.error_message =~ /a|b/"), [[undefined, "part", "case"]]);
    assert.deepEqual(read('e.error_message.lower().startswith("a b")'), [["a b", "part", "no case"]]);
  });

  it("never throw, and lie in the text", () => {
    const piece = fc.constantFrom(
      ...["error_message", "e.", "getErrorMessage()", " == ", '"a b"', "/a b/", ".includes(", ")", "(", "'", '"', "!"],
      ...["['", "']", "{", "}", " in ", "not ", ".test(", "strings.Contains(", ", ", "\n", "\\", " =~ ", "switch ("],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        for (const { start, end } of messageComparisons(text)) {
          assert.isTrue(0 <= start && start < end && end <= text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  for (const [name, unit] of Object.entries({
    fields: "error_message ",
    "fields in quotes": '"error_message"',
    comparisons: 'e.error_message == "a b" ',
    "texts before": '"a b" == error_message\'',
    "quotes of all kinds": "\"'`error_message",
    "slashes and braces": "/{error_message.test(",
    backslashes: "error_message == '\\\\\\\\",
    blanks: "error_message      ",
    "calls without end": "error_message.includes(",
    "heads without arms": "switch (error_message) {\n",
  })) {
    it(`take time in proportion to a text of ${name}`, () => {
      assertReadInProportion(messageComparisons, unit);
    });
  }
});
