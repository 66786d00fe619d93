import { assert } from "chai";
import fc from "fast-check";
import { assertInProportion } from "../../proportion";
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

  it("leaves out names without evidence where another has it", () => {
    const text = `user_not_found in a test of ours\n{"request_id":"${id}","error_type":"session_not_found"}`;
    assert.deepEqual(
      errorsIn(text, names).map(({ entry }) => entry.type),
      ["session_not_found"],
    );
  });

  it("takes a field alone for evidence, since the text is about Stytch", () => {
    assert.deepEqual(
      errorsIn("error_type: weak_password\n\nuser_not_found elsewhere", names).map(({ entry }) => entry.type),
      ["weak_password"],
    );
  });

  it("keeps what the first print says, and reads the first three prints", () => {
    const print = (rest: string): string => `{"error_type":"session_not_found","request_id":"${id}"${rest}}\n`;
    const [first] = errorsIn(print(',"status_code":404') + print(',"status_code":401,"error_message":"Gone."'), names);
    assert.strictEqual(first?.incident.status, 404);
    assert.strictEqual(first?.incident.message, "Gone.");
    const late = (prints: number): string | undefined =>
      errorsIn(print("").repeat(prints) + print(',"error_message":"Gone."'), names)[0]?.incident.message;
    assert.strictEqual(late(2), "Gone.");
    assert.isUndefined(late(3));
  });

  it("gives no more than a person looks through, in time that follows the text", () => {
    assertInProportion((lines) => {
      assert.isAtMost(errorsIn("session_not_found\n".repeat(lines), names).length, 500);
    }, 700);
  });

  it("finds nothing in other text, and never throws", () => {
    assert.isEmpty(errorsIn("the quick brown fox", names));
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(errorsIn(text, names))));
  });
});
