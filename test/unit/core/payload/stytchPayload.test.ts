import { assert } from "chai";
import { isStytchPayload } from "../../../../src/core/payload/payload";
import type { TextKind } from "../../../../src/core/text/textKind";

const id = "7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10";

function isStytch(text: string, kind: TextKind = "log"): boolean {
  return isStytchPayload(text, { start: 0, end: text.length }, { kind, language: kind });
}

/** Bodies with the fields of Stytch's, and a request id of somebody else. */
const foreign = {
  JSON: '{"status_code":404,"error_message":"Gone.","request_id":"req_8aBc"}',
  "JSON, spread out": '{\n  "status_code" : 404,\n  "error_message" : "Gone.",\n  "request_id" : "8f2"\n}',
  "JSON without blanks around": '{"status_code":404,"error_message":"Gone.","request_id":8123}',
  "escaped JSON": String.raw`{\"status_code\":404,\"error_message\":\"Gone.\",\"request_id\":\"8f2\"}`,
  "JSON escaped twice": String.raw`{\\\"status_code\\\":404,\\\"error_message\\\":\\\"Gone.\\\",\\\"request_id\\\":\\\"8f2\\\"}`,
  "camel case": '{ statusCode: 404, errorMessage: "Gone.", requestId: "8f2" }',
  "key=value": "status_code=404 error_message=Gone. request_id=8f2",
  "a Ruby hash": '{"status_code"=>404, "error_message"=>"Gone.", "request_id" => "8f2"}',
  "PHP's array": "[status_code] => 404\n[error_message] => Gone.\n[request_id] => 8f2",
};

describe("isStytchPayload", () => {
  const signs = {
    "a request id of Stytch's": `error: not_found, id request-id-live-${id}`,
    "Stytch's name": "Stytch said: not_found",
    "Stytch's address": '{"error_url":"https://stytch.com/docs/api/errors/404"}',
    "the sentence of Google's One Tap": "One Tap could not load: oauth_config_not_found",
    "status and request id": '{"status_code":404,"request_id":""}',
    "message and link": '{"error_message":"Gone.","error_url":null}',
    "status and message in camel case": '{ statusCode: 404, errorMessage: "Gone." }',
    "request id and link in camel case": '{ requestId: "", errorUrl: "" }',
    "a request id that somebody shortened": '{"status_code":404,"request_id":"request-id-test-1"}',
    "a request id that was cut off": "not_found request-id-live-6b1d…",
    "a request id that was cut off, with fields": '{"error":"not_found","request_id":"request-id-test-6b1d1a0e-3c',
    "fields beside an id of null": '{"status_code":404,"error_message":"Gone.","request_id":null}',
    "fields beside Python's None": "{'status_code': 404, 'error_message': 'Gone.', 'request_id': None}",
    "fields beside Ruby's nil": '{"status_code" => 404, "error_message" => "Gone.", "request_id" => nil}',
    "a request id in capitals": '{"status_code":404,"request_id":"REQUEST-ID-TEST-1"}',
    "a request id of less than a word": '{"status_code":404,"request_id":"?"}',
  };
  for (const [sign, text] of Object.entries(signs)) {
    it(`takes ${sign} for a sign`, () => assert.isTrue(isStytch(text)));
  }

  it("takes one field for none", () => {
    for (const text of ["", "not_found", '{"status_code":404}', '{"error_message":"Gone.","error":"not_found"}'])
      assert.isFalse(isStytch(text), text);
  });

  it("reads nothing outside the region", () => {
    const text = `stytch request-id-live-${id} {"status_code":404} stytch {"error_message":"Gone."}`;
    const region = { start: text.indexOf("{"), end: text.indexOf("}") + 1 };
    assert.isFalse(isStytchPayload(text, region, { kind: "log", language: "log" }));
  });

  for (const [form, text] of Object.entries(foreign)) {
    it(`takes somebody else's request id in ${form} for a sign against it`, () => assert.isFalse(isStytch(text)));
  }

  it("takes somebody else's request id for one whose end only looks like Stytch's", () => {
    assert.isFalse(isStytch('{"status_code":404,"request_id":"my-request-id-test-1"}'));
  });

  it("lets Stytch's own name outweigh somebody else's request id", () => {
    assert.isTrue(isStytch(`{"via":"stytch",${foreign.JSON.slice(1)}`));
    assert.isTrue(isStytch(`{"cause":"request-id-test-${id}",${foreign.JSON.slice(1)}`));
  });

  it("bears made-up request ids in code, such as a mock's", () => {
    assert.isTrue(isStytch(foreign["camel case"], "code"));
    for (const kind of ["data", "log", "prose"] as const) assert.isFalse(isStytch(foreign["camel case"], kind), kind);
  });

  it("takes an address, and what people call things of their own, for no sign in a log", () => {
    for (const text of [
      "POST /stytch/authenticate 429 not_found",
      '{"path":"/hooks/stytch","error":"not_found"}',
      "https://app.example.org/stytch/callback not_found",
      "stytch_token_type=magic_links not_found",
      '{"identity_provider":"stytch-bridge","error":"not_found"}',
      "client_name=stytch-import error=not_found",
    ])
      assert.isFalse(isStytch(text), text);
    for (const text of ["POST https://api.stytch.com/v1/users 404 not_found", "component=stytch error=not_found"])
      assert.isTrue(isStytch(text), text);
  });
});
