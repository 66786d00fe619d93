import { assert } from "chai";
import type { CatalogEntry, ErrorProse } from "../../../../src/catalog/entry";
import { parseReference } from "../../../../src/catalog/reference";
import { exampleResponse } from "../../../../src/core/page/example";

const prose = { messages: { consumer: "Gone.", unknown: "Gone?" } } as unknown as ErrorProse;
const entry = (apis: CatalogEntry["apis"]): CatalogEntry => ({ type: "a_b", area: "x", apis });

describe("exampleResponse", () => {
  it("is what the API sends, the product in use first", () => {
    const both = entry({ consumer: { status: 404 }, b2b: { status: 404 } });
    const first = exampleResponse(both, prose);
    assert.deepEqual(JSON.parse(first?.json ?? ""), {
      status_code: 404,
      request_id: "request-id-test-00000000-0000-0000-0000-000000000000",
      error_type: "a_b",
      error_message: "Gone.",
      error_url: "https://stytch.com/docs/api/errors/404#a_b",
    });
    assert.strictEqual(exampleResponse(both, prose, "b2b")?.product, "b2b");
    assert.strictEqual(exampleResponse(both, prose, "fraud")?.product, "consumer");
  });

  it("has links that the extension knows as Stytch's", () => {
    for (const product of ["consumer", "b2b", "fraud"] as const) {
      const example = exampleResponse(entry({ [product]: { status: 401 } }), prose);
      const { error_url } = JSON.parse(example?.json ?? "{}") as { error_url: string };
      assert.deepEqual(parseReference(error_url), { status: 401, type: "a_b" });
    }
  });

  it("leaves out what nobody knows, and says so", () => {
    const example = exampleResponse(entry({ b2b: {} }), prose);
    assert.deepEqual(example?.unknown, ["status_code", "error_message"]);
    assert.sameMembers(Object.keys(JSON.parse(example?.json ?? "") as object), ["request_id", "error_type"]);
    assert.deepEqual(exampleResponse(entry({}), prose)?.unknown, ["status_code"]);
  });

  it("is the answer of the one API that can send it, with a message that no API is known for", () => {
    const example = exampleResponse({ ...entry({}), only: "b2b" }, prose, "consumer");
    assert.strictEqual(example?.product, "b2b");
    assert.include(example?.json, "Gone?");
  });

  it("knows the status of an API without a reference of its own", () => {
    const example = exampleResponse(entry({ connected_apps: { status: 400 } }), prose);
    assert.include(example?.json, '"status_code": 400');
    assert.notInclude(example?.json, "error_url");
    assert.deepEqual(example?.unknown, ["error_message"]);
  });

  it("is none for an error that an SDK raises by itself", () => {
    assert.isUndefined(exampleResponse(entry({ sdk: {} }), prose));
  });
});
