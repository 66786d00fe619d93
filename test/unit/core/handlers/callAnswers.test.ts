import { assert } from "chai";
import { everyCall, knownAnswers } from "../../../../src/catalog/endpoints";
import { callAnswers } from "../../../../src/core/handlers/callAnswers";

const own = knownAnswers(["magicLinks.authenticate"], "consumer");
const [first = "", second = ""] = own;

/** What is told of the call whose name is `authenticate`, each error with where it is handled. */
function told(text: string): Record<string, string | undefined> {
  const found = callAnswers("typescript", text, text.indexOf("authenticate"), "consumer");
  assert.isDefined(found);
  return Object.fromEntries(found.answers.map(({ type, handled }) => [type, handled]));
}

const call = "await stytch.magicLinks.authenticate({ token });";

describe("what a call can answer", () => {
  it("is what is known of it, and then what is known of every call", () => {
    const found = callAnswers("typescript", call, 20, "consumer");
    const every = knownAnswers([everyCall], "consumer").filter((type) => !own.includes(type));
    assert.deepEqual(
      found?.answers.map(({ type }) => type),
      [...own, ...every],
    );
    assert.strictEqual(call.slice(found?.call.start, found?.call.end), "stytch.magicLinks.authenticate");
    assert.isUndefined(found?.branching);
  });

  it("is handled where its failure is caught, or elsewhere in the file", () => {
    const text = `async function a() {
  try {
    ${call}
  } catch (error) {
    switch (error.error_type) {
      case "${first}":
        return no();
    }
  }
}
function b(error) {
  if (error.error_type === "${second}") return no();
}
`;
    const answers = told(text);
    assert.strictEqual(answers[first], "here");
    assert.strictEqual(answers[second], "file");
    assert.isUndefined(answers["too_many_requests"]);
    const found = callAnswers("typescript", text, text.indexOf("authenticate"), "consumer");
    assert.match(text.slice(found?.branching), /^\s*switch /);
  });

  it("isn't handled by what stands before the call, or after another one", () => {
    const text = `async function a() {
  try {
    ${call}
    await stytch.sessions.authenticate({});
  } catch (error) {
    if (error.error_type === "${first}") return no();
  }
}
`;
    assert.strictEqual(told(text)[first], "file");
  });

  it("is nothing where there is no call", () => {
    assert.isUndefined(callAnswers("typescript", "// stytch", 4, "consumer"));
  });
});
