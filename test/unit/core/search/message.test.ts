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
    ["JWT was issued at 1762161247, more than 300 seconds ago", tooOld],
  ] as const) {
    it(`takes "${text}" for one`, () => assert.isTrue(quotes(text, message)));
  }

  it("wants all of a message with gaps, or a stretch without one", () => {
    assert.isTrue(quotes("JWT was issued at", tooOld));
    assert.isFalse(quotes("the JWT was issued at noon", tooOld));
  });

  it("wants three words, whole ones", () => {
    assert.isFalse(quotes("Session could", "Session could not be found."));
    assert.isFalse(quotes("ession could not", "Session could not be found."));
    assert.isFalse(quotes("no captcha here at all", "Captcha failed"));
  });
});
