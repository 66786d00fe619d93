import { assert } from "chai";
import { questionWords, tellsOfError, termsOf, wordsOf } from "../../../../src/core/search/questionWords";
import { tellsOf } from "../../../../src/core/search/tellingWords";

const terms = (text: string): string[] => termsOf(wordsOf(text));
const meant = (text: string): string[] =>
  questionWords(wordsOf(text)).flatMap(({ terms }) => terms.map(([term]) => term));

describe("the words of a question", () => {
  for (const [one, other] of [
    ["text messages", "SMS"],
    ["kicked out", "logged out"],
    ["signed me out", "logout"],
    ["sign in", "login"],
    ["signing up", "sign-up"],
    ["authenticator app", "TOTP"],
    ["security key", "passkeys"],
    ["Face ID", "fingerprint"],
    ["Azure AD", "Entra ID"],
    ["one-time code", "passcode"],
    ["throttled", "rate limited"],
    ["too many requests", "rate limit"],
    ["callback URL", "redirect URI".replace("URI", "URLs")],
    ["turned away", "refused"],
    ["the second time", "twice"],
    ["a bot", "captcha"],
    ["set up", "setup"],
    ["allow list", "whitelist"],
    ["joe@example.com", "email address"],
    ["MD5", "md_5"],
  ] as const) {
    it(`are the same in "${one}" and "${other}"`, () => assert.deepEqual(terms(one), terms(other)));
  }

  for (const [said, other] of [
    ["workspace", "organization"],
    ["company", "organization"],
    ["Okta", "saml"],
    ["fingerprint", "biometric"],
    ["Nigeria", "country"],
    ["pwned", "breach"],
    ["coworker", "member"],
    ["asterisk", "wildcard"],
    ["MCP", "connectedapp"],
  ] as const) {
    it(`say ${other} by ${said}`, () => assert.includeMembers(meant(said), terms(other)));
  }

  it("leave out what says nothing, IDs included, and count each word once", () => {
    assert.isEmpty(terms("what is it that we are"));
    assert.isEmpty(terms("request-id-live-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10"));
    assert.deepEqual(terms("user-live-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10"), terms("user"));
    assert.lengthOf(questionWords(wordsOf("sessions session Session")), 1);
  });

  it("tell little where every failure is told by them, and where they are numbers", () => {
    for (const text of ["error", "failed", "broken", "wrong", "users", "17"]) {
      for (const term of terms(text)) assert.isBelow(tellsOf(term), 1, text);
    }
    for (const term of terms("captcha nonce denylist")) assert.strictEqual(tellsOf(term), 1, term);
  });
});

describe("a question", () => {
  const likelihood = (text: string): number => tellsOfError(text, questionWords(wordsOf(text)));

  for (const text of [
    "how to fix an expired session",
    "what does session_not_found mean",
    "why is the user logged out",
    "session expired",
    "add a passkey that is already there",
    "failed",
    "",
  ]) {
    it(`may be about an error: "${text}"`, () => assert.strictEqual(likelihood(text), 1));
  }

  for (const text of ["how do I style the login form", "what is a JWT", "which login method should we offer"]) {
    it(`asks for something else: "${text}"`, () => assert.isBelow(likelihood(text), likelihood("add a logo")));
  }

  for (const text of ["add a logo to the login page", "Renew the certificate of a web server", "change my address"]) {
    it(`is about doing something, so it is less likely about an error: "${text}"`, () =>
      assert.isBelow(likelihood(text), 1));
  }

  for (const text of ["it doesn't work", "something is broken, please help", "still the same error"]) {
    const expected = text.includes("same") ? 1 : 0;
    it(`${expected ? "says more than" : "says no more than"} that something fails: "${text}"`, () =>
      assert.strictEqual(likelihood(text), expected));
  }
});
