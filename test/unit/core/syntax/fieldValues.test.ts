import { assert } from "chai";
import fc from "fast-check";
import { assertReadInProportion } from "../../proportion";
import { fieldValues } from "../../../../src/core/syntax/fieldValues";
import { piece, spanned } from "./texts";

const found = (text: string): string[] => spanned(text, fieldValues(text));

/** Each gives an error type the one name, or compares it with it. */
const one: Readonly<Record<string, readonly string[]>> = {
  TypeScript: [
    'if (e.error_type === "use_https") {}',
    'if (e?.error_type !== "use_https") {}',
    'if ("use_https" === e?.error_type) {}',
    'if ("use_https" === e!.error_type) {}',
    'if ("use_https" !== (e.error_type)) {}',
    'const error = { status_code: 403, error_type: "use_https" };',
    'interface HttpsError { error_type?: "use_https" }',
    'if (["use_https"].includes(e.error_type)) {}',
  ],
  JavaScript: [
    "if (e['error_type'] == 'use_https') {}",
    "if (e.error_type != `use_https`) {}",
    "if ('use_https'==error_type) {}",
    "if (['use_https'].includes(error_type)) {}",
    'e.error_type="use_https"',
    'assert.ok(e.error_type === ("use_https"))',
  ],
  Python: [
    'if e.details.error_type == "use_https":',
    'if details.get("error_type") == "use_https":',
    'raise StytchError(error_type="use_https")',
    'details = {"error_type": "use_https"}',
    "if e.details.error_type in {'use_https'}:",
  ],
  Go: [
    'if stytchErr.ErrorType == "use_https" {',
    'if "use_https" != stytchErr.ErrorType {',
    'err := stytcherror.Error{ErrorType: "use_https"}',
    'if errortype == "use_https" {',
    'if string(stytchErr.ErrorType) == "use_https" {',
  ],
  Ruby: [
    'if response["error_type"] == "use_https"',
    "error = { 'error_type' => 'use_https' }",
    "error = { :error_type => 'use_https' }",
    "error = { error_type: 'use_https' }",
    "retry if ['use_https'].include? response['error_type']",
  ],
  Java: [
    'if ("use_https".equals(e.getErrorType())) {',
    'if (e.getErrorType().equals("use_https")) {',
    'if ("use_https".equals(e.getReason().getErrorType())) {',
  ],
  Kotlin: ['if (e.errorType == "use_https") {', 'if (e.reason?.errorType != "use_https") {'],
  Swift: ['if error.errorType == "use_https" {', 'if ["use_https"].contains(error.errorType) {'],
  PHP: [
    "if ($data['error_type'] === 'use_https') {",
    "if ('use_https' === $e->error_type) {",
    "if ('use_https' == $data['error_type']) {",
    "$error = ['error_type' => 'use_https'];",
  ],
  "C#": ['if (e.ErrorType == "use_https") {', 'var error = new StytchError { ErrorType = "use_https" };'],
  Rust: ['if res.error_type == "use_https" {', 'if ["use_https"].contains(&res.error_type.as_str()) {'],
  Perl: ["if ($error_type eq 'use_https') {", "if ($error_type ne 'use_https') {"],
  PowerShell: ['if ($e.error_type -eq "use_https") {', 'if ($e.error_type -ne "use_https") {'],
  "JSON and logs": [
    '{ "status_code": 403, "error_type": "use_https" }',
    '{"error_type":"use_https"}',
    '{\n  "error_type"\n  :\n  "use_https"\n}',
    'body="{\\"error_type\\":\\"use_https\\"}"',
    'body="{\\\\\\"error_type\\\\\\": \\\\\\"use_https\\\\\\"}"',
    'level=error error_type="use_https"',
  ],
};

