import { assert } from "chai";
import fc from "fast-check";
import { errorsIn } from "../../../../src/core/recognition/metErrors";
import { NameIndex } from "../../../../src/core/recognition/names";
import { realCatalog } from "../../catalogOf";

const names = new NameIndex(realCatalog);
const id = "request-id-live-6b1d1a0e-3c52-4f7e-8f0b-9a52d2f5c7e1";

describe("errorsIn", () => {
  it("takes common names too, since somebody shows us the text", () => {
    assert.deepEqual(
      errorsIn("too_many_requests", names).map(({ entry }) => entry.type),
      ["too_many_requests"],
    );
  });

  it("puts together what the prints of one error say", () => {
    const [error, ...others] = errorsIn(
      `StytchError: {"status_code":404,"request_id":"${id}","error_type":"session_not_found"}\n {\n  error_type: 'session_not_found',\n  request_id: '${id}',\n  error_message: 'Session could not be found.'\n}`,
      names,
    );
    assert.isEmpty(others);
    assert.strictEqual(error?.incident.requestId, id);
    assert.strictEqual(error?.incident.status, 404);
    assert.strictEqual(error?.incident.message, "Session could not be found.");
  });

  it("keeps two failures of one type apart by their request ids", () => {
    const line = (last: string): string =>
      `{"request_id":"${id.slice(0, -1)}${last}","error_type":"session_not_found"}`;
    assert.deepEqual(
      errorsIn(`${line("1")}\n${line("2")}`, names).map(({ incident }) => incident.requestId?.slice(-1)),
      ["1", "2"],
    );
  });

  it("gives no more than a person looks through, in time that follows the text", () => {
    const time = (lines: number): number => {
      const text = "session_not_found\n".repeat(lines);
      const began = performance.now();
      assert.isAtMost(errorsIn(text, names).length, 500);
      return performance.now() - began;
    };
    time(500);
    const best = (lines: number): number => Math.min(...Array.from({ length: 3 }, () => time(lines)));
    assert.isBelow(best(5600) / best(1400), 10, "four times the text");
  });

  it("finds nothing in other text, and never throws", () => {
    assert.isEmpty(errorsIn("the quick brown fox", names));
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(errorsIn(text, names))));
  });
});
