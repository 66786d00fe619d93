import { assert } from "chai";
import { readIncident } from "../../../../src/core/payload/incident";

const statusOf = (text: string, type: string): number | undefined => {
  const start = text.indexOf(type);
  return readIncident(text, { start, end: start + type.length }).status;
};

describe("a payload in a diff", () => {
  const shapes = {
    "jest's": `    Object {\n    -   "error_type": "session_not_found",\n    -   "status_code": 404,\n    +   "error_type": "weak_password",\n    +   "status_code": 400,\n      }`,
    "git's": `@@ -1,4 +1,4 @@\n {\n-  "error_type": "session_not_found", "status_code": 404\n+  "error_type": "weak_password", "status_code": 400\n }`,
    "RSpec's": `{\n-"error_type" => "session_not_found",\n-"status_code" => 404,\n+"error_type" => "weak_password",\n+"status_code" => 400,\n}`,
  };
  for (const [whose, text] of Object.entries(shapes)) {
    it(`of ${whose} is read on the name's own side`, () => {
      assert.strictEqual(statusOf(text, "session_not_found"), 404);
      assert.strictEqual(statusOf(text, "weak_password"), 400);
    });
  }
  it("shares what stands on neither side", () => {
    const text =
      '{\n-  "error_type": "session_not_found",\n+  "error_type": "weak_password",\n   "status_code": 404\n}';
    assert.strictEqual(statusOf(text, "session_not_found"), 404);
    assert.strictEqual(statusOf(text, "weak_password"), 404);
  });
});
