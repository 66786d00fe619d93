import { assert } from "chai";
import fc from "fast-check";
import { fitToShow } from "../../../../src/core/text/foreign";
import { attackGroups, attacks, remains, unfit } from "../../../attacks/attacks";

describe("text of others", () => {
  for (const { does, text } of attacks) {
    it(`no longer ${does}, as far as that is for the text`, () => {
      const fit = fitToShow(text);
      assert.notMatch(fit, unfit);
      assert.notMatch(fit, remains);
      assert.strictEqual(fitToShow(fit), fit);
      assert.doesNotThrow(() => encodeURIComponent(fit));
    });
  }

  it("leaves nothing of a terminal's orders but what they stand around", () => {
    const { terminals } = attackGroups;
    assert.strictEqual(fitToShow(terminals["colours a terminal"] ?? ""), "evil evil");
    assert.strictEqual(fitToShow(terminals["names a terminal's window"] ?? ""), "shown");
    assert.strictEqual(fitToShow(terminals["makes a terminal's link"] ?? ""), "click");
    assert.strictEqual(fitToShow(terminals["copies by a terminal"] ?? ""), "");
    assert.strictEqual(fitToShow(terminals["orders by single bytes"] ?? ""), "aevil bcd");
  });

  it("is left as it is in every language, markup included", () => {
    for (const text of [
      "Session could not be found.",
      "Größe überschritten – «déjà vu»",
      "خطأ في كلمة المرور",
      "パスワードが正しくありません 🔑",
      "ที่อยู่อีเมลไม่ถูกต้อง · पासवर्ड गलत है · סִיסְמָה",
      "<b>[x](command:y)</b> $(alert) `code` www.evil.example",
    ])
      assert.strictEqual(fitToShow(text), text);
  });

  it("is cut where it is asked to be, and not within a letter", () => {
    assert.strictEqual(fitToShow("abcdef", 3), "abc…");
    assert.strictEqual(fitToShow("ab🔑def", 3), "ab…");
    assert.strictEqual(fitToShow("abc", 3), "abc");
    assert.strictEqual(fitToShow("a\u200bbc", 3), "abc", "what isn't seen doesn't count");
  });

  it("is fit whatever it was, and stays as it is when it is made fit again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const fit = fitToShow(text);
        assert.notMatch(fit, unfit);
        assert.strictEqual(fitToShow(fit), fit);
      }),
      { examples: [["!\t\u0000\t¡"]], numRuns: 1000 },
    );
  });
});
