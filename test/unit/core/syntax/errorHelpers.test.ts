import { assert } from "chai";
import { codeOf } from "../../../../src/core/code/code";
import { helperCalls } from "../../../../src/core/syntax/errorHelpers";

/** What is given to helpers as type and status, as it is written. */
function given(language: string, text: string): (readonly [type: string, status: string | undefined])[] {
  return helperCalls(codeOf(text, language)).map(({ type, status }) => [
    text.slice(type.start, type.end),
    status && text.slice(status.start, status.end),
  ]);
}

describe("helperCalls", () => {
  const helpers: readonly [language: string, text: string][] = [
    [
      "typescript",
      `function refuse(status_code: number, error_type: string) {\n  mock.mockRejectedValue(new StytchError({ status_code, error_type, error_message: "" }));\n}\nrefuse(404, "user_not_found");`,
    ],
    [
      "javascript",
      `const refuse = (status, type) => ({ status_code: status, error_type: type, request_id: "r" });\nrefuse(404, "user_not_found");`,
    ],
    [
      "python",
      `def refuse(error_type, status=400):\n    return {"status_code": status, "error_type": error_type, "error_message": ""}\n\n\nrefuse("user_not_found", status=404)`,
    ],
    [
      "go",
      `func refuse(status int, kind string) error {\n\treturn stytcherror.Error{StatusCode: status, ErrorType: kind}\n}\n\nvar err = refuse(404, "user_not_found")`,
    ],
    [
      "ruby",
      `def refuse(status, type)\n  { status_code: status, error_type: type, error_message: "" }\nend\n\nrefuse 404, "user_not_found"`,
    ],
    [
      "kotlin",
      `private fun refuse(status: Int, errorType: String) = server.enqueue(\n    MockResponse().setBody("""{"status_code":$status,"error_type":"$errorType","error_message":""}"""),\n)\n\nfun t() { refuse(404, "user_not_found") }`,
    ],
    [
      "swift",
      `func refuse(status: Int, type: String) -> Data {\n    Data("{\\"status_code\\": \\(status), \\"error_type\\": \\"\\(type)\\", \\"request_id\\": 1}".utf8)\n}\nlet a = refuse(status: 404, type: "user_not_found")`,
    ],
    [
      "elixir",
      `defp refuse(status, type) do\n  {:error, %Stytch.Error{status_code: status, error_type: type}}\nend\n\ntest "a" do\n  refuse(404, "user_not_found")\n  conn = get("/")\nend`,
    ],
  ];
  for (const [language, text] of helpers) {
    it(`tells what a helper makes an error of, in ${language}`, () => {
      const calls = given(language, text).filter(([type]) => type.includes("user_not_found"));
      assert.deepEqual(calls, [['"user_not_found"', "404"]]);
    });
  }

  const others: readonly [why: string, language: string, text: string][] = [
    [
      "answers a request",
      "javascript",
      `function refuse(res, status, type) {\n  res.status(status).json({ error_type: type, request_id: id });\n}\nrefuse(res, 404, "user_not_found");`,
    ],
    [
      "answers a request of Go's",
      "go",
      `func refuse(w http.ResponseWriter, status int, kind string) {\n\tjson.NewEncoder(w).Encode(Body{ErrorType: kind, RequestID: id})\n}\nfunc a() { refuse(w, 404, "user_not_found") }`,
    ],
    [
      "makes a record of the author's own",
      "python",
      `def note(error_type):\n    rows.append({"error_type": error_type, "at": now()})\n\nnote("user_not_found")`,
    ],
    [
      "is of a name that two functions have",
      "javascript",
      `${"function refuse(type) {\n  return { error_type: type, error_message: '' };\n}\n".repeat(2)}refuse("user_not_found");`,
    ],
  ];
  for (const [why, language, text] of others) {
    it(`says nothing of a function that ${why}`, () => {
      assert.deepEqual(given(language, text), []);
    });
  }

  it("finds the same with line ends of Windows", () => {
    const made = `def refuse(kind):\n    log(kind)\n    return {"error_type": kind, "error_message": ""}\n\nrefuse("user_not_found")`;
    assert.deepInclude(given("python", made), ['"user_not_found"', undefined]);
    for (const [language, text] of [...helpers, ["python", made] as const]) {
      assert.deepEqual(given(language, text.replaceAll("\n", "\r\n")), given(language, text), text);
    }
  });
});
