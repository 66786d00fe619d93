import { assert } from "chai";
import { fixed, marksIn } from "./problemsIn";

const rule = "wrong-api";
const b2b = 'import { B2BClient } from "stytch";\n';
const consumer = 'import { Client } from "stytch";\n';

describe(rule, () => {
  it("marks an error of the other product line, and offers its counterpart", () => {
    const text = `${b2b}if (e.error_type === "user_not_found") {}`;
    assert.deepEqual(marksIn(text, rule), ["user_not_found"]);
    assert.strictEqual(fixed(text, rule), text.replace("user_not_found", "member_not_found"));
    assert.deepEqual(marksIn(`${consumer}if (e.error_type === "organization_slug_already_used") {}`, rule), [
      "organization_slug_already_used",
    ]);
  });

  it("is silent where both have it, where it isn't known, and where the product can't be told", () => {
    assert.deepEqual(marksIn(`${b2b}if (e.error_type === "too_many_requests") {}`, rule), []);
    assert.deepEqual(marksIn(`${b2b}if (e.error_type === "invalid_hash_type") {}`, rule), []);
    assert.deepEqual(marksIn('import "stytch";\nif (e.error_type === "user_not_found") {}', rule), []);
    assert.deepEqual(marksIn(`${b2b}${consumer}if (e.error_type === "user_not_found") {}`, rule), []);
  });
});
