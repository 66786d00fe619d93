import { readPayload } from "../../../../src/core/payload/payload";
import { assertReadInProportion } from "../../proportion";

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
  const read = (text: string): unknown => readPayload(text, { start: 0, end: text.length });
  for (const unit of hostile) {
    it(`takes time in proportion to ${JSON.stringify(unit)} repeated`, () => {
      assertReadInProportion(read, unit, { size: 10_000 });
    });
  }
});
