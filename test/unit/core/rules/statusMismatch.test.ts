import { assert } from "chai";
import { fixed, marksIn, problemsIn } from "./problemsIn";

const rule = "status-mismatch";
const data = { kind: "data", language: "json" } as const;

describe(rule, () => {
  const wrong =
    '{"status_code": 400, "request_id": "request-id-test-x", "error_type": "session_authorization_error", "error_url": "https://stytch.com"}';
  it("marks a status that the error never has, and mends it", () => {
    assert.deepEqual(marksIn(wrong, rule, data), ["400"]);
    assert.strictEqual(fixed(wrong, rule, data), wrong.replace("400", "403"));
    assert.match(problemsIn(wrong, [rule], data)[0]?.message ?? "", /with status 403, not 400/);
  });

  it("marks it in mocks of code", () => {
    for (const text of [
      'import "stytch"; fail({ status_code: 400, error_type: "use_https" })',
      'import stytch\nStytchErrorDetails(status_code=400, error_type="use_https")',
      '// stytch\nstytcherror.Error{StatusCode: 400, ErrorType: "use_https"}',
    ]) {
      assert.deepEqual(marksIn(text, rule), ["400"], text);
    }
  });

  it("is silent where the status is right, unknown, absent or somebody else's", () => {
    assert.deepEqual(marksIn(wrong.replace("400", "403"), rule, data), []);
    assert.deepEqual(marksIn(wrong.replace("session_authorization_error", "invalid_hash_type"), rule, data), []);
    assert.deepEqual(marksIn('{"error_type": "use_https", "error_url": "https://stytch.com"}', rule, data), []);
    assert.deepEqual(
      marksIn('import "stytch"; if (e.status_code === 400 || e.error_type === "use_https") {}', rule),
      [],
    );
    assert.deepEqual(marksIn(wrong, rule, { kind: "log", language: "log" }), []);
  });
});
