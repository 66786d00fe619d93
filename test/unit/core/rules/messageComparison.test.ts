import { assert } from "chai";
import { fixed, markdown, marksIn, problemsIn } from "./problemsIn";

const rule = "message-comparison";

describe(rule, () => {
  it("says which type to compare, and does it", () => {
    const text = 'import "stytch"; if (e.error_message === "Session could not be found.") {}';
    const span = { start: text.indexOf("error_message"), end: text.indexOf(") {}") };
    assert.deepEqual(problemsIn(text, [rule]), [
      {
        rule,
        ...span,
        type: "session_not_found",
        message: "Stytch may reword its messages; compare error_type with session_not_found instead.",
        fixes: [
          {
            title: "Compare error_type with session_not_found",
            edits: [{ ...span, text: 'error_type === "session_not_found"' }],
            isPreferred: true,
          },
        ],
      },
    ]);
  });

  it("keeps each language's field, operator, quotes and blanks", () => {
    for (const [text, right] of [
      [
        'if stytchErr.ErrorMessage == "Session could not be found." {',
        'if stytchErr.ErrorType == "session_not_found" {',
      ],
      ['e.errorMessage !== "Captcha required"', 'e.errorType !== "captcha_required"'],
      ["$e->error_message=='Captcha required'", "$e->error_type=='captcha_required'"],
      ["$body['error_message']   !=   'Captcha required'", "$body['error_type']   !=   'captcha_required'"],
      ["e?.error_message === `CAPTCHA REQUIRED`", "e?.error_type === `captcha_required`"],
      [
        String.raw`e.error_message == 'Unable to authenticate because attributes on request don\'t match stored attributes.'`,
        "e.error_type == 'attribute_mismatch'",
      ],
    ] as const) {
      assert.strictEqual(fixed(`// stytch\n${text}`, rule), `// stytch\n${right}`);
    }
  });

  it("marks a message that is unknown, or that several errors have, without a fix", () => {
    const shared =
      "There is no biometric registration available. Authenticate with another method and add a new biometric registration first.";
    for (const message of ["Oh no", shared]) {
      const text = `import 'stytch'; if (e.errorMessage == '${message}') {}`;
      assert.deepEqual<unknown>(problemsIn(text, [rule]), [
        {
          rule,
          start: text.indexOf("errorMessage"),
          end: text.indexOf(") {}"),
          message: "Stytch may reword its messages; compare errorType instead.",
          fixes: [],
        },
      ]);
    }
  });

  it("marks a comparison behind a check of another value's type", () => {
    const text = 'import "stytch"; if (typeof e === "object" && e.error_message === "Captcha required") {}';
    assert.lengthOf(marksIn(text, rule), 1);
  });

  it("is silent without evidence, outside of code, and where a message is only given", () => {
    const text = 'if (e.error_message === "Session could not be found.") {}';
    assert.deepEqual(marksIn(text, rule), []);
    assert.deepEqual(marksIn(`import "stytch"; ${text}`, rule, markdown), []);
    assert.deepEqual(marksIn('import "stytch"; if (typeof e?.error_message === "string") {}', rule), []);
    assert.deepEqual(marksIn('import "stytch"; if (typeof\n  e.error_message === "string") {}', rule), []);
    assert.deepEqual(marksIn('import "stytch"; fail({ error_message: "Session could not be found." })', rule), []);
  });
});
