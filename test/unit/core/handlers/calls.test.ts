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
    "client.magic_links().authenticate(&request)",
    "stytch::magic_links::authenticate(&request)",
    "magicLinks.authenticate({ token })",
  ]) {
    it(`sees the call in ${text}`, () => {
      assert.deepEqual(methodsBefore(text, text.length), ["magicLinks.authenticate"]);
    });
  }

  it("sees calls before the offset only, and none of its own making", () => {
    assert.deepEqual(methodsBefore("x; client.sessions.authenticate()", 1), []);
    assert.deepEqual(methodsBefore("db.users.find(); passport.authenticate()", 40), []);
  });

  it("names the whole method, not another one that its end spells", () => {
    const text = "client.discovery.organizations.create({})";
    assert.deepEqual(methodsBefore(text, text.length), ["discovery.organizations.create"]);
    assert.deepEqual(methodsBefore("client.organizations.create({})", 40), ["organizations.create"]);
  });

  it("names each method once, in the order of the first calls", () => {
    const text = "client.sessions.authenticate(); stytch.passwords.email.resetStart(); other.sessions.authenticate()";
    assert.deepEqual(methodsBefore(text, text.length), ["sessions.authenticate", "passwords.email.resetStart"]);
  });

  it("leaves out what was called far before", () => {
    const text = (between: number): string => `client.sessions.authenticate();${"\n".repeat(between)}`;
    assert.deepEqual(methodsBefore(text(3000), 3000), ["sessions.authenticate"]);
    assert.deepEqual(methodsBefore(text(5000), 5000), []);
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
