import { assert } from "chai";
import fc from "fast-check";
import type { ErrorCase, ErrorProse } from "../../../../src/catalog/entry";
import { adviceLines } from "../../../../src/core/handlers/advice";
import { realCatalog } from "../../catalogOf";
import { explained } from "./errors";

const silent: ErrorProse = {
  meaning: "It `failed`.",
  causes: [],
  fixes: ["Ask again."],
  actor: "end-user",
  retry: "after-fix",
  related: [],
  aliases: [],
  symptoms: [],
  messages: {},
  guides: [],
  inferred: false,
  source: "reference",
  apiSources: {},
  calls: [],
  otherCases: [],
  checked: "2026-01-01",
};

/** The advice about an error that is explained in these words. */
const advice = (type: string, words: Partial<ErrorProse>): string[] =>
  adviceLines(explained(type).entry, { ...silent, ...words });

describe("adviceLines", () => {
  const cases: readonly [title: string, type: string, words: Partial<ErrorProse>, expected: string][] = [
    [
      "asks for patience where a retry can help, whoever made the error",
      "session_not_found",
      { retry: "backoff" },
      "Wait and retry with growing pauses; give up after a few tries.",
    ],
    [
      "sends users whose session is over to log in again",
      "session_not_found",
      { userMessage: "Your session has expired." },
      'Send them to log in again: "Your session has expired."',
    ],
    [
      "has words of its own for them where the catalog has none",
      "session_not_found",
      { fixes: ["Start a session."] },
      'Send them to log in again: "Please log in."',
    ],
    [
      "sends nobody to log in again for what a developer did to sessions",
      "session_not_found",
      { userMessage: "Something went wrong.", actor: "developer", fixes: ["Pass the `session_token`."] },
      "Alert your team: Pass the session_token.",
    ],
    [
      "tells users what they can do",
      "weak_password",
      { userMessage: "Please choose a longer password." },
      'Tell the user: "Please choose a longer password."',
    ],
    [
      "tells users the first fix where there is no message for them",
      "weak_password",
      { fixes: ["Choose a *longer* password.", "Use a passkey."] },
      'Tell the user: "Choose a longer password."',
    ],
    [
      "alerts the team of what users can't mend",
      "weak_password",
      { userMessage: "Something went wrong.", actor: "developer", fixes: ["Call `passwords.create`.", "Ask us."] },
      "Alert your team: Call passwords.create.",
    ],
  ];
  for (const [title, type, words, expected] of cases) {
    it(title, () => {
      assert.deepEqual(advice(type, words), ["It failed.", expected]);
    });
  }

  it("says which case it is where the call tells, else what to do in each", () => {
    const usual = { when: "A wrong password", calls: ["passwords.authenticate"], fixes: ["Ask again."] };
    const keys: ErrorCase = { ...silent, when: "Wrong keys", actor: "settings", fixes: ["Mend the keys."] };
    const { entry } = explained("weak_password");
    const lines = (call?: string): string[] =>
      adviceLines(entry, { ...silent, ...usual, otherCases: [keys] }, 100, call).slice(1);
    assert.deepEqual(lines("passwords.authenticate"), ['A wrong password. Tell the user: "Ask again."']);
    const both = ['A wrong password. Tell the user: "Ask again."', "Wrong keys. Alert your team: Mend the keys."];
    assert.deepEqual(lines(), both);
    assert.deepEqual(lines("sessions.authenticate"), both);
  });

  it("fills lines of at most 100 characters, and loses no word", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(words, (all) => {
        const lines = advice("weak_password", { meaning: all.join(" "), retry: "backoff" }).slice(0, -1);
        assert.strictEqual(lines.join(" "), all.join(" "));
        lines.forEach((line, at) => {
          assert.isAtMost(line.length, 100);
          const [next] = (lines[at + 1] ?? "").split(" ");
          if (next) assert.isAbove(`${line} ${next}`.length, 100, "the next word would have fitted");
        });
      }),
    );
  });

  it("fits a line of exactly 100 characters, and breaks one of 101", () => {
    const lines = (last: number): number =>
      advice("weak_password", { meaning: `${"a".repeat(60)} ${"b".repeat(last)}`, retry: "backoff" }).length - 1;
    assert.deepEqual([lines(39), lines(40)], [1, 2]);
  });

  it("stays inside comments, whatever blanks an explanation holds", () => {
    assert.strictEqual(advice("weak_password", { meaning: "Too\n  weak,\tand  short." })[0], "Too weak, and short.");
  });

  it("is plain text for every error of the catalog", () => {
    for (const { type } of realCatalog.all()) {
      const { entry, prose } = explained(type);
      assert.notMatch(adviceLines(entry, prose).join(""), /[`*\n]/, type);
    }
  });
});
