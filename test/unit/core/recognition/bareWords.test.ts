import { assert } from "chai";
import { isJoinedWord } from "../../../../src/core/recognition/bareWords";

/** Whether the X of a line, which stands for a name, is a word. */
function isWord(line: string): boolean {
  const [before = "", after = ""] = line.split("X");
  return isJoinedWord({ before, after });
}

describe("isJoinedWord", () => {
  it("takes counters", () => {
    for (const line of [
      "stytch.X=3",
      "stytch.errors.X:1|c",
      "app.stytch_refused.X 3 1767225600",
      '"stytch.X": 4',
      "auth.refused.X:2|c|#a:b",
      "auth.refused.X=2",
    ])
      assert.isTrue(isWord(line), line);
  });
  it("takes no member, no file, and no part of a longer counter", () => {
    for (const line of [
      "stytch.X()",
      "stytch.X.count:1|c",
      "errors.X",
      "e.X is undefined",
      "a/stytch.X.ts",
      "app.X.js",
      "X=3",
      "see docs.X",
    ])
      assert.isFalse(isWord(line), line);
  });
  it("takes cases of Go's tests and patterns", () => {
    for (const line of [
      "--- FAIL: TestRefused/X (0.00s)",
      "=== RUN   TestRefused/X",
      "Expected pattern: /X/",
      "to match /^X$/i",
      "pattern: /.*X.*/",
    ])
      assert.isTrue(isWord(line), line);
  });
  it("takes no path", () => {
    for (const line of ["GET /X", "GET /auth/X/", "GET /X/edit", "TestRefused/X/deeper", "https://a.b/X", "/srv/X/log"])
      assert.isFalse(isWord(line), line);
  });
});
