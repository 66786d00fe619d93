import { assert } from "chai";
import { harmlessTime } from "../../../../src/core/redaction/harmlessTime";

describe("harmlessTime", () => {
  for (const [time, told] of [
    ["2024-05-02T08:15:30Z", "2024-05-02T08:15:30Z"],
    [" 2024-05-02 08:15:30,123 ", "2024-05-02 08:15:30,123"],
    ["2024-05-02T08:15:30.123456789+02:00", "2024-05-02T08:15:30.123+02:00"],
    ["02/May/2024:08:15:30 +0200", "02/May/2024:08:15:30 +0200"],
    ["Thu, 2 May 2024 08:15:30 GMT", "Thu, 2 May 2024 08:15:30 GMT"],
    ["05-02 08:15:30.123", "05-02 08:15:30.123"],
    ["08:15:30", "08:15:30"],
  ] as const) {
    it(`keeps ${time}, to the millisecond`, () => assert.strictEqual(harmlessTime(time), told));
  }

  for (const time of [
    ...["yesterday", "482913", "48:29:13", "08:61:30", "08:15:30 hunter2", "at 08:15:30"],
    "2024-05-02T08:15:30Z\nRequest ID: request-id-test-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10",
  ]) {
    it(`knows no time in ${JSON.stringify(time)}`, () => assert.isUndefined(harmlessTime(time)));
  }
});
