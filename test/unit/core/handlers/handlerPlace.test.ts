import { assert } from "chai";
import { weakPassword, withHandler } from "./errors";

/** The text with a handler in it; the cursor stands at `|`, before and after. */
function handled(text: string, id: string): string {
  const offset = text.indexOf("|");
  const without = text.replace("|", "");
  return withHandler(id, without, offset, weakPassword, "|");
}

describe("handlerFor", () => {
  it("goes before the line of the cursor, as deep as that line", () => {
    const handler = `def f(error):
    if error.details.error_type == "weak_password":
        # The password is too weak.
        # Tell the user: "Please choose a longer password."
        |
        pass
    raise error
`;
    for (const text of [
      "def f(error):\n    |raise error\n",
      "def f(error):\n    raise| error\n",
      "def f(error):\n    raise error|\n",
    ]) {
      assert.strictEqual(handled(text, "python"), handler, text);
    }
  });

  it("goes before an empty line, with the tabs of the file", () => {
    assert.strictEqual(
      handled('func f(err error) {\n\t|\n\tpanic("no")\n}\n', "go"),
      `func f(err error) {
\tvar stytchErr stytcherror.Error
\tif errors.As(err, &stytchErr) && stytchErr.ErrorType == "weak_password" {
\t\t// The password is too weak.
\t\t// Tell the user: "Please choose a longer password."
\t\t|
\t}
\t
\tpanic("no")
}
`,
    );
  });

  it("begins an empty file", () => {
    assert.match(handled("|", "rust"), /^if let stytch::Error::Response\(response\) = &error \{\n {4}if .*\}\n$/s);
  });

  it("keeps to the quotes of the file, in keys as in names", () => {
    const first = (text: string): string | undefined => withHandler("ruby", text, 0, weakPassword).split("\n")[0];
    assert.strictEqual(first("require 'stytch'\n"), "if response['error_type'] == 'weak_password'");
    assert.strictEqual(first('require "stytch"\n'), 'if response["error_type"] == "weak_password"');
  });
});
