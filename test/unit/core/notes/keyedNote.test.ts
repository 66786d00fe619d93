import { assert } from "chai";
import { fits, noteOn, notesOn } from "../../../../src/core/notes/keyedNote";

describe("keys of team notes", () => {
  const cases: readonly (readonly [key: string, type: string, fits: boolean])[] = [
    ["session_not_found", "session_not_found", true],
    ["session_not_found", "session_not_found_2", false],
    ["session_*", "session_not_found", true],
    ["*_not_found", "session_not_found", true],
    ["session*found", "session_not_found", true],
    ["*", "session_not_found", true],
    ["*not*found*", "session_not_found", true],
    ["*found*not*", "session_not_found", false],
    ["*not_found*found", "session_not_found", false],
    ["session_not_*_found", "session_not_found", false],
    ["sso_*", "session_not_found", false],
    ["ab*ba", "aba", false],
    ["ab*ba", "abba", true],
    ["", "session_not_found", false],
  ];
  for (const [key, type, isFit] of cases) {
    it(`"${key}" ${isFit ? "fits" : "doesn't fit"} ${type}`, () => assert.strictEqual(fits(key, type), isFit));
  }
});

describe("what a folder says of an error", () => {
  it("takes each field from the most exact key that has it, in any order of the file", () => {
    const notes = [
      { key: "session_not_found", note: "exact", expected: false },
      { key: "*", owner: "everybody", note: "any", expected: true, runbook: "https://a.example" },
      { key: "session_*", owner: "sessions" },
    ];
    const merged = { note: "exact", expected: false, owner: "sessions", runbook: "https://a.example" };
    for (const order of [notes, [...notes].reverse()]) assert.deepEqual(noteOn("session_not_found", order), merged);
    assert.deepEqual(noteOn("weak_password", notes)?.owner, "everybody");
    assert.isUndefined(noteOn("weak_password", notes.slice(0, 1)));
  });

  it("comes first from the folder that is asked from, with each folder's name where they differ", () => {
    const saying = (folder: string, note: string) => ({ folder, notes: [{ key: "session_not_found", note }] });
    const [a, b, c] = [saying("a", "a"), saying("b", "b"), saying("c", "a")];
    assert.deepEqual(notesOn("session_not_found", [a, b, c], b), [
      { folder: "b", note: "b" },
      { folder: "a", note: "a" },
    ]);
    assert.deepEqual(notesOn("session_not_found", [a, c]), [{ note: "a" }]);
    assert.deepEqual(notesOn("weak_password", [a, b, c]), []);
  });
});
