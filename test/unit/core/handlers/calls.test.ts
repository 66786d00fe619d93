import { assert } from "chai";
import { everyCall, knownAnswers, knownMethods } from "../../../../src/catalog/endpoints";
import { methodsBefore } from "../../../../src/core/handlers/calls";
import { realCatalog } from "../../catalogOf";

describe("methodsBefore", () => {
  for (const text of [
    "await stytch.magicLinks.authenticate({ token })",
    "client.magic_links.authenticate(token=token)",
    "client.MagicLinks.Authenticate(ctx, params)",
    "$client->magicLinks->authenticate([])",
    "StytchClient.magicLinks.authenticate(request)",
  ]) {
    it(`sees the call in ${text}`, () => {
      assert.deepEqual(methodsBefore(text, text.length), ["magicLinks.authenticate"]);
    });
  }

  it("sees calls before the offset only, and none of its own making", () => {
    assert.deepEqual(methodsBefore("x; client.sessions.authenticate()", 1), []);
    assert.deepEqual(methodsBefore("db.users.find(); passport.authenticate()", 40), []);
  });
});

describe("knownAnswers", () => {
  it("names errors of the catalog alone", () => {
    assert.isAbove(knownMethods.length, 30);
    for (const type of knownAnswers(knownMethods)) assert.isDefined(realCatalog.find(type), type);
  });

  it("tells the products apart, and adds what any call can get", () => {
    const consumer = knownAnswers(["sessions.authenticate"], "consumer");
    assert.include(consumer, "session_not_found");
    assert.include(knownAnswers([everyCall], "b2b"), "too_many_requests");
    assert.isEmpty(knownAnswers([]));
  });
});
