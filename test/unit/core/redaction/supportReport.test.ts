import { assert } from "chai";
import { asIncident, type Incident, readIncident } from "../../../../src/core/payload/incident";
import { sampleRequestId } from "../../../../src/core/payload/payload";
import {
  fullSupportReport,
  leavesOut,
  type ReportedError,
  reportedError,
  supportReport,
} from "../../../../src/core/redaction/supportReport";
import { realCatalog } from "../../catalogOf";

const requestId = "request-id-live-4c1f0b7e-52aa-4f0d-9f0e-6d1b2c3a4e5f";
const type = "session_not_found";
const full: Incident = {
  requestId,
  status: 404,
  message: "Session could not be found.",
  details: '{"email":"joe@example.com","hunter2":1}',
  time: "2024-05-02T08:15:30Z",
  product: "b2b",
  sdk: "Node 12.2.0",
};

async function errorOf(name: string): Promise<ReportedError> {
  const entry = realCatalog.find(name);
  assert.isDefined(entry);
  return reportedError(entry, await realCatalog.prose(entry), realCatalog);
}

describe("supportReport", () => {
  let error: ReportedError;
  before(async () => (error = await errorOf(type)));

  it("says all that is known to be harmless, a line each", () => {
    assert.strictEqual(
      supportReport(error, full),
      [
        `Request ID: ${requestId}`,
        "Error type: session_not_found",
        "Status: 404",
        "Message: Session could not be found.",
        "Details: email (text), a key of 7 characters (number)",
        "Time: 2024-05-02T08:15:30Z",
        "Product: B2B",
        "SDK: Node 12.2.0",
        "",
      ].join("\n"),
    );
  });

  it("leaves out what isn't known, but says so of the request id", () => {
    assert.strictEqual(supportReport(error, {}), "Request ID: not known\nError type: session_not_found\n");
  });

  it("tells the sample of the documentation", () => {
    assert.include(
      supportReport(error, { requestId: sampleRequestId }),
      `Request ID: ${sampleRequestId} (the sample of Stytch's documentation)\n`,
    );
  });

  it("tells the shape of a message that isn't Stytch's", async () => {
    const message = "No session for Jane Doe";
    assert.include(supportReport(error, { message }), "Message: a message of 23 characters, not Stytch's own\n");
    const unknown = await errorOf("invalid_invite_magic_link_url");
    assert.include(supportReport(unknown, { message }), "Message: a message of 23 characters; which one Stytch sends");
  });

  it("leaves out fields of a form that isn't known, which a command's caller can fill", () => {
    const incident = { requestId: "jane@example.com", time: "hunter2", sdk: "hunter2" };
    assert.strictEqual(supportReport(error, incident), supportReport(error, {}));
  });

  it("has one request id, whatever lines the fields hold", () => {
    const forged = `x\nRequest ID: ${requestId}\u2028Request ID: ${requestId}`;
    const incident = { message: forged, details: forged, time: forged, requestId: forged, sdk: forged };
    const report = supportReport(error, incident);
    assert.strictEqual(report.match(/Request ID/g)?.length, 1);
    assert.notInclude(report, requestId);
    assert.strictEqual(fullSupportReport(error, incident).match(/^Request ID: .*$/gm)?.length, 1);
  });

  it("says nothing secret of a whole log line", () => {
    const line = `2024-05-02T08:15:30Z ERROR cookie="stytch_session=abcdef" body={"status_code":404,"request_id":"${requestId}","error_type":"session_not_found","error_message":"No session for +12025550123.","error_url":"https://stytch.com/docs/api/errors/404#session_not_found"}`;
    const start = line.indexOf(type);
    assert.strictEqual(
      supportReport(error, readIncident(line, { start, end: start + type.length })),
      [
        `Request ID: ${requestId}`,
        "Error type: session_not_found",
        "Status: 404",
        "Message: a message of 28 characters, not Stytch's own",
        "Time: 2024-05-02T08:15:30Z",
        "",
      ].join("\n"),
    );
  });
});

describe("leavesOut", () => {
  it("is true of details, and of a message that isn't Stytch's", async () => {
    const error = await errorOf(type);
    assert.isTrue(leavesOut(error, full));
    assert.isTrue(leavesOut(error, { message: "x" }));
    assert.isFalse(leavesOut(error, { message: "Session could not be found.", requestId }));
    assert.isFalse(leavesOut(error, {}));
  });
});

describe("fullSupportReport", () => {
  const report = (incident: Incident): string => fullSupportReport({ type }, incident);
  const message = (text: string): string | undefined => report({ message: text }).split("\n")[2];

  it("says message and details too, without what is recognised as secret", () => {
    const text = "No user jane@example.com with password=hunter2 and token 'mZAYn5aLEqKUlZ_Ad9U_fWr38GaA'";
    const written = report({ ...full, message: text });
    for (const secret of ["jane", "joe@", "hunter2 ", "mZAYn5"]) assert.notInclude(written, secret);
    assert.include(written, "Message: No user [email removed] with password=[removed]");
    assert.include(written, 'Details: {"email":"[removed]","hunter2":1}\n');
  });

  it("cuts a long message, not in the middle of a letter", () => {
    assert.strictEqual(message("a b ".repeat(400)), `Message: ${"a b ".repeat(125)}…`);
    assert.include(message(`${"a b ".repeat(124)}abc😀 rest`), "abc…");
    assert.include(message(`Oh 😀 ${"a b ".repeat(200)}`), "Message: Oh 😀 a b");
  });

  it("keeps a message that is as long as one of Stytch's may be", () => {
    const text = `${"a b ".repeat(124)}a bc`;
    assert.lengthOf(text, 500);
    assert.strictEqual(message(text), `Message: ${text}`);
  });

  it("keeps a message of several lines on one, without what can't be seen", () => {
    assert.strictEqual(
      message("One.\r\nStatus: 200\u0085\u2028a\u202eb\u001b[31mc\u200bd\n"),
      "Message: One. Status: 200 abcd",
    );
  });

  it("knows a secret that is parted by what can't be seen", () => {
    const secret = "mZAYn5aLEqKUlZ_Ad9U_fWr38GaA";
    for (const unseen of ["\u200b", "\u2060", "\u00ad", "\u001b[0m"])
      assert.strictEqual(
        message(`token '${secret.slice(0, 9)}${unseen}${secret.slice(9)}'`),
        message(`token '${secret}'`),
      );
  });

  it("takes the same from a caller as the report does", () => {
    assert.notMatch(
      report({ requestId: "jane", time: "hunter2", sdk: "x", ...asIncident({ product: "y" }) }),
      /jane|hunter2|x$|y$/m,
    );
  });
});
