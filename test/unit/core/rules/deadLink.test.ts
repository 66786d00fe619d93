import { assert } from "chai";
import { fixed, knowingOnly, markdown, marksIn, offered, problemsIn, told } from "./problemsIn";

const rule = "dead-link";

describe(rule, () => {
  it("marks a link to a name that doesn't exist", () => {
    const url = "http://stytch.com/docs/api/errors/404#session_not_fount";
    const text = `See ${url} now`;
    assert.deepEqual(problemsIn(text, [rule], markdown), [
      {
        rule,
        start: 4,
        end: 4 + url.length,
        message: "Stytch has no error session_not_fount, so this link leads to no entry; correct the name.",
        fixes: [],
      },
    ]);
  });

  it("marks a link under another status, and corrects it", () => {
    const url = "https://stytch.com/docs/api-reference/b2b/api/errors/404#use_https";
    const text = `See ${url} now`;
    assert.deepEqual(problemsIn(text, [rule], markdown), [
      {
        rule,
        start: 4,
        end: 4 + url.length,
        type: "use_https",
        message: "use_https is on the page of status 403, not of 404; correct the link.",
        fixes: [
          {
            title: "Link to status 403",
            edits: [{ start: text.indexOf("404"), end: text.indexOf("404") + 3, text: "403" }],
            isPreferred: true,
          },
        ],
      },
    ]);
    assert.strictEqual(fixed(text, rule, markdown), text.replace("404", "403"));
  });

  it("leaves the choice where an error has pages under two statuses", () => {
    const url = "https://stytch.com/docs/api/errors/404#card_declined";
    const declined = knowingOnly({ card_declined: { apis: { consumer: { status: 400 }, b2b: { status: 402 } } } });
    assert.deepEqual(told(url, rule, markdown, declined), [
      "card_declined is on the page of status 400 or 402, not of 404; correct the link.",
    ]);
    assert.deepEqual(offered(url, rule, markdown, declined), ["Link to status 400", "Link to status 402"]);
  });

  it("takes every form of a right link for right", () => {
    for (const url of [
      "https://stytch.com/docs/api/errors/403#use_https",
      "https://stytch.com/docs/b2b/api/errors/403#use_https",
      "https://stytch.com/docs/api-reference/consumer/api/errors/403.md#use_https",
      "https://www.stytch.com/docs/api/errors/404",
      "https://example.com/docs/api/errors/404#nothing_at_all",
      "https://stytch.com/docs/api/errors/422#invalid_hash_type",
    ]) {
      assert.deepEqual(marksIn(url, rule, markdown), [], url);
    }
  });
});
