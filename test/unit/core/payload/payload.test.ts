import { assert } from "chai";
import { type Payload, readPayload } from "../../../../src/core/payload/payload";
import { payloadRegion } from "../../../../src/core/payload/region";

const id = "request-id-test-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10";
const session: Payload = { requestId: id, message: "Session could not be found.", status: 404 };
const url = "https://stytch.com/docs/api/errors/404#session_not_found";

const forms: Readonly<Record<string, string>> = {
  "compact JSON": `{"status_code":404,"request_id":"${id}","error_type":"session_not_found","error_message":"Session could not be found.","error_url":"${url}"}`,
  "escaped JSON": `{"level":50,"msg":"{\\"status_code\\":404,\\"request_id\\":\\"${id}\\",\\"error_type\\":\\"session_not_found\\",\\"error_message\\":\\"Session could not be found.\\"}"}`,
  "pretty JSON with CRLF": `{\r\n  "status_code": 404,\r\n  "request_id": "${id}",\r\n  "error_type": "session_not_found",\r\n  "error_message": "Session could not be found."\r\n}`,
  "Python's str": `ERROR status_code=404 request_id='${id}' error_type='session_not_found' error_message='Session could not be found.' error_url='${url}'`,
  "Go's sentence": `Stytch Error - request ID: ${id}, status code: 404, type: session_not_found, message: Session could not be found. error_url: ${url}`,
  "Ruby's hash": `{"status_code"=>404, "request_id"=>"${id}", "error_type"=>"session_not_found", "error_message"=>"Session could not be found."}`,
  "Kotlin's data class": `Response(reason=ErrorResponse(statusCode=404, requestId=${id}, errorType=session_not_found, errorMessage=Session could not be found., errorUrl=${url}))`,
  "the browser SDK's block": `StytchAPIError: [404] session_not_found\nSession could not be found.\nSee ${url} for more information.\nrequest_id: ${id}\n    at fetch`,
  "Rust's debug": `ErrorResponse { status_code: 404, request_id: "${id}", error_type: "session_not_found", error_message: "Session could not be found.", error_url: "${url}" }`,
};

/** Without the link, which not every form has. */
function payloadIn(text: string, type = "session_not_found"): Payload {
  const start = text.indexOf(type);
  const { url: link, ...rest } = readPayload(text, payloadRegion(text, start, start + type.length));
  assert.include([undefined, url], link);
  return rest;
}

describe("payload", () => {
  for (const [name, text] of Object.entries(forms)) {
    it(`reads ${name}`, () => assert.deepEqual(payloadIn(text), session));
  }

  it("keeps two errors side by side apart", () => {
    const other = (forms["compact JSON"] ?? "")
      .replaceAll("session_not_found", "weak_password")
      .replaceAll(id, id.replace("7a3c", "0000"));
    const text = `[${other},${forms["compact JSON"] ?? ""}]`;
    assert.deepEqual(payloadIn(text), session);
  });

  it("keeps the lines of a log apart", () => {
    assert.deepEqual(payloadIn(`${id} another line\nsession_not_found\n${id}`), {});
  });

  it("reads nothing where nothing stands", () => {
    assert.deepEqual(payloadIn('if (e.error_type === "session_not_found") { log(error_message); }'), {});
  });

  it("reads a message to its end, quotes and markup in it included", () => {
    const messageIn = (text: string): string | undefined => {
      const start = text.indexOf("weak_password");
      return readPayload(text, payloadRegion(text, start, start + 13)).message;
    };
    const message = 'The value "ana" is not <b>valid</b>, it\'s weak.';
    const body = { error_message: message, status_code: 400, error_type: "weak_password", request_id: id };
    assert.strictEqual(messageIn(JSON.stringify(body)), message);
    assert.strictEqual(messageIn(JSON.stringify(body, undefined, 2)), message);
    assert.strictEqual(messageIn(JSON.stringify({ level: 50, msg: JSON.stringify(body) })), message);
    const last = { error_type: "weak_password", request_id: id, error_message: message };
    assert.strictEqual(messageIn(JSON.stringify(last)), message);
    assert.strictEqual(
      messageIn(`{'error_type': 'weak_password', 'request_id': '${id}', 'error_message': 'it\\'s "weak"'}`),
      `it's "weak"`,
    );
  });
});
