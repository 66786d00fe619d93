import { assert } from "chai";
import { type FewErrors, found, knowledgeOf } from "./fewErrors";

/** Words that say nothing of an error, as nobody names one by them. */
const fillers = "the a an is was are in on of to for and or be it my our with".split(" ");

describe("a search by words", () => {
  const errors: FewErrors = {
    stale_factors: {
      aliases: ["reauthentication_required", "login_outdated"],
      apis: { b2b: { message: "Authenticate within sixty minutes" }, consumer: { message: "Verification lapsed" } },
      meaning: "The password is known from breaches.",
      userMessage: "Please confirm yourself.",
      causes: ["Nobody touched the keyboard", "Cookies vanished"],
      fixes: ["Prompt for biometrics", "Shorten the workflow"],
    },
    captcha_required: {},
  };
  for (const [part, words] of [
    ["name", ["stale", "factors"]],
    ["aliases", ["reauthentication", "required", "login", "outdated"]],
    ["messages", ["authenticate", "minutes", "verification", "lapsed"]],
    ["meaning", ["password", "breaches"]],
    ["message for users", ["confirm"]],
    ["causes", ["nobody", "keyboard", "cookies", "vanished"]],
    ["fixes", ["prompt", "biometrics", "shorten", "workflow"]],
  ] as const) {
    it(`finds an error by each word of its ${part}`, () => {
      for (const word of words) assert.include(found(word, errors), "stale_factors", word);
    });
  }

  it("finds the beginning of a word from four letters on", () => {
    assert.deepEqual(found("biom", errors), ["stale_factors"]);
    assert.isEmpty(found("bio", errors));
  });

  it("goes on listing what fits while the next word is being typed", () => {
    for (const text of ["biometrics", "biometrics w", "biometrics wo", "biometrics wor", "biometrics work"]) {
      assert.deepEqual(found(text, errors), ["stale_factors"], text);
    }
  });

  it("finds a misspelled word from five letters on", () => {
    assert.deepEqual(found("stala", { stale_factors: {} }), ["stale_factors"]);
    assert.isEmpty(found("usar", { no_user_password: {} }));
  });

  it("takes plural and singular for one word, and no short word or double s for a plural", () => {
    assert.deepEqual(found("keys", { api_key_invalid: {} }), ["api_key_invalid"]);
    assert.deepEqual(found("key", { api_keys_invalid: {} }), ["api_keys_invalid"]);
    assert.isEmpty(found("sm", { sms_not_sent: {} }));
    assert.isEmpty(found("pas", { pass_not_found: {} }));
  });

  it("minds no capital letters", () => {
    assert.deepEqual(found("PASSKEY", { webauthn_failed: { meaning: "passkey" } }), ["webauthn_failed"]);
    assert.deepEqual(found("passkey", { webauthn_failed: { meaning: "Passkey" } }), ["webauthn_failed"]);
  });

  it("finds nothing by words that say nothing", () => {
    const { search } = knowledgeOf({ stale_factors: { meaning: `Sentences are full of them: ${fillers.join(" ")}.` } });
    assert.deepEqual(
      fillers.filter((word) => search.find(word).length > 0),
      [],
    );
    assert.isNotEmpty(search.find("the sentences"));
  });

  it("weighs what names an error above what happens to be said of it", () => {
    assert.deepEqual(
      found("telemetry", {
        by_fix: { fixes: ["Send the telemetry."] },
        by_meaning: { meaning: "The telemetry is gone." },
        telemetry_gone: {},
      }),
      ["telemetry_gone", "by_meaning", "by_fix"],
    );
  });

  it("lists what people meet more often first: documented, in more APIs, not retired", () => {
    const meaning = "The passkey is unknown.";
    const answer = { status: 404 };
    const errors: FewErrors = {
      error_d: { meaning, apis: { consumer: answer }, retired: { until: "2025-01-01" } },
      error_c: { meaning, apis: { consumer: answer }, inferred: true },
      error_b: { meaning, apis: { consumer: answer } },
      error_a: { meaning, apis: { consumer: answer, b2b: answer } },
    };
    const order = ["error_a", "error_b", "error_c", "error_d"];
    assert.deepEqual(found("passkey", errors), order);
    assert.deepEqual(found("404", errors), order);
  });
});
