import { assert } from "chai";
import { type Payload, readPayload } from "../../../../src/core/payload/payload";
import { payloadRegion } from "../../../../src/core/payload/region";

const id = "request-id-test-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10";
const url = "https://stytch.com/docs/api/errors/404#session_not_found";
const gone = "Session could not be found.";

/** What stands around the first mention of a type. */
function payloadIn(text: string, type = "session_not_found"): Payload {
  const start = text.indexOf(type);
  return readPayload(text, payloadRegion(text, start, start + type.length));
}

/** What a whole text says, as somebody pastes it. */
function pasted(text: string): Payload {
  return readPayload(text, { start: 0, end: text.length });
}

/** Texts whose message is "Session could not be found.", or the one given. */
const messages: Readonly<Record<string, string | readonly [text: string, message: string | undefined]>> = {
  "over a line break in the JSON": ['{"error_message":"Too weak.\\nTry again."}', "Too weak. Try again."],
  "over a line break in JSON escaped twice": [
    JSON.stringify(JSON.stringify({ error_message: "Too weak.\nTry again." })),
    "Too weak. Try again.",
  ],
  "with a bar in it": ['{"error_message":"Use http | https."}', "Use http | https."],
  "of PHP's dump": `["error_message"]=>\n  string(27) "${gone}"`,
  "of an OAuth endpoint": `{"error":"invalid_grant","error_description":"${gone}"}`,
  "of Kotlin's data class": `ErrorResponse(errorMessage=${gone}, errorUrl=x)`,
  "of Kotlin's data class, without blanks": `ErrorResponse(errorMessage=${gone},errorUrl=x)`,
  "of Android's data class": `StytchAPIError(message=${gone}, url=x)`,
  "of Android's data class, without blanks": `StytchAPIError(message=${gone},url=x)`,
  "of PHP's array": `[error_message] => ${gone}\n[error_url] => x`,
  "of Go's first SDK": `type: x, code: ${gone}, message: https://stytch.com`,
  "of Go's sentence, before the link": `type: x, message: ${gone}  error_url: x`,
  "of Go's sentence, before the details": `type: x, message: ${gone}  error_details: map[]`,
  "of Go's sentence, before a blank line": `type: x, message: ${gone}\n\nexit status 1`,
  "of Go's sentence, over two lines of a frame": `  │ type: x, message: Session could\n  │   not be found.\n  │ error_url: x`,
  "of a frame without padding": `┌──\n│error_message: ${gone}\n│error_url: x`,
  "of a frame that is indented": `  │ error_message: ${gone}\n  │ error_url: x`,
  "of a frame of bars": `| error_message: ${gone}\n| error_url: x`,
  "of PHP's exception": `${gone}('session_not_found' for request '${id}'). More info: x`,
  "of PHP's exception, behind its class": `Uncaught Exception: ${gone}('session_not_found' for request '${id}')`,
  "of n8n": `Stytch API Error [404]: ${gone} (Type: session_not_found)`,
  "of .NET": `StytchApiException<${id}, session_not_found, 404>: ${gone}\n${url}`,
  "of PHP's official SDK, before a body without one": `StytchException: ${gone} - {"status_code":404}`,
  "of the browser": `[404] session_not_found\n${gone}\nSee ${url}`,
  "of the browser, its line breaks escaped": `[404] session_not_found\\n${gone}\\nSee ${url}`,
  "of the browser with CRLF": `[404] session_not_found\r\n${gone}\r\nSee ${url}`,
  "of the browser in a column of a log": `web_1  | [404] session_not_found\nweb_1  | ${gone}\nweb_1  | See ${url}`,
  "of the browser, that begins like a column": [
    `[404] session_not_found\nhttp | https only\nSee ${url}`,
    "http | https only",
  ],
  "nowhere, where there is none": ["{ error_message: null, status_code: 404 }", undefined],
  "nowhere, where it is empty": ['{"error_message":"","status_code":404}', undefined],
};

