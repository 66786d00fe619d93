import { assert } from "chai";
import { completionPlace } from "../../../../src/core/syntax/completionPlace";

const own = { fields: ["authCode"], functions: ["handleAuthError"] };
/** What is offered at the bar: the text that would be replaced, and the spelling. */
const offered = (textWithBar: string, language = "typescript"): string | undefined => {
  const offset = textWithBar.indexOf("|");
  const text = textWithBar.replace("|", "");
  const place = completionPlace(text, offset, { kind: "code", language }, own);
  return place && `${place.spelling}: ${text.slice(place.start, place.end)}`;
};

describe("completionPlace", () => {
  for (const [text, language] of [
    ['if (e.error_type === "ses|") {}', "typescript"],
    ['if (e.error_type === "ses|sion', "typescript"],
    ["if (e?.error_type !== '|') {}", "typescript"],
    ['{ "error_type": "|" }', "json"],
    ['error_type="|"', "python"],
    ['if e.details.error_type in ("weak_password", "|")', "python"],
    ['if stytchErr.ErrorType == "|" {', "go"],
    ['response["error_type"] == "|"', "ruby"],
    ['switch (e.error_type) {\n  case "|":\n}', "typescript"],
    ['switch err.ErrorType {\ncase "weak_password", "|":\n}', "go"],
    ['when (e.errorType) {\n    "|" -> 1\n}', "kotlin"],
    [
      'match res.error_type.as_str() {\n    "weak_password" | "|" => 1,\n}'
        .replace('| "|', '\u0000 "|')
        .replace("\u0000", ","),
      "rust",
    ],
    ['error.authCode === "|"', "typescript"],
    ['handleAuthError("|")', "typescript"],
  ] as const) {
    it(`offers names in ${JSON.stringify(text)}`, () => {
      assert.match(offered(text, language) ?? "nothing", /^session_not_found: (?:session|ses)?$/);
    });
  }

  it("offers constants and enum cases in their own spelling", () => {
    assert.strictEqual(offered("StytchAPIErrorType.SES|", "kotlin"), "SESSION_NOT_FOUND: SES");
    assert.strictEqual(offered("if error.errorType == .ses| {", "swift"), "sessionNotFound: ses");
    assert.strictEqual(offered("switch error.errorType {\ncase .|", "swift"), "sessionNotFound: ");
  });

  it("offers nothing elsewhere", () => {
    for (const text of [
      'const name = "|"',
      'e.error_message === "|"',
      'log("error_type |")',
      "e.error_type === |",
      'switch (color) {\n  case "|":\n}',
      'switch (e.error_type) {\n  case "a": log("|")\n}',
      "error.|",
      "|",
    ]) {
      assert.isUndefined(offered(text), text);
    }
    assert.isUndefined(offered("if color == .|", "swift"));
  });
});
