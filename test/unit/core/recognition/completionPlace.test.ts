import { assert } from "chai";
import { completionPlace } from "../../../../src/core/recognition/completionPlace";

const own = { fields: ["authCode"], functions: ["handleAuthError"] };
/** In these texts the bar is the cursor, and the angles enclose what a name that is chosen would replace. */
const marks = /[«¦»]/g;

/** What is offered at the bar: the spelling, and the text with angles. */
function offered(marked: string, language = "typescript"): [spelling: string, marked: string] | undefined {
  const text = marked.replace(marks, "");
  const offset = marked.replace(/[«»]/g, "").indexOf("¦");
  const place = completionPlace(text, offset, { kind: "code", language }, own);
  if (!place) return undefined;
  const [before, after] = [text.slice(place.start, offset), text.slice(offset, place.end)];
  return [place.spelling, `${text.slice(0, place.start)}«${before}¦${after}»${text.slice(place.end)}`];
}

const names: Readonly<Record<string, readonly [text: string, language: string]>> = {
  "a comparison": ['if (e.error_type === "«ses¦»") {}', "typescript"],
  "a name that the text ends with": ['if (e.error_type === "«ses¦sion»', "typescript"],
  "a name that is there already": ['if (e.error_type === "«¦session_404»") {}', "typescript"],
  "a comparison in single quotes": ["if (e?.error_type !== '«¦»') {}", "javascript"],
  "a comparison in backticks": ["if (e.error_type == `«¦»`) {}", "javascript"],
  "a JSON file": ['{ "error_type": "«¦»" }', "json"],
  "a named argument": ['error_type="«¦»"', "python"],
  "Go's comparison": ['if stytchErr.ErrorType == "«¦»" {', "go"],
  "Ruby's comparison": ['response["error_type"] == "«¦»"', "ruby"],
  "the user's own field": ['error.authCode === "«¦»"', "typescript"],
  "the user's own function": ['handleAuthError("«¦»")', "typescript"],
  "Python's list": ['if e.details.error_type in ("weak_password", "«¦»")', "python"],
  "Python's list, closely written": ["if errortype in['weak_password','«¦»']", "python"],
  "Python's list of what is excluded": ['if d["error_type"]  not  in  {"«too¦»"}', "python"],
  "a case": ['switch (e.error_type) {\n  case "«¦»":\n}', "typescript"],
  "a case with more blanks than usual": ['switch (e.error_type) {\n    case  "«¦»":\n}', "typescript"],
  "a case at the end of the text": ['switch (e.error_type) {\n  case "«ses¦»', "typescript"],
  "Go's case of several": ['switch err.ErrorType {\ncase "weak_password", "«¦»":\n}', "go"],
  "Go's case of several, closely written": ['switch err.ErrorType {\ncase "weak_password","«¦»":\n}', "go"],
  "Ruby's when": ["case r['error_type']\nwhen 'weak_password', '«¦»'\nend", "ruby"],
  "Python's case": ['match e.error_type:\n    case "weak_password" | "«¦»":', "python"],
  "C#'s case": ['switch (e.ErrorType)\n{\n    case "weak_password" or "«¦»":\n}', "csharp"],
  "Kotlin's branch": ['when (e.errorType) {\n    "«¦»" -> 1\n}', "kotlin"],
  "Rust's arm": ['match res.error_type.as_str() {\n    "weak_password" | "«¦»" => 1,\n}', "rust"],
  "Rust's arm, begun on the line before": [
    'match res.error_type.as_str() {\n    "weak_password"\n    | "«¦»" => 1,\n}',
    "rust",
  ],
  "Rust's arm behind a bar without a blank": ['match error_type {\n    |"«¦»" => 1,\n}', "rust"],
};

const swiftCases: Readonly<Record<string, string>> = {
  "a comparison": "if error.errorType == .«ses¦» {",
  "a comparison without blanks": "if error.errorType!=.«¦» {",
  "a comparison with more blanks than usual": "if error.errorType  ==  .«¦» {",
  "a case": "switch error.errorType {\ncase .«¦»",
  "a case, indented": "    switch (error.errorType) {\n    case  .«use¦Https»:",
  "a case of several": "switch error.errorType {\ncase .useHttps, .weakPassword, .«¦»:",
  "a case of several, closely written": "switch error.errorType {\ncase .useHttps,.«¦»:",
  "a case of several, loosely written": "switch error.errorType {\ncase .useHttps  ,  .«¦»:",
};

describe("completionPlace", () => {
  for (const [name, [text, language]] of Object.entries(names)) {
    it(`offers names in ${name}`, () => assert.deepEqual(offered(text, language), ["session_not_found", text]));
  }

  for (const [name, text] of Object.entries(swiftCases)) {
    it(`offers Swift's members in ${name}`, () => {
      assert.deepEqual(offered(text, "swift"), ["sessionNotFound", text]);
      assert.isUndefined(offered(text, "dart"), "in no other language");
    });
  }

  it("offers the members of an SDK's enumeration in the language's own spelling", () => {
    const text = "StytchAPIErrorType.«SES¦»";
    assert.deepEqual(offered(text, "kotlin"), ["SESSION_NOT_FOUND", text]);
    assert.deepEqual(offered(text, "swift"), ["sessionNotFound", text]);
  });

  it("offers the same at the beginning and in the middle of a long file", () => {
    for (const [text, language] of [
      ['e.error_type === "«ses¦sion»"', "typescript"],
      ["switch error.errorType {\ncase .«¦»:\n}", "swift"],
    ] as const) {
      const lines = "let a = 1\n".repeat(500);
      for (const long of [text + lines, lines + text + lines]) {
        assert.strictEqual(offered(long, language)?.[1], long);
      }
    }
  });

  for (const [name, text] of Object.entries({
    "any other string": 'const name = "¦"',
    "another field": 'e.error_message === "¦"',
    "a string that names the field": 'log("error_type ¦")',
    "front of a quote": "e.error_type === ¦",
    "front of a quote, behind a field in quotes": 'e["error_type"] === ¦',
    "a switch over something else": 'switch (color) {\n  case "¦":\n}',
    "a switch before one over an error type": 'switch (color) {\n  case "¦":\n}\nswitch (e.error_type) {\n}',
    "a switch after one over an error type": 'switch (e.error_type) {\n}\nswitch (color) {\n  case "¦":\n}',
    "a string inside a case": 'switch (e.error_type) {\n  case "a": log("¦")\n}',
    "the line after a case": 'switch (e.error_type) {\n  case "a":\n    b = "¦"\n}',
    "a string behind a list": 'if e.error_type in ("a", "b") or c == "¦"',
    "a list of something else": 'if e.color in ("¦")',
    "the condition behind a member": 'if (type == StytchAPIErrorType.USE_HTTPS && "¦")',
    "an argument behind a member": "of(StytchAPIErrorType.USE_HTTPS, ¦)",
    "an enumeration of another name": "MyStytchAPIErrorType.¦",
    "a member of anything else": "error.¦",
    "an empty text": "¦",
  })) {
    it(`offers nothing in ${name}`, () => assert.isUndefined(offered(text)));
  }

  for (const [name, text] of Object.entries({
    "a comparison of something else": "if color == .¦",
    "a member of an error type": "log(error.errorType.¦)",
    "the condition behind a comparison": "if error.errorType == .useHttps, ¦",
    "a switch over something else": "switch color {\ncase .¦",
    "a switch before one over an error type": "switch color {\ncase .¦\n}\nswitch error.errorType {\n}",
  })) {
    it(`offers nothing in Swift in ${name}`, () => assert.isUndefined(offered(text, "swift")));
  }
});
