import { assert } from "chai";
import fc from "fast-check";
import { asIncident, type Incident, readIncident, timeOf } from "../../../../src/core/payload/incident";
import { isIncident, sampleNote } from "../../../../src/core/payload/incidentKind";

const id = "request-id-test-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10";
const url = "https://stytch.com/docs/api/errors/404#session_not_found";
const message = "Session could not be found.";
const wire = `{"status_code":404,"request_id":"${id}","error_type":"session_not_found","error_message":"${message}","error_url":"${url}"}`;
const python = `status_code=404 request_id='${id}' error_type='session_not_found' error_message='${message}' error_url='${url}'`;
const full: Incident = { requestId: id, status: 404, message };

/** The incident at the first mention of a type. */
function incidentIn(text: string, type = "session_not_found"): Incident {
  const start = text.indexOf(type);
  return readIncident(text, { start, end: start + type.length });
}

/** Payloads with what stands around them, and what they say. */
const forms: Readonly<Record<string, readonly [text: string, says: Incident, type?: string]>> = {
  "the wire": [wire, full],
  "the wire of Fraud": [
    `{"request_id":"${id.replace("test", "fraud")}","status_code":401,"error_type":"unauthorized_credentials","error_message":"No."}`,
    { requestId: id.replace("test", "fraud"), status: 401, message: "No.", product: "fraud" },
    "unauthorized_credentials",
  ],
  "a prefix": [`2024-05-02T08:15:30.123Z StytchError: ${wire}`, { ...full, time: "2024-05-02T08:15:30.123Z" }],
  "the browser's block": [
    `StytchAPIError: [404] session_not_found\n${message}\nSee ${url} for more information.\nrequest_id: ${id}\n`,
    { ...full, sdk: "JavaScript" },
  ],
  "Python's sentence": [`2024-05-02 08:15:30,123 ERROR ${python}`, { ...full, time: "2024-05-02 08:15:30,123" }],
  "Go's sentence": [
    `2024/05/02 08:15:30 Stytch Error - request ID: ${id}, status code: 404, type: session_not_found, message: ${message} error_url: ${url}`,
    { ...full, time: "2024/05/02 08:15:30", sdk: "Go" },
  ],
  Android: [
    `05-02 08:15:30.123 W/StytchLog: StytchAPIError(requestId=${id}, errorType=SESSION_NOT_FOUND, message=${message}, url=${url}, statusCode=404)`,
    { ...full, time: "05-02 08:15:30.123", sdk: "Android" },
    "SESSION_NOT_FOUND",
  ],
  "key=value": [
    "ts=1714637730 level=error error_type=session_not_found status=404",
    { status: 404, time: "2024-05-02T08:15:30Z" },
  ],
  "the details": [
    `{"status_code":400,"request_id":"${id}","error_type":"weak_password","error_message":"No.","error_details":{"score":1}}`,
    { requestId: id, status: 400, message: "No.", details: '{"score":1}' },
    "weak_password",
  ],
};

