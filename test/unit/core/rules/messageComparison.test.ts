import { assert } from "chai";
import { fixed, marksIn } from "./problemsIn";

const rule = "message-comparison";

describe(rule, () => {
  it("marks a comparison with a message, and compares the type in place of it", () => {
    const text = 'import "stytch"; if (e.error_message === "Session could not be found.") {}';
    assert.deepEqual(marksIn(text, rule), ['error_message === "Session could not be found."']);
    assert.strictEqual(fixed(text, rule), 'import "stytch"; if (e.error_type === "session_not_found") {}');
    const go = '// stytch\nif stytchErr.ErrorMessage == "Session could not be found." {';
    assert.strictEqual(fixed(go, rule), '// stytch\nif stytchErr.ErrorType == "session_not_found" {');
    const ruby = `# stytch\nresponse["error_message"] == 'Captcha required'`;
    assert.strictEqual(fixed(ruby, rule), `# stytch\nresponse["error_type"] == 'captcha_required'`);
  });

  it("marks an unknown message without a fix", () => {
    const text = "import 'stytch'; if (e.error_message == 'Oh no') {}";
    assert.lengthOf(marksIn(text, rule), 1);
    assert.strictEqual(fixed(text, rule), text);
  });

  it("is silent without evidence, and where a message is only given", () => {
    assert.deepEqual(marksIn('if (e.error_message === "Session could not be found.") {}', rule), []);
    assert.deepEqual(marksIn('import "stytch"; if (typeof e?.error_message === "string") {}', rule), []);
    assert.deepEqual(marksIn('import "stytch"; fail({ error_message: "Session could not be found." })', rule), []);
  });
});
