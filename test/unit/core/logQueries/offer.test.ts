import { assert } from "chai";
import { english as t } from "../../../../src/core/explanation/translate";
import { dialects } from "../../../../src/core/logQueries/all";
import { dialectChoice, offeredQuery } from "../../../../src/core/logQueries/offer";
import { usual } from "./hostile";

describe("the choice of where logs are", () => {
  const ids = dialects.map(({ id }) => id);
  const listed = (last: unknown): string[] => dialectChoice(last, t).rows.map(({ id }) => id);

  it("lists every dialect, the one chosen last first", () => {
    assert.deepEqual(listed(undefined), ids);
    assert.deepEqual(listed("splunk"), ["splunk", ...ids.filter((id) => id !== "splunk")]);
    assert.deepEqual(listed("no such"), ids);
    assert.deepEqual(listed({ id: "splunk" }), ids);
  });

  it("says which only filter", () => {
    const { rows } = dialectChoice(undefined, t);
    assert.deepEqual(
      rows.filter(({ description }) => description === "only filters").map(({ id }) => id),
      ["query-string", "kibana", "datadog"],
    );
  });

  it("tells what to put in place of the placeholder, which is in the query", () => {
    for (const { id, name, placeholder } of dialects) {
      const { text, told } = offeredQuery(id, usual, t);
      assert.include(told, name);
      assert.strictEqual(told.includes("in place of"), placeholder !== undefined);
      if (placeholder !== undefined) assert.include(told, placeholder);
      assert.include(text, "session_not_found");
    }
  });

  it("says why there is no query, and names the setting that may be wrong", () => {
    const types = ["a_type"];
    assert.throws(() => offeredQuery("splunk", { types, field: "a-b" }, t), /Splunk.*stytchErrors\.logQuery\.field/);
    assert.throws(() => offeredQuery("splunk", { types: ["a*"] }, t), /Splunk.*this error type/);
    assert.throws(() => offeredQuery("splunk", { types, from: 1, to: 0 }, t), /Splunk.*this time/);
    assert.throws(() => offeredQuery("no such", usual, t), /no such/);
  });
});