/** Texts with the details of an error, and these. */
const details: Readonly<Record<string, readonly [text: string, details: string | undefined]>> = {
  JSON: ['{"error_details":{"score":1}}', '{"score":1}'],
  "JSON, spread out": ['{\n  "error_details" : {\n    "score": 1\n  }\n}', '{\n    "score": 1\n  }'],
  "escaped JSON": [String.raw`{\"error_details\":{\"score\":1}}`, String.raw`{\"score\":1}`],
  "objects in objects": [
    '{"error_details":{"policy":{"min":8,"of":["a",{"b":1}]},"score":1}}',
    '{"policy":{"min":8,"of":["a",{"b":1}]},"score":1}',
  ],
  "an array": ['{"error_details":[{"score":1}]}', '[{"score":1}]'],
  "Go's map of maps": ["error_details: map[policy:map[min:8] score:1]", "map[policy:map[min:8] score:1]"],
  "none that goes on without end": [`{"error_details":{"a":"${"b".repeat(3000)}"}}`, undefined],
  "none that never closes": ['{"error_details":{"score":1', undefined],
  "Node's inspection": ["{ error_details: { score: 1 } }", "{ score: 1 }"],
  "a Ruby hash": ['{"error_details" => {"score"=>1}}', '{"score"=>1}'],
  "Go's sentence": ["message: No. error_details: map[score:1 warning:]", "map[score:1 warning:]"],
  "Go's struct": ["Error{ErrorDetails:map[score:1]}", "map[score:1]"],
  "a text without any": ["{ error_details: undefined }", undefined],
};

/** Texts with the reference's link, and it. */
const links: Readonly<Record<string, readonly [text: string, url: string | undefined]>> = {
  "a field": [`{"error_url":"${url}"}`, url],
  "a field with escaped slashes": [`{"error_url":"${url.replaceAll("/", "\\/")}"}`, url],
  "a sentence": [`See ${url}.`, url],
  "a sentence that goes on": [`See ${url} for more.`, url],
  "angle brackets": [`<${url}>`, url],
  "an address of old": ["http://www.stytch.com/docs", "http://www.stytch.com/docs"],
  "somebody else's address": ["https://example.com/stytch.com", undefined],
};

describe("readPayload", () => {
  it("reads all fields of a payload", () => {
    const body = { status_code: 404, request_id: id, error_message: gone, error_url: url, error_details: { a: 1 } };
    const text = JSON.stringify({ error_type: "session_not_found", ...body }, undefined, 2);
    const says: Payload = { requestId: id, message: gone, status: 404, url };
    assert.deepEqual(payloadIn(text), { ...says, details: '{\n    "a": 1\n  }' });
    assert.deepEqual(payloadIn(text.replaceAll("\n", "\r\n")), { ...says, details: '{\r\n    "a": 1\r\n  }' });
  });

  it("reads no field that isn't there", () => {
    assert.deepEqual(payloadIn('{"request_id":null,"error_type":"session_not_found"}'), {});
    assert.deepEqual(payloadIn('if (e.error_type === "session_not_found") { log(error_message); }'), {});
  });

  it("keeps the lines of a log apart", () => {
    assert.deepEqual(payloadIn(`${id} another line\nsession_not_found\n${id}`), {});
  });

  for (const [where, expected] of Object.entries(messages)) {
    const [text, message] = typeof expected === "string" ? [expected, gone] : expected;
    it(`reads the message ${where}`, () => assert.strictEqual(pasted(text).message, message));
  }

  it("reads a message to its end, quotes and markup in it included", () => {
    const messageIn = (text: string): string | undefined => payloadIn(text, "weak_password").message;
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

  for (const [form, [text, expected]] of Object.entries(details)) {
    it(`reads the details in ${form}`, () => assert.strictEqual(pasted(text).details, expected));
  }

  for (const [place, [text, expected]] of Object.entries(links)) {
    it(`reads the link in ${place}`, () => assert.strictEqual(pasted(text).url, expected));
  }

  it("takes no other number for a status", () => {
    for (const other of ["[811] ", '"status_code": 999, ', "status: 000 "]) {
      assert.isUndefined(pasted(`${other}session_not_found`).status, other);
      assert.strictEqual(pasted(`${other}session_not_found, "status_code": 404`).status, 404, other);
    }
  });
});
