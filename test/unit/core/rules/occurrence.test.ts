import { assert } from "chai";
import { knowingOnly, log, problemsIn } from "./problemsIn";

const rule = "occurrence";

describe(rule, () => {
  it("says what an error means, in plain text, once for an error and its link", () => {
    const text = '{"error_type":"use_https","error_url":"https://stytch.com/docs/api/errors/403#use_https"}';
    const strict = knowingOnly({ use_https: { meaning: "The URL starts with `http:`, which is *never* allowed." } });
    const start = text.indexOf("use_https");
    assert.deepEqual(problemsIn(text, [rule], log, strict), [
      {
        rule,
        start,
        end: start + "use_https".length,
        type: "use_https",
        message: "The URL starts with http:, which is never allowed.",
        fixes: [],
      },
    ]);
  });
});
