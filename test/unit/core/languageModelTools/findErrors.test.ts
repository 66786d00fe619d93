import { assert } from "chai";
import { findErrors } from "../../../../src/core/languageModelTools/findErrors";
import type { Knowledge } from "../../../../src/core/search/knowledge";
import { realKnowledge } from "./knowledgeOf";

describe("findErrors", () => {
  let knowledge: Knowledge;
  before(async () => (knowledge = await realKnowledge()));
  const lines = (query: string, limit = 10): string[] => findErrors({ query, limit }, knowledge).split("\n");

  it("gives one line each that starts with the name, best first", () => {
    for (const query of ["magic link expired", "404", "sdk storage", "missing search filter"]) {
      const names = lines(query).map((line) => line.split(" — ")[0] ?? "");
      assert.deepEqual(
        names,
        knowledge.search.find(query, 10).map(({ entry }) => entry.type),
      );
    }
  });

  it("says statuses, APIs, meaning and reference", () => {
    assert.strictEqual(
      lines("session_not_found", 1)[0],
      "session_not_found — 404 known from Consumer — There is no such session: it has expired, was revoked, or belongs to another " +
        "project or environment. — [reference](https://stytch.com/docs/api-reference/consumer/api/errors/404#session_not_found)",
    );
  });

  it("says what is unknown, what is inferred, and what an SDK raises", () => {
    assert.match(
      lines("invalid_invite_magic_link_url", 1)[0] ?? "",
      /— API and status unknown — .* \(inferred from the name\)$/,
    );
    assert.match(lines("invalid_target", 1)[0] ?? "", /\(from OAuth's specification\) — /);
    assert.match(lines("sdk_not_configured", 1)[0] ?? "", /— raised by an SDK, not sent by the API — /);
    assert.match(lines("no_match_for_provided_magic_link_url", 1)[0] ?? "", /— known from Consumer, status unknown — /);
    assert.match(lines("member_not_found", 1)[0] ?? "", /— B2B only, status unknown — /);
    assert.match(lines("user_not_found", 1)[0] ?? "", /— 404 Consumer only — /);
  });

  it("keeps to its limit", () => {
    for (const limit of [1, 50]) assert.lengthOf(lines("invalid", limit), limit);
  });

  it("says how to ask when nothing fits", () => {
    for (const query of ["xqzvkj", "why is the sky blue", "how do I center a div"]) {
      assert.match(lines(query).join("\n"), /^No Stytch error fits this query\. .* try /, query);
    }
  });
});
