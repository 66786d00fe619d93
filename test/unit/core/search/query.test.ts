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
    ["'404'", "404", 404],
    ["failed with '404' twice", "failed_with_404_twice", 404],
    ["failed with 503", "failed_with_503", 503],
    ["4041", "4041", undefined],
    ["1404", "1404", undefined],
    ["200", "200", undefined],
    ["40a", "40a", undefined],
    ["4x4", "4x4", undefined],
    ["sha256Hash", "sha_256_hash", undefined],
    ["oauth2_invalid_token", "oauth2_invalid_token", undefined],
    ["errorType session not found", "session_not_found", undefined],
    ["my_error_types", "my_error_types", undefined],
    ["error_types", "error_types", undefined],
    ["StytchError: weak_password", "weak_password", undefined],
    ["StytchAPIError: weak_password", "weak_password", undefined],
    ["weak_password StytchError weak_password", "weak_password_weak_password", undefined],
    ["notstytcherror", "notstytcherror", undefined],
    ["StytchErrors", "stytch_errors", undefined],
    ["`` ' session ' not found", "session_not_found", undefined],
    ["Größe überschritten", "größe_überschritten", undefined],
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

  it("leaves the status out of the words, and nothing else", () => {
    assert.deepEqual(parseQuery("404 session not found 404").words, ["session", "not", "found"]);
    assert.deepEqual(parseQuery("404 or 401 session").words, ["or", "401", "session"]);
    assert.deepEqual(parseQuery("can't ' read").words, ["cant", "read"]);
  });
});
