import { assert } from "chai";
import { fixed, json, knowingOnly, marksIn, offered, problemsIn, told, typescript } from "./problemsIn";

const rule = "wrong-api";
const b2b = 'import { B2BClient } from "stytch";\n';
const consumer = 'import { Client } from "stytch";\n';
const comparing = (type: string): string => `if (e.error_type === "${type}") {}`;

describe(rule, () => {
  it("marks an error of the other product line, and offers its counterpart", () => {
    const text = b2b + comparing("user_not_found");
    const span = { start: text.indexOf("user_not_found"), end: text.indexOf('") {}') };
    assert.deepEqual(problemsIn(text, [rule]), [
      {
        rule,
        ...span,
        type: "user_not_found",
        message:
          "user_not_found comes from the Consumer API, and this file uses the B2B one; handle member_not_found instead.",
        fixes: [
          { title: "Change to member_not_found", edits: [{ ...span, text: "member_not_found" }], isPreferred: true },
        ],
      },
    ]);
    assert.strictEqual(fixed(text, rule), text.replace("user_not_found", "member_not_found"));
  });

  it("says that an error without a counterpart can't arrive", () => {
    const text = consumer + comparing("organization_slug_already_used");
    assert.deepEqual(told(text, rule), [
      "organization_slug_already_used comes from the B2B API, and this file uses the Consumer one; it can't arrive here.",
    ]);
    assert.isEmpty(offered(text, rule));
  });

  it("marks what code compares, and an SDK's constant, whose counterpart it names without a fix", () => {
    assert.deepEqual(marksIn(`${b2b}if (code === "user_not_found") {}`, rule), ["user_not_found"]);
    const constant = `${b2b}handle(APIErrorType.USER_NOT_FOUND)`;
    assert.deepEqual(marksIn(constant, rule), ["USER_NOT_FOUND"]);
    assert.match(told(constant, rule)[0] ?? "", /handle member_not_found instead/);
    assert.isEmpty(offered(constant, rule));
  });

  for (const [ofConsumer, ofB2b] of [
    ["user_not_found", "member_not_found"],
    ["no_user_password", "member_password_not_found"],
    ["reset_password", "member_reset_password"],
    ["duplicate_email", "duplicate_member_email"],
    ["duplicate_phone_number", "duplicate_member_phone_number"],
    ["phone_number_not_found", "member_phone_number_not_found"],
    ["consumer_session_authorization_error", "session_authorization_error"],
    ["user_impersonation_not_allowed", "member_impersonation_not_allowed"],
    ["duplicate_user_external_id", "duplicate_member_external_id"],
  ] as const) {
    it(`knows ${ofConsumer} and ${ofB2b} for the same failure, where each is known of one API only`, () => {
      const pair = knowingOnly({ [ofConsumer]: { apis: { consumer: {} } }, [ofB2b]: { apis: { b2b: {} } } });
      const both = comparing(ofConsumer) + comparing(ofB2b);
      assert.deepEqual(offered(b2b + both, rule, typescript, pair), [`Change to ${ofB2b} *`]);
      assert.deepEqual(offered(consumer + both, rule, typescript, pair), [`Change to ${ofConsumer} *`]);
    });
  }

  it("is silent where both have it, or neither, where it isn't known, and on what only an SDK lists", () => {
    assert.deepEqual(marksIn(b2b + comparing("too_many_requests"), rule), []);
    assert.deepEqual(marksIn(b2b + comparing("invalid_hash_type"), rule), []);
    assert.deepEqual(marksIn(consumer + comparing("duplicate_member_phone_number"), rule), []);
    const fraud = knowingOnly({ device_not_found: { apis: { fraud: {} } } });
    assert.deepEqual(told(b2b + comparing("device_not_found"), rule, typescript, fraud), []);
  });

  it("is silent where the file's product has it, or can't be told", () => {
    assert.deepEqual(marksIn(consumer + comparing("user_not_found"), rule), []);
    assert.deepEqual(marksIn('import "stytch";\n' + comparing("user_not_found"), rule), []);
    assert.deepEqual(marksIn(b2b + consumer + comparing("user_not_found"), rule), []);
    const fraud = 'fetch("https://telemetry.stytch.com/submit");\n';
    assert.deepEqual(marksIn(fraud + comparing("user_not_found"), rule), []);
  });

  it("is silent on a name that a comment or a message merely mentions, and outside of code", () => {
    assert.deepEqual(marksIn(`${b2b}// Consumer would send user_not_found.`, rule), []);
    assert.deepEqual(marksIn(`${b2b}const type = "user_not_found";`, rule), []);
    const payload = '{"status_code":404,"error_type":"user_not_found","error_message":"-","organization_id":"1"}';
    assert.deepEqual(marksIn(payload, rule, json), []);
  });
});
