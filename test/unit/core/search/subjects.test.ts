import { assert } from "chai";
import { agreement, subjectsOf, subjectsOfEntry } from "../../../../src/core/search/subjects";
import { termsOf, wordsOf } from "../../../../src/core/search/questionWords";
import { realCatalog } from "../../catalogOf";

const asked = (text: string): Set<string> => subjectsOf(termsOf(wordsOf(text)));
const about = (type: string): Set<string> => {
  const entry = realCatalog.find(type);
  assert(entry);
  return subjectsOfEntry(entry);
};

describe("subjects", () => {
  for (const [text, type, least, most] of [
    ["passkey refused", "webauthn_registration_not_found", 1, 1],
    ["passkey refused", "saml_certificate_mismatch", 0, 0],
    ["passkey refused", "biometric_registration_not_found", 0.1, 0.9],
    ["okta login", "saml_certificate_mismatch", 0.1, 0.9],
    ["google login", "oauth_state_mismatch", 0.1, 0.9],
    ["sms code", "totp_not_found", 0.1, 0.9],
    ["mcp client", "m2m_client_not_found", 0, 0],
  ] as const) {
    it(`of "${text}" and ${type} agree by ${least === most ? least : "a part"}`, () => {
      const agrees = agreement(asked(text), about(type));
      assert.isTrue(agrees >= least && agrees <= most, String(agrees));
    });
  }

  it("are none where a question or an error can concern anything", () => {
    assert.isEmpty(asked("it stopped working yesterday"));
    assert.isEmpty(about("too_many_requests"));
  });
});