/** Each asks whether an error type is one of two. */
const several: Readonly<Record<string, readonly string[]>> = {
  TypeScript: [
    'if (["use_https", "weak_password"].includes(e.error_type)) {}',
    'const isMine = [\n  "use_https",\n  "weak_password",\n].includes(error.error_type);',
    "['use_https','weak_password'].includes(e.details['error_type'])",
  ],
  Python: [
    'if e.details.error_type in ("use_https", "weak_password"):',
    "if e['error_type'] not in ['use_https', 'weak_password']:",
    'if error_type in {\n    "use_https",\n    "weak_password",\n}:',
    'if error_type  not  in("use_https","weak_password"):',
  ],
  Ruby: ['return if [ "use_https", "weak_password" ].include?(e.error_type)'],
  Swift: ['guard ["use_https" , "weak_password"].contains(error.errorType) else { return }'],
  Rust: ['if ["use_https", "weak_password"].contains(&res.error_type.as_str()) {'],
};

describe("fieldValues", () => {
  for (const [language, texts] of Object.entries(one)) {
    it(`finds what an error type is given or compared with in ${language}`, () => {
      for (const text of texts) assert.deepEqual(found(`first\n${text}\nlast`), ["use_https"], text);
    });
  }

  for (const [language, texts] of Object.entries(several)) {
    it(`finds each of the names that ${language} asks for at once`, () => {
      for (const text of texts) assert.deepEqual(found(`first\n${text}\nlast`), ["use_https", "weak_password"], text);
    });
  }

  it("finds names that no error has, those with dots and dashes too", () => {
    assert.deepEqual(found('{"error_type": "oauth2.token-expired"}'), ["oauth2.token-expired"]);
    assert.deepEqual(found('error_type in ("E401", "session_missing")'), ["E401", "session_missing"]);
  });

  it("gives them in the order of the text, however they are asked for", () => {
    const text = [
      '["a", "b"].includes(e.error_type)',
      '"c" === e.error_type',
      'e.error_type === "d"',
      'error_type in ("e", "f")',
      'error_type: "g"',
    ];
    assert.deepEqual(found(text.join(";\n")), ["a", "b", "c", "d", "e", "f", "g"]);
  });

  it("gives a name once that stands between two error types", () => {
    assert.deepEqual(found('assert(a.error_type === "use_https" === (b.error_type === c))'), ["use_https"]);
  });

  for (const [name, text] of Object.entries({
    "another field": 'e.error_message === "use_https"; e.status = "use_https"',
    "a field whose name only ends so": 'myerrortype = "use_https"',
    "a comparison with a variable": "e.error_type === expected",
    "a relation that is no comparison": 'e.error_type + "use_https"',
    "the name of the field": 'e["error_type"]; has("error_type")',
    "a sentence": 'error_type: "The connection is not secure."',
    "a name that is still being typed": 'e.error_type === "use_htt',
    "quotes that don't belong together": "error_type: \"use_https'",
    "a list that is asked for another field": '["use_https"].includes(e.url)',
    "a list that is asked for another field before": '["use_https"].includes(e.url) || e.error_type',
    "a list with a field only in the next line": '["use_https"].include? url\nerror_type',
    "a long list without commas": `[${'"use_https" '.repeat(40)}].includes(e.url)`,
    "a loop over names": 'for (const type in ["use_https"]) {}',
    "no text": "",
  })) {
    it(`finds nothing in ${name}`, () => assert.deepEqual(found(text), []));
  }

  it("gives spans that cover the names, in order, in any text", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const values = fieldValues(text);
        spanned(text, values);
        assert.isTrue(values.every(({ start }, index) => index === 0 || start > (values[index - 1]?.end ?? 0)));
      }),
      { numRuns: 300 },
    );
  });

  describe("takes time in proportion to the text, whatever it is", () => {
    const hostile = {
      blanks: " ",
      quotes: '"',
      brackets: "[",
      "strings without commas": '"a" ',
      "strings with commas": '"a" , ',
      fields: "error_type ",
      "comparisons without end": 'error_type == "',
    };
    for (const [name, unit] of Object.entries(hostile)) {
      it(name, () => assertReadInProportion(fieldValues, unit, { beginning: "[" }));
    }
  });
});
