import { assert } from "chai";
import { distinctErrors } from "../../../../src/core/recognition/distinctErrors";
import { NameIndex } from "../../../../src/core/recognition/names";
import { scan } from "../../../../src/core/recognition/scan";
import { realCatalog } from "../../catalogOf";

const names = new NameIndex(realCatalog);
const id = (last: number): string => `request-id-live-6b1d1a0e-3c52-4f7e-8f0b-9a52d2f5c7e${String(last)}`;
/** The type of each error in a log, its request's last digit, and how often it is printed. */
const errorsOf = (text: string): string[] =>
  distinctErrors(text, scan(text, { kind: "log", language: "log" }, names)).map(
    ({ type, requestId, occurrences }) => `${type} ${requestId?.slice(-1) ?? "-"} x${String(occurrences.length)}`,
  );
const line = (type: string, last?: number): string =>
  `{"error_type":"${type}","status_code":404,"error_message":"no"${last === undefined ? "" : `,"request_id":"${id(last)}"`}}\n`;

describe("distinctErrors", () => {
  it("takes two prints with one request id for one error", () => {
    assert.deepEqual(errorsOf(line("session_not_found", 1) + line("session_not_found", 1)), ["session_not_found 1 x2"]);
  });

  it("keeps different request ids apart, and different types of one request", () => {
    assert.deepEqual(errorsOf(line("session_not_found", 1) + line("session_not_found", 2)), [
      "session_not_found 1 x1",
      "session_not_found 2 x1",
    ]);
    assert.deepEqual(errorsOf(line("session_not_found", 1) + line("user_not_found", 1)), [
      "session_not_found 1 x1",
      "user_not_found 1 x1",
    ]);
  });

  it("finds the earlier print behind another error's", () => {
    assert.deepEqual(
      errorsOf(line("session_not_found", 1) + line("session_not_found", 2) + line("session_not_found", 1)),
      ["session_not_found 1 x2", "session_not_found 2 x1"],
    );
  });

  it("takes lines of their own without a request id for errors of their own", () => {
    assert.deepEqual(errorsOf(line("session_not_found").repeat(2)), [
      "session_not_found - x1",
      "session_not_found - x1",
    ]);
    assert.deepEqual(errorsOf(line("session_not_found", 1) + line("session_not_found")), [
      "session_not_found 1 x1",
      "session_not_found - x1",
    ]);
    assert.deepEqual(errorsOf(line("session_not_found") + line("session_not_found", 1)), [
      "session_not_found - x1",
      "session_not_found 1 x1",
    ]);
  });

  it("takes a name twice in one payload for one error", () => {
    assert.deepEqual(errorsOf("stytch: session_not_found, that is session_not_found\n"), ["session_not_found - x2"]);
    assert.deepEqual(errorsOf(`stytch: session_not_found (session_not_found) ${id(3)}\n`), ["session_not_found 3 x2"]);
  });

  it("learns the request id from a later print", () => {
    const text = `stytch session_not_found {"error_type":"session_not_found","status_code":404,"request_id":"${id(4)}"}\n`;
    assert.deepEqual(errorsOf(text), ["session_not_found 4 x2"]);
  });

  it("takes a print far away for another failure, as far as a stack trace isn't", () => {
    const trace = (length: number): string => "    at frame ()\n".repeat(length / 16);
    const twice = (length: number): string =>
      line("session_not_found", 1) + trace(length) + line("session_not_found", 1);
    assert.deepEqual(errorsOf(twice(2500)), ["session_not_found 1 x2"]);
    assert.deepEqual(errorsOf(twice(4000)), ["session_not_found 1 x1", "session_not_found 1 x1"]);
  });

  it("finds none in nothing", () => assert.isEmpty(distinctErrors("", [])));
});
