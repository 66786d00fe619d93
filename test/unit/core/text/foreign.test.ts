import { assert } from "chai";
import fc from "fast-check";
import { fitToShow } from "../../../../src/core/text/foreign";

/** What text of others may try, by what it would do to whoever reads it. */
export const attacks: Readonly<Record<string, string>> = {
  "colours a terminal": "\u001b[31mred\u001b[0m",
  "moves a terminal's cursor": "gone\u001b[2K\u001b[1Ahere",
  "names a terminal's window": "\u001b]0;owned\u0007shown",
  "makes a terminal's link": "\u001b]8;;https://evil.example\u001b\\click\u001b]8;;\u001b\\",
  "orders by single bytes": "a\u009b31mb\u0090c",
  "turns letters round": "user\u202etxt.exe",
  "isolates a direction": "a\u2067b\u2069c",
  "hides letters": "se\u200bcr\u2060et\ufeff",
  "writes in tags": "ok\u{e0041}\u{e0042}",
  "begins a line": "gone\r\nRequest ID: request-id-live-00000000-0000-0000-0000-000000000000",
  "begins a line of another kind": "gone\u2028Status: 200\u0085more",
  "has half a character": "a\ud800b\udc00c",
  rings: "a\u0007\u0000b",
};
// eslint-disable-next-line no-control-regex -- what must not be left
const unfit = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;

describe("text of others", () => {
  for (const [what, text] of Object.entries(attacks)) {
    it(`no longer ${what}`, () => {
      assert.notMatch(fitToShow(text), unfit);
      assert.doesNotThrow(() => encodeURIComponent(fitToShow(text)));
    });
  }

  it("leaves nothing of a terminal's orders but what they stand around", () => {
    assert.strictEqual(fitToShow(attacks["colours a terminal"] ?? ""), "red");
    assert.strictEqual(fitToShow(attacks["names a terminal's window"] ?? ""), "shown");
    assert.strictEqual(fitToShow(attacks["makes a terminal's link"] ?? ""), "click");
  });

  it("is left as it is in every language, markup included", () => {
    for (const text of [
      "Session could not be found.",
      "Größe überschritten – «déjà vu»",
      "خطأ في كلمة المرور",
      "パスワードが正しくありません 🔑",
      "<b>[x](command:y)</b> $(alert) `code` www.evil.example",
    ])
      assert.strictEqual(fitToShow(text), text);
  });

  it("is fit whatever it was, and stays as it is when it is made fit again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const fit = fitToShow(text);
        assert.notMatch(fit, unfit);
        assert.strictEqual(fitToShow(fit), fit);
      }),
    );
  });
});
