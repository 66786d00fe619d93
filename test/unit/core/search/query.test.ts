import { assert } from "chai";
import { parseQuery } from "../../../../src/core/search/query";

describe("parseQuery", () => {
  for (const [text, name, status] of [
    ["session not found", "session_not_found", undefined],
    ["sessionNotFound", "session_not_found", undefined],
    ["SESSION_NOT_FOUND", "session_not_found", undefined],
    ["invalidMd5Hash", "invalid_md_5_hash", undefined],
    ["error_type: pkce_mismatch", "pkce_mismatch", undefined],
    ["StytchAPIErrorType.DUPLICATE_EMAIL", "duplicate_email", undefined],
    ["twitter 403", "twitter_403", 403],
    ["404", "404", 404],
    ["use 8080", "use_8080", undefined],
    ["doesn't meet", "doesnt_meet", undefined],
    ["", "", undefined],
  ] as const) {
    it(`reads "${text}"`, () => {
      const query = parseQuery(text);
      assert.strictEqual(query.name, name);
      assert.strictEqual(query.status, status);
      if (status !== undefined) assert.notInclude(query.words, String(status));
    });
  }
});
