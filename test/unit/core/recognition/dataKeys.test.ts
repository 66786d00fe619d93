import { assert } from "chai";
import { NameIndex } from "../../../../src/core/recognition/names";
import { scan } from "../../../../src/core/recognition/scan";
import { sourceOf } from "../../../../src/core/text/textKind";
import { realCatalog } from "../../catalogOf";

const names = new NameIndex(realCatalog);
const found = (language: string, text: string): string[] =>
  scan(text, sourceOf(language, ""), names).map(({ entry }) => entry.type);

describe("data that names Stytch somewhere", () => {
  it("keeps errors under what is called after Stytch, and others' elsewhere", () => {
    const yaml = `login:\n  stytch:\n    signOutOn: user_not_found too_many_requests\n\nmaps:\n  retryOn: service_unavailable search_timeout\n`;
    assert.deepEqual(found("yaml", yaml), ["user_not_found", "too_many_requests"]);
    const env = `STYTCH_RETRY_ON=too_many_requests,internal_server_error\n\nROUTES_HOST=routes.example\nROUTES_RETRY_ON=service_unavailable,bad_request\n`;
    assert.deepEqual(found("dotenv", env), ["too_many_requests", "internal_server_error"]);
  });

  it("may keep them anywhere where a comment on top names it", () => {
    const yaml = `# Stytch's error types\nretry:\n  - too_many_requests\nignore:\n  - user_not_found\n`;
    assert.deepEqual(found("yaml", yaml), ["too_many_requests", "user_not_found"]);
  });

  it("has records with a code of their own", () => {
    const json = `{\n  "vendor": "stytch",\n  "jobs": [\n    { "id": 1, "code": "user_not_found" }\n  ]\n}\n`;
    assert.deepEqual(found("json", json), []);
    assert.deepEqual(found("json", json.replace('"code"', '"error_type"')), ["user_not_found"]);
  });

  it("has lists of words of the author's own", () => {
    const env = (list: string): string => `# Stytch is asked first\n\n\nAPI_QUIET_CODES=${list}\n`;
    assert.deepEqual(found("dotenv", env("shift_full,invalid_id,bad_request")), []);
    assert.deepEqual(found("dotenv", env("user_not_found,too_many_requests")), ["user_not_found", "too_many_requests"]);
  });
});
