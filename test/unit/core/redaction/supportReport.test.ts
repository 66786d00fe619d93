import { assert } from "chai";
import { readIncident } from "../../../../src/core/payload/incident";
import { sampleRequestId } from "../../../../src/core/payload/payload";
import { supportReport } from "../../../../src/core/redaction/supportReport";

const requestId = "request-id-live-4c1f0b7e-52aa-4f0d-9f0e-6d1b2c3a4e5f";

describe("supportReport", () => {
  it("says all that is known, a line each", () => {
    const report = supportReport("session_not_found", {
      requestId,
      status: 404,
      message: "Session could not be found.",
      time: "2024-05-02T08:15:30Z",
      product: "b2b",
      details: '{"password":"hunter2"}',
    });
    assert.strictEqual(
      report,
      [
        `Request ID: ${requestId}`,
        "Error type: session_not_found",
        "Status: 404",
        "Message: Session could not be found.",
        "Time: 2024-05-02T08:15:30Z",
        "Product: B2B",
        "",
      ].join("\n"),
    );
  });

  it("leaves out what isn't known, but says so of the request id", () => {
    assert.strictEqual(supportReport("weak_password", {}), "Request ID: not known\nError type: weak_password\n");
  });

  it("tells the sample of the documentation", () => {
    assert.include(
      supportReport("weak_password", { requestId: sampleRequestId }),
      `Request ID: ${sampleRequestId} (the sample of Stytch's documentation)\n`,
    );
  });

  it("takes secrets out of the message", () => {
    const message = "No user jane@example.com with password=hunter2 and token 'mZAYn5aLEqKUlZ_Ad9U_fWr38GaA'";
    const report = supportReport("user_not_found", { requestId, message });
    for (const secret of ["jane", "hunter2", "mZAYn5"]) assert.notInclude(report, secret);
    assert.include(report, "Message: No user [email removed] with password=[removed]");
  });

  it("takes secrets out of the other fields, which a command's caller can fill", () => {
    const report = supportReport("user_not_found", {
      requestId: "jane@example.com",
      time: "secret-live-Zk9wQ2bYxT7mLr4s",
    });
    assert.strictEqual(report, "Request ID: [email removed]\nError type: user_not_found\nTime: [secret removed]\n");
  });

  it("cuts a long message, not in the middle of a letter", () => {
    const [line] = supportReport("x", { message: "a b ".repeat(400) })
      .split("\n")
      .slice(2);
    assert.strictEqual(line, `Message: ${"a b ".repeat(125)}…`);
    assert.include(supportReport("x", { message: `${"a b ".repeat(124)}abc😀 rest` }), "abc…\n");
    assert.include(supportReport("x", { message: `Oh 😀 ${"a b ".repeat(200)}` }), "Message: Oh 😀 a b");
  });

  it("keeps a message that is as long as one of Stytch's may be", () => {
    const message = `${"a b ".repeat(124)}a bc`;
    assert.lengthOf(message, 500);
    assert.include(supportReport("x", { message }), `Message: ${message}\n`);
  });

  it("keeps a message of several lines on one", () => {
    assert.include(supportReport("x", { message: "One.\r\nStatus: 200\n" }), "Message: One. Status: 200\n");
  });

  it("says nothing secret of a whole log line", () => {
    const line = `2024-05-02T08:15:30Z ERROR cookie="stytch_session=abcdef" body={"status_code":404,"request_id":"${requestId}","error_type":"user_not_found","error_message":"User +12025550123 could not be found.","error_url":"https://stytch.com/docs/api/errors/404#user_not_found"}`;
    const start = line.indexOf("user_not_found");
    assert.strictEqual(
      supportReport("user_not_found", readIncident(line, { start, end: start + "user_not_found".length })),
      [
        `Request ID: ${requestId}`,
        "Error type: user_not_found",
        "Status: 404",
        "Message: User [number removed] could not be found.",
        "Time: 2024-05-02T08:15:30Z",
        "",
      ].join("\n"),
    );
  });
});
