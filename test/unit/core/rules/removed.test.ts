import { assert } from "chai";
import { fixed, marksIn, problemsIn } from "./problemsIn";

const rule = "removed";

describe(rule, () => {
  it("strikes a dropped name through, and offers its successor", () => {
    const text = 'import "stytch"; if (e.error_type === "idp_client_not_found") {}';
    const [problem] = problemsIn(text, [rule]);
    assert.isTrue(problem?.isDeprecated);
    assert.strictEqual(fixed(text, rule), text.replace("idp_client_not_found", "connected_app_not_found"));
  });

  it("is silent on names in use, in logs and in running text", () => {
    assert.deepEqual(marksIn('import "stytch"; e.error_type === "use_https"', rule), []);
    const log = { kind: "log", language: "log" } as const;
    assert.deepEqual(marksIn("stytch idp_client_not_found", rule, log), []);
    assert.deepEqual(marksIn("// stytch: idp_client_not_found was renamed", rule), []);
  });
});
