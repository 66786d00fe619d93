import { assert } from "chai";
import { describe as told, headlineOf } from "../../../../src/catalog/check/report";

describe("catalog check: report", () => {
  it("tells each difference on one line", () => {
    const lines = [
      told({
        kind: "new",
        fact: { type: "a_b", api: "b2b", status: 403, message: 'Say "no".\n' },
        source: "reference",
      }),
      told({ kind: "new", fact: { type: "a_b", status: 404 }, source: "reference" }),
      told({ kind: "new", fact: { type: "a_b" }, source: "sdk" }),
      told({ kind: "changed", fact: { type: "a_b", api: "b2b" }, source: "reference", what: ["one", "two"] }),
      told({ kind: "gone", type: "a_b", from: "b2b 403 doesn't list it any more" }),
    ];
    assert.deepEqual(lines, [
      'new      a_b: b2b 403, "Say \\"no\\".\\n"',
      "new      a_b: 404",
      "new      a_b",
      "changed  a_b: b2b, one; two",
      "gone     a_b: b2b 403 doesn't list it any more",
    ]);
  });

  it("says what each input is", () => {
    const fact = { type: "a_b" };
    assert.deepEqual(
      [
        headlineOf({ kind: "page", page: { product: "b2b", status: 403, errors: [], unread: [] } }),
        headlineOf({ kind: "openApi", document: { title: "T", isStytchs: true, facts: [fact, fact] } }),
        headlineOf({ kind: "enumeration", enumeration: { title: "T", names: ["a_b"], isWhole: true } }),
      ],
      ["b2b 403, 0 errors", "OpenAPI, T, 1 names", "T, 1 names"],
    );
  });
});
