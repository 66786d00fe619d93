import { assert } from "chai";
import { type FewErrors, found } from "./fewErrors";

const errors: FewErrors = {
  session_lost: { apis: { consumer: { status: 404 }, b2b: { status: 400 } } },
  session_odd: { apis: { consumer: { status: 401 } } },
  member_lost: { apis: { b2b: { status: 404 } } },
  session_unknown: { apis: { consumer: {} } },
};

describe("a search by status", () => {
  for (const [status, types] of [
    ["404", ["session_lost", "member_lost"]],
    ["400", ["session_lost"]],
    ["401", ["session_odd"]],
    ["403", []],
  ] as const) {
    it(`lists the errors that some API answers with ${status}`, () => {
      assert.deepEqual(found(status, errors), [...types]);
    });
  }

  for (const [text, types] of [
    ["session 404", ["session_lost", "session_odd", "session_unknown", "member_lost"]],
    ["401 session", ["session_odd", "session_lost", "session_unknown"]],
    ["session", ["session_lost", "session_odd", "session_unknown"]],
  ] as const) {
    it(`finds what fits the words of "${text}" or its status, what fits both first`, () => {
      const hits = found(text, errors);
      assert.sameMembers(hits, [...types]);
      if (text !== "session") assert.strictEqual(hits[0], types[0]);
    });
  }

  it("reads the status of many errors, as people write of them: 500s", () => {
    assert.deepEqual(found("404s", errors), ["session_lost", "member_lost"]);
  });

  it("lists what more calls answer first, when asked for a status alone", () => {
    const apis = { consumer: { status: 400 }, b2b: { status: 400 } };
    assert.deepEqual(
      found("400", { never_answered: { apis }, session_not_found: { apis: { consumer: { status: 400 } } } }),
      ["session_not_found", "never_answered"],
    );
  });

  it("doesn't ask for errors of unknown status when no status is named", () => {
    assert.isEmpty(found("", errors));
    assert.isEmpty(found("xqzvkj", errors));
  });
});
