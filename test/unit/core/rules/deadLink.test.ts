import { assert } from "chai";
import type { Source } from "../../../../src/core/text/textKind";
import { fixed, knowingOnly, log, markdown, marksIn, offered, problemsIn, told, typescript } from "./problemsIn";

const rule = "dead-link";
const python: Source = { kind: "code", language: "python" };
const html: Source = { kind: "code", language: "html" };
const yaml: Source = { kind: "data", language: "yaml" };

describe(rule, () => {
  it("marks a link to a name that doesn't exist, and mends a slip", () => {
    const url = "http://stytch.com/docs/api/errors/404#session_not_fount";
    const text = `See ${url} now`;
    const name = { start: 4 + url.indexOf("#") + 1, end: 4 + url.length };
    assert.deepEqual(problemsIn(text, [rule], markdown), [
      {
        rule,
        start: 4,
        end: 4 + url.length,
        message: "Stytch has no error session_not_fount, so this link leads to no entry; correct the name.",
        fixes: [
          { title: "Link to session_not_found", edits: [{ ...name, text: "session_not_found" }], isPreferred: true },
        ],
      },
    ]);
  });

  for (const [what, url, right, source] of [
    ["a name", "api/errors/404#magic_link_notfound", "api/errors/404#magic_link_not_found", markdown],
    ["dashes", "api/errors/404#session-not-found", "api/errors/404#session_not_found", typescript],
    ["camel case", "b2b/api/errors/404#organizationNotFound", "b2b/api/errors/404#organization_not_found", python],
    ["a status", "api/errors/401#otp_code_not_found", "api/errors/404#otp_code_not_found", html],
    ["name and status", "api/errors/401#otp_code_notfound", "api/errors/404#otp_code_not_found", yaml],
    ["the older form's name", "api/errors/404/sesion_not_found", "api/errors/404/session_not_found", markdown],
    ["the older form's status", "api/errors/400/session_not_found", "api/errors/404/session_not_found", python],
    [
      "today's form",
      "api-reference/b2b/api/errors/409.md#organization_slug_already_used",
      "api-reference/b2b/api/errors/400.md#organization_slug_already_used",
      typescript,
    ],
  ] as const) {
    it(`mends ${what} in ${source.language}`, () => {
      const text = `# stytch: https://stytch.com/docs/${url}`;
      assert.strictEqual(fixed(text, rule, source), `# stytch: https://stytch.com/docs/${right}`);
      assert.isEmpty(marksIn(`https://stytch.com/docs/${right}`, rule, source));
    });
  }

  it("says which name and status a link gets, where both are wrong", () => {
    const text = "https://stytch.com/docs/api/errors/401#otp_code_notfound";
    assert.deepEqual(offered(text, rule, markdown), ["Link to otp_code_not_found under status 404 *"]);
  });

  it("mends the name alone where its status isn't known, or is one of two", () => {
    const few = knowingOnly({ card_declined: { apis: { consumer: {} } } });
    assert.deepEqual(offered("https://stytch.com/docs/api/errors/404#card_declinde", rule, markdown, few), [
      "Link to card_declined *",
    ]);
    const two = knowingOnly({ card_declined: { apis: { consumer: { status: 400 }, b2b: { status: 402 } } } });
    assert.deepEqual(offered("https://stytch.com/docs/api/errors/404#card_declinde", rule, markdown, two), [
      "Link to card_declined *",
    ]);
  });

  it("offers nothing for a name that resembles none", () => {
    const url = "https://stytch.com/docs/api/errors/404#tape_ran_out";
    assert.deepEqual(marksIn(url, rule, markdown), [url]);
    assert.isEmpty(offered(url, rule, markdown));
  });

  it("is silent on OAuth's names, on placeholders, on headings of a page, and on what a server sent", () => {
    for (const anchor of [
      ...["#invalid_client", "#invalid_grant", "#unsupported-grant-type", "/invalid_scope"],
      ...["#error_type", "#some_error", "#NAME", "#overview", "#", "/", "#{type}", "#${type}", "#%s", "/more"],
    ]) {
      for (const source of [markdown, typescript, python, yaml]) {
        assert.deepEqual(marksIn(`https://stytch.com/docs/api/errors/401${anchor}`, rule, source), [], anchor);
      }
    }
    assert.deepEqual(marksIn("https://stytch.com/docs/api/errors/400#session_not_found", rule, log), []);
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
