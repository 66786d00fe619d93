import { assert } from "chai";
import fc from "fast-check";
import { asIncident } from "../../../../src/core/payload/incident";

describe("asIncident", () => {
  it("takes over known fields of the right type", () => {
    const given = {
      requestId: "request-id-test-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10",
      message: "Gone.",
      status: 404,
      details: "{}",
      time: "08:15:30",
      product: "fraud",
      isOAuth: true,
      sdk: "Node 12.2.0",
    } as const;
    assert.deepEqual(asIncident(given), given);
  });

  it("leaves out everything else", () => {
    assert.deepEqual(
      asIncident({
        requestId: 7,
        message: ["x"],
        url: null,
        status: "404",
        product: "other",
        isOAuth: "yes",
        extra: "x",
        __proto__: { time: 1 },
      }),
      {},
    );
    for (const value of [undefined, null, 7, "text", [], [1], () => 1, Symbol("x")])
      assert.deepEqual(asIncident(value), {});
  });

  it("takes no request id and no SDK of another form", () => {
    for (const requestId of [
      "request-id-test-1",
      "joe@example.com",
      "\nrequest-id-test-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10",
    ])
      assert.deepEqual(asIncident({ requestId }), {});
    for (const sdk of ["Node 482913", "Node 1.2.3.4", "Hunter2", "Node 12.2.0\nx", ""])
      assert.deepEqual(asIncident({ sdk }), {});
  });

  it("takes no status that HTTP doesn't have", () => {
    for (const status of [100, 599]) assert.deepEqual(asIncident({ status }), { status });
    for (const status of [0, 99, 600, 404.5, NaN, Infinity, -404]) assert.deepEqual(asIncident({ status }), {});
  });

  it("bounds long texts", () => {
    assert.isAtMost(asIncident({ message: "x".repeat(1_000_000) }).message?.length ?? 0, 2000);
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.anything(), (value) => assert.isObject(asIncident(value))));
  });
});
