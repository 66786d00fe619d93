import { assert } from "chai";
import { fixed, json, knowingOnly, log, marksIn, offered, problemsIn, told, typescript } from "./problemsIn";

const rule = "status-mismatch";

describe(rule, () => {
  const wrong =
    '{"status_code": 400, "request_id": "request-id-test-x", "error_type": "session_authorization_error", "error_url": "https://stytch.com"}';

  it("marks a status that the error never has, and mends it", () => {
    const span = { start: wrong.indexOf("400"), end: wrong.indexOf("400") + 3 };
    assert.deepEqual(problemsIn(wrong, [rule], json), [
      {
        rule,
        ...span,
        type: "session_authorization_error",
        message: "Stytch sends session_authorization_error with status 403, not 400; correct the status.",
        fixes: [{ title: "Change to 403", edits: [{ ...span, text: "403" }], isPreferred: true }],
      },
    ]);
    assert.strictEqual(fixed(wrong, rule, json), wrong.replace("400", "403"));
  });

  it("leaves the choice where an error has two statuses", () => {
    const declined = knowingOnly({ card_declined: { apis: { consumer: { status: 400 }, b2b: { status: 402 } } } });
    const text = 'import "stytch"; fail({ status_code: 404, error_type: "card_declined" })';
    assert.deepEqual(told(text, rule, typescript, declined), [
      "Stytch sends card_declined with status 400 or 402, not 404; correct the status.",
    ]);
    assert.deepEqual(offered(text, rule, typescript, declined), ["Change to 400", "Change to 402"]);
  });

  it("marks it in mocks of code", () => {
    for (const text of [
      'import "stytch"; fail({ status_code: 400, error_type: "use_https" })',
      'import stytch\nStytchErrorDetails(status_code=400, error_type="use_https")',
      '// stytch\nstytcherror.Error{StatusCode: 400, ErrorType: "use_https"}',
      'import "stytch"; fail({ statusCode : 400, errorType: "use_https" })',
      'import "stytch"; fail({ statuscode: "400", error_type: "use_https" })',
      '# stytch\nfail({ "status_code" => 400, "error_type" => "use_https" })',
    ]) {
      assert.deepEqual(marksIn(text, rule), ["400"], text);
    }
  });

  it("is silent on a test that answers 200, and where two statuses contradict each other", () => {
    assert.deepEqual(marksIn('import "stytch"; ok({ status_code: 200, error_type: "use_https" })', rule), []);
    const two = 'import "stytch"; fail({ status_code: 400, error_type: "use_https", proxy: { status_code: 502 } })';
    assert.deepEqual(marksIn(two, rule), []);
    const other = 'import "stytch"; fail({ status: 400, error_type: "use_https", request_id: "x" })';
    assert.deepEqual(marksIn(other, rule), []);
  });

  it("is silent where a name is compared with no field, though a status stands beside it", () => {
    const text = 'import "stytch"; fail({ status_code: 400, request_id: "x", reason: "use_https" })';
    assert.deepEqual(marksIn(text, rule), []);
  });

  it("is silent where the status is right, unknown, absent or somebody else's", () => {
    assert.deepEqual(marksIn(wrong.replace("400", "403"), rule, json), []);
    assert.deepEqual(marksIn(wrong.replace("session_authorization_error", "invalid_hash_type"), rule, json), []);
    assert.deepEqual(marksIn('{"error_type": "use_https", "error_url": "https://stytch.com"}', rule, json), []);
    assert.deepEqual(
      marksIn('import "stytch"; if (e.status_code === 400 || e.error_type === "use_https") {}', rule),
      [],
    );
    assert.deepEqual(marksIn(wrong, rule, log), []);
  });
});