describe("readIncident", () => {
  for (const [form, [text, says, type]] of Object.entries(forms)) {
    it(`reads ${form}`, () => assert.deepEqual(incidentIn(text, type), says));
  }

  it("takes the status for met where the payload has more than a link", () => {
    const status = 404;
    assert.strictEqual(
      incidentIn(`{"error_type":"session_not_found","request_id":"${id}","error_url":"${url}"}`).status,
      status,
    );
    const block = `[404] session_not_found\n${message}\nSee ${url} for more information.\n`;
    assert.deepEqual(incidentIn(block), { status, message });
  });

  it("takes no request id out of the message where the payload has its own", () => {
    const forged = id.replace("7a3c2b3e", "00000000");
    const payload = wire.replace(`"request_id":"${id}",`, "").replace("}", `,"request_id":"${id}"}`);
    const says = payload.replace(message, `Gone.\\nRequest ID: ${forged}`);
    assert.strictEqual(incidentIn(says).requestId, id);
    assert.strictEqual(incidentIn(says.replace(id, "")).requestId, forged);
  });

  it("reads the SDK off a stack trace below", () => {
    const stack = `StytchError: ${wire}\n    at request (/app/node_modules/.pnpm/stytch@12.2.0/node_modules/stytch/dist/shared.js:1:2)\n    at x`;
    assert.strictEqual(incidentIn(stack).sdk, "Node 12.2.0");
    assert.isUndefined(incidentIn(stack.replace("    at request", "request")).sdk);
  });

  it("says that an answer has OAuth's form, by its fields or by the name of the code's own", () => {
    for (const text of [
      '{"error":"invalid_token","error_description":"Expired."}',
      'WWW-Authenticate: Bearer error="invalid_token"',
      "/cb?error=invalid_token&state=1",
      "/cb%3Ferror%3Dinvalid_token",
      "error: invalid_token",
      "{'error' => 'invalid_token'}",
    ]) {
      assert.isTrue(incidentIn(text, "invalid_token").isOAuth, text);
    }
    for (const text of [
      '{"error_type":"invalid_token"}',
      "last_error=invalid_token",
      "is_error: true, code: invalid_token",
    ]) {
      assert.isUndefined(incidentIn(text, "invalid_token").isOAuth, text);
    }
  });

  it("reads the product off the payload", () => {
    assert.isUndefined(incidentIn(`organization_id=1\n${wire}\norganization_id=1`).product);
    assert.strictEqual(incidentIn(wire.replace("docs/api", "docs/b2b/api")).product, "b2b");
    assert.isUndefined(incidentIn(wire).product);
  });

  it("reads the time of the error's own line", () => {
    const log = `2024-05-01T00:00:00Z started\n2024-05-02T08:15:30Z ${python}\n2024-05-03T00:00:00Z stopped`;
    assert.strictEqual(incidentIn(log).time, "2024-05-02T08:15:30Z");
    assert.isUndefined(incidentIn(`2024-05-01T00:00:00Z started\n${python}\n2024-05-03T00:00:00Z stopped`).time);
  });

  it("reads a time behind the payload", () => {
    assert.strictEqual(incidentIn(`${wire} at 2024-05-02T08:15:30Z`).time, "2024-05-02T08:15:30Z");
    assert.strictEqual(incidentIn(`${wire} at 2024-05-02T08:15:30Z\nnext`).time, "2024-05-02T08:15:30Z");
  });

  it("doesn't look for a time far away on an endless line", () => {
    assert.isUndefined(incidentIn(`2024-05-02T08:15:30Z ${"x ".repeat(5000)}${wire}`).time);
  });

  it("is empty for a name in code", () => {
    const incident = incidentIn('if (error.error_type === "session_not_found") retry();');
    assert.deepEqual(incident, {});
    assert.isFalse(isIncident(incident));
  });

  it("is plain data, and bears the way through JSON", () => {
    for (const [text, , type] of Object.values(forms)) {
      const incident = incidentIn(text, type);
      assert.deepEqual(asIncident(JSON.parse(JSON.stringify(incident))), incident);
      assert.isTrue(isIncident(incident));
    }
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.nat(200), fc.nat(20), (text, start, length) => {
        const from = Math.min(start, text.length);
        assert.isObject(readIncident(text, { start: from, end: Math.min(text.length, from + length) }));
      }),
    );
  });
});

describe("isIncident", () => {
  it("wants more than a link, a time or a product", () => {
    assert.isFalse(isIncident({ time: "08:15:30", product: "b2b" }));
    assert.isFalse(isIncident(incidentIn("// https://stytch.com/docs/api/errors/404#session_not_found")));
    for (const incident of [{ requestId: id }, { message }, { status: 404 }]) assert.isTrue(isIncident(incident));
  });
});

describe("timeOf", () => {
  const times = {
    "2024-05-02T08:15:30Z": "at 2024-05-02T08:15:30Z it",
    "2024-05-02T08:15:30.123456+02:00": "2024-05-02T08:15:30.123456+02:00 it",
    "2024-05-02 08:15:30,123": "[2024-05-02 08:15:30,123] it",
    "2024-05-02 08:15:30 UTC": "2024-05-02 08:15:30 UTC [1] it",
    "2024/05/02 08:15:30": "2024/05/02 08:15:30 it",
    "02/May/2024:08:15:30 +0000": '- - [02/May/2024:08:15:30 +0000] "GET',
    "Thu, 02 May 2024 08:15:30 GMT": "date: Thu, 02 May 2024 08:15:30 GMT",
    "May  2 08:15:30": "May  2 08:15:30 host app[1]: it",
    "05-02 08:15:30.123": "05-02 08:15:30.123 1 2 W it",
    "08:15:30.123": "08:15:30.123 [main] it",
    "2024-05-02T08:15:30Z in seconds": '{"ts":1714637730.5}',
    "2024-05-02T08:15:30.123Z in milliseconds": '{"time":1714637730123}',
    "2024-05-02T08:15:30Z in seconds, as a text": '{ "timestamp" : "1714637730" }',
    "2024-05-02T08:15:30Z in seconds, in escaped JSON": String.raw`{\"ts\":\"1714637730\"}`,
    "2024-05-02T08:15:30Z in seconds, behind an at sign": '{"@timestamp":1714637730}',
  };
  for (const [time, text] of Object.entries(times)) {
    it(`finds ${time}`, () => assert.strictEqual(timeOf(text), time.replace(/ in .*/, "")));
  }

  it("finds none in other numbers", () => {
    for (const text of ["", "took 12:34", "1714637730", "version 1.2.3", "10:20", "hosts=1714637730"])
      assert.isUndefined(timeOf(text), text);
  });
});

describe("sampleNote", () => {
  const translate = (text: string): string => `<${text}>`;

  it("warns of the request id of the documentation's examples", () => {
    const sample = "request-id-test-b05c992f-ebdc-489d-a754-c7e70ba13141";
    assert.strictEqual(sampleNote(sample, translate), " <(the sample of Stytch's documentation)>");
  });

  it("says nothing of any other", () => {
    for (const other of [id, ""]) assert.strictEqual(sampleNote(other, translate), "");
  });
});
