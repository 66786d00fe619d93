import { assert } from "chai";
import { proseTables } from "../../../../src/core/syntax/proseTables";

/** The statuses beside `captcha_failed`. */
function statuses(text: string): string[] {
  const start = text.indexOf("captcha_failed");
  return proseTables(text, [{ start, end: start + "captcha_failed".length }]).map(({ status }) =>
    text.slice(status.start, status.end),
  );
}

describe("proseTables", () => {
  it("finds the status beside a type, wherever its column is", () => {
    assert.deepEqual(
      statuses(
        "| Type | Status | Why |\n| --- | --- | --- |\n| `captcha_required` | 403 | a |\n| `captcha_failed` | 401 | b |\n",
      ),
      ["401"],
    );
    assert.deepEqual(statuses("| HTTP status code | Error type |\n|:---:|---|\n| `401` | captcha_failed |"), ["401"]);
  });

  it("says nothing of somebody's own answers, of other columns, or of rows without a head", () => {
    for (const head of ["Our status", "We answer", "Status we send", "Count"]) {
      assert.deepEqual(statuses(`| Type | ${head} |\n| --- | --- |\n| captcha_failed | 401 |\n`), [], head);
    }
    assert.deepEqual(statuses("| captcha_failed | 401 |\n"), []);
    assert.deepEqual(statuses("| Type | Status |\n| --- | --- |\n| captcha_failed | 401 or 403 |\n"), []);
    assert.deepEqual(statuses("captcha_failed | 401"), []);
  });
});
