import { assert } from "chai";
import { readPayload } from "../../../../src/core/payload/payload";
import { processorTime } from "../../processorTime";

/** Beginnings of what a payload says, over and over. */
const hostile = [
  ...[
    "x: ",
    "message: ",
    "error_message: ",
    "message=",
    "errorMessage=",
    ", code: ",
    "Exception: ",
    '"error_message":"',
  ],
  ...[
    "[404] a\n",
    "Stytch API Error [404]: ",
    "StytchApiException<",
    "error_details: {",
    "error_details: map[",
    "\\",
    "│ ",
  ],
  ...["x('a' for request ", "status_code: ", "https://stytch.com/"],
];

describe("readPayload", () => {
  const time = (text: string): number => processorTime(() => readPayload(text, { start: 0, end: text.length }));
  for (const unit of hostile) {
    it(`takes time in proportion to ${JSON.stringify(unit)} repeated`, () => {
      const text = (size: number): string => unit.repeat(size / unit.length);
      const [small, large] = [time(text(10_000)), time(text(80_000))];
      assert.isBelow(large, 8 * 4 * Math.max(small, 2));
    });
  }
});
