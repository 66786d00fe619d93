import { assert } from "chai";
import fc from "fast-check";
import { epochMs } from "../../../../src/core/logTimes/epochMs";
import { epochTime } from "../../../../src/core/logTimes/instant";

const read = (text: string): number | undefined =>
  epochMs(new TextEncoder().encode(`"${text}"`), { start: 1, end: text.length + 1 });

describe("epochMs", () => {
  it("reads what a text is read as", () => {
    const digits = fc.string({ unit: fc.constantFrom(...Array.from("0123456789")), minLength: 13, maxLength: 13 });
    fc.assert(
      fc.property(digits, (text) => {
        const known = read(text);
        if (/^[1-6]/.test(text)) assert.strictEqual(known, epochTime(text));
        else assert.isUndefined(known);
      }),
    );
  });

  it("leaves seconds, µs, and what is no number to others", () => {
    for (const text of ["", "1762164000", "1762164000000000", "17621640000.0", "1762164000.00", "2026-11-03T09"])
      assert.isUndefined(read(text), text);
  });
});
