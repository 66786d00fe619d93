import { assert } from "chai";
import { found } from "./fewErrors";

describe("a search by a quoted message", () => {
  const message = "The passcode was incorrect and could not be authenticated.";

  it("lists the error with the message above one whose words merely fit", () => {
    const errors = {
      passcode_incorrect_authenticated: { aliases: ["passcode_incorrect"] },
      otp_code_wrong: { apis: { consumer: { message } } },
    };
    assert.deepEqual(found(message, errors), ["otp_code_wrong", "passcode_incorrect_authenticated"]);
    assert.deepEqual(found("passcode was incorrect and", errors)[0], "otp_code_wrong");
  });

  it("finds an error by each of its messages", () => {
    const errors = {
      otp_code_wrong: { apis: { consumer: { message }, b2b: { message: "Try another code, please." } } },
      another_code_please: {},
    };
    assert.strictEqual(found("try another code please", errors)[0], "otp_code_wrong");
  });

  it("lists the error that the words fit best first, where several have the message", () => {
    const apis = { consumer: { message } };
    for (const types of [
      ["passcode_incorrect", "value_rejected"],
      ["value_rejected", "passcode_incorrect"],
    ]) {
      const errors = Object.fromEntries(types.map((type) => [type, { apis }]));
      assert.deepEqual(found(message, errors), ["passcode_incorrect", "value_rejected"]);
    }
  });
});
