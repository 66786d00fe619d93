import { assert } from "chai";
import { fragmentsOf, isQuote } from "../../../../src/core/search/message";
import { parseQuery } from "../../../../src/core/search/query";

const quotes = (text: string, message: string): boolean => isQuote(parseQuery(text).words, fragmentsOf(message));
const tooOld = "JWT was issued at ${iat}, more than ${maxTokenAge} seconds ago";

describe("isQuote", () => {
  for (const [text, message] of [
    ["Session could not be found.", "Session could not be found."],
    ["session COULD not be", "Session could not be found."],
    ["Error: Session could not be found (request-id-1)", "Session could not be found."],
    ["could not be", "Session could not be found."],
    ["rejected: email already used again", "Email already used"],
    ["Client library broke, v12.3", "Client library broke, v<APIVersion>"],
    ["Project 17 not found today", "Project ${id} not found"],
    ["JWT was issued at 1762161247, more than 300 seconds ago", tooOld],
  ] as const) {
    it(`takes "${text}" for one`, () => assert.isTrue(quotes(text, message)));
  }

  it("wants all of a message with gaps, or a stretch without one", () => {
    assert.isTrue(quotes("JWT was issued at", tooOld));
    assert.isTrue(quotes("seconds ago JWT was issued at 5, more than 300 seconds ago", tooOld));
    assert.isFalse(quotes("more than 300 seconds ago it broke", tooOld));
    assert.isFalse(quotes("the JWT was issued at noon", tooOld));
  });

  it("wants three words, whole ones", () => {
    assert.isFalse(quotes("Session could", "Session could not be found."));
    assert.isFalse(quotes("ession could not", "Session could not be found."));
    assert.isFalse(quotes("the session was not found", "${name} not found"));
    assert.isFalse(quotes("nothing is quoted here", "${everything}"));
    assert.isFalse(quotes("no captcha here at all", "Captcha failed"));
  });
});
