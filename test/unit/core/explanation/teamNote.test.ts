import { assert } from "chai";
import { inlineCode } from "../../../../src/core/explanation/markup";
import { teamLine } from "../../../../src/core/explanation/teamNote";
import { english as t } from "../../../../src/core/explanation/translate";

describe("teamLine", () => {
  it("says all that a team says, as the team's words", () => {
    const note = { note: "Known since May.", expected: true, owner: "Web", runbook: "https://wiki.example.com/a" };
    assert.strictEqual(
      teamLine([note], 300, t),
      "Your team says: Known since May. · Your team expects this error. · Owner: Web · Runbook: https://wiki.example.com/a",
    );
    assert.strictEqual(teamLine([], 300, t), "");
  });

  it("tells folders apart, and cuts each one's words", () => {
    const teams = [
      { folder: "app", note: "a".repeat(20) },
      { folder: "shop", note: "b" },
    ];
    assert.strictEqual(teamLine(teams, 10, t), `Your team says (app): ${"a".repeat(10)}… · Your team says (shop): b`);
  });

  it("leaves no markup of a folder's name or of a note outside of code", () => {
    const teams = [{ folder: "[f](https://f.example)", note: "`[x](https://x.example)`" }];
    assert.strictEqual(
      teamLine(teams, 300, t, inlineCode),
      "Your team says (`[f](https://f.example)`): `` `[x](https://x.example)` ``",
    );
  });
});
