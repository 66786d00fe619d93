import { assert } from "chai";
import { codeOf } from "../../../../src/core/code/code";
import { constantAt, constantEndingAt } from "../../../../src/core/syntax/constants";

/** The value of what a text writes last, by where it begins and by where it ends. */
function values(language: string, text: string, constant: string): string[][] {
  const code = codeOf(text, language);
  const at = text.lastIndexOf(constant);
  return [constantAt(code, at), constantEndingAt(code, at + constant.length)].map((found) =>
    found.map(({ value }) => value),
  );
}

describe("constants", () => {
  const defined: readonly [language: string, text: string, constant: string][] = [
    ["typescript", `const GONE = "user_not_found";\nif (e.error_type === GONE) {}`, "GONE"],
    [
      "typescript",
      `const Kind = { gone: "user_not_found" } as const;\nif (e.error_type === Kind.gone) {}`,
      "Kind.gone",
    ],
    ["python", `GONE = "user_not_found"\n\nif exc.details.error_type == GONE:\n    pass`, "GONE"],
    ["go", `const gone = "user_not_found"\n\nfunc a() { if e.ErrorType == gone {} }`, "gone"],
    ["java", `static final String GONE = "user_not_found";\nboolean a() { return type.equals(GONE); }`, "GONE"],
    ["ruby", `GONE = "user_not_found"\nputs 1 if e.error_type == GONE`, "GONE"],
    ["rust", `const GONE: &str = "user_not_found";\nif e.error_type == GONE {}`, "GONE"],
    [
      "kotlin",
      `enum class Kind(val code: String) { GONE("user_not_found") }\nif (type == Kind.GONE.code) {}`,
      "Kind.GONE.code",
    ],
  ];
  for (const [language, text, constant] of defined) {
    it(`stand for the string that they are given, in ${language}: ${constant}`, () => {
      assert.deepEqual(values(language, text, constant), [["user_not_found"], ["user_not_found"]]);
    });
  }

  it("stand for nothing where they are given something else later, or two strings", () => {
    assert.deepEqual(values("typescript", `let kind = "user_not_found";\nkind = read();\nuse(kind)`, "kind"), [[], []]);
    const two = `const a = { GONE: "user_not_found" };\nconst b = { GONE: "weak_password" };\nuse(a.GONE)`;
    assert.deepEqual(values("typescript", two, "a.GONE"), [[], []]);
    assert.deepEqual(values("typescript", `fill({ kind: "user_not_found" });\nuse(kind)`, "kind"), [[], []]);
  });
});
