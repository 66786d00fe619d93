import { assert } from "chai";
import { fixed, marksIn } from "./problemsIn";

const rule = "dead-link";
const prose = { kind: "prose", language: "markdown" } as const;

describe(rule, () => {
  it("marks a link to a name that doesn't exist, and one under another status", () => {
    const unknown = "See https://stytch.com/docs/api/errors/404#session_not_fount now";
    assert.deepEqual(marksIn(unknown, rule, prose), ["https://stytch.com/docs/api/errors/404#session_not_fount"]);
    const status = "https://stytch.com/docs/api-reference/b2b/api/errors/404#use_https";
    assert.deepEqual(marksIn(status, rule, prose), [status]);
    assert.strictEqual(fixed(status, rule, prose), status.replace("404", "403"));
  });

  it("takes every form of a right link for right", () => {
    for (const url of [
      "https://stytch.com/docs/api/errors/403#use_https",
      "https://stytch.com/docs/b2b/api/errors/403#use_https",
      "https://stytch.com/docs/api-reference/consumer/api/errors/403.md#use_https",
      "https://www.stytch.com/docs/api/errors/404",
      "https://example.com/docs/api/errors/404#nothing_at_all",
      "https://stytch.com/docs/api/errors/422#invalid_hash_type",
    ]) {
      assert.deepEqual(marksIn(url, rule, prose), [], url);
    }
  });
});
