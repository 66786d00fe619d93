import { assert } from "chai";
import { problemsIn } from "./problemsIn";

describe("occurrence", () => {
  it("says what an error means, in plain text, once for an error and its link", () => {
    const text = '{"error_type":"use_https","error_url":"https://stytch.com/docs/api/errors/403#use_https"}';
    const [problem, ...more] = problemsIn(text, ["occurrence"], { kind: "log", language: "log" });
    assert.isEmpty(more);
    assert.strictEqual(problem?.type, "use_https");
    assert.isAbove(problem?.message.length ?? 0, 20);
    assert.notMatch(problem?.message ?? "", /[`*]/);
  });
});
