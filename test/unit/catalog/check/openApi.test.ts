import { assert } from "chai";
import { parseOpenApi } from "../../../../src/catalog/check/openApi";
import { errorResponse, operation, publications, stytchApi } from "./openApis";

const factsOf = (document: object) => parseOpenApi(JSON.stringify(document))?.facts;
const described = (description: string) => factsOf(stytchApi({ "/v1/things": operation({}, { description }) }));
const withSchema = (error: object, more: object = {}) =>
  factsOf(
    stytchApi({ "/v1/b2b/things": operation({ "404": { content: { "application/json": { schema: error } } } }) }, more),
  );

describe("catalog check: parseOpenApi", () => {
  const document = stytchApi({
    "/v1/things": operation(errorResponse(401, "thing_locked", "Locked.")),
    "/v1/b2b/things": operation(errorResponse(401, "thing_locked", "Locked.")),
    "/sdk/v1/b2b/things": operation(errorResponse(429, "thing_busy", "Busy.")),
  });
  for (const [name, write] of Object.entries(publications)) {
    it(`reads ${name}`, () =>
      assert.deepEqual(parseOpenApi(write(document)), {
        title: "Stytch API",
        isStytchs: true,
        facts: [
          { type: "thing_locked", api: "consumer", status: 401, message: "Locked." },
          { type: "thing_locked", api: "b2b", status: 401, message: "Locked." },
          { type: "thing_busy", api: "b2b", status: 429, message: "Busy." },
        ],
      }));
  }

  const paths = {
    "/v1/fingerprint/lookup": "fraud",
    "/v1/email/risk": "fraud",
    "/v1/emails/risky": "consumer",
    "/pwa/v3/projects": "management",
    "/sdk/v1/things": "consumer",
    "/v1/public/{project_id}/oauth2/token": undefined,
    "/things": undefined,
  };
  for (const [path, api] of Object.entries(paths)) {
    it(`takes ${path} for ${api ?? "no known API"}`, () => {
      const [fact] = factsOf(stytchApi({ [path]: operation(errorResponse(400, "a_b", "M.")) })) ?? [];
      assert.strictEqual(fact?.api, api);
    });
  }

  it("reads every page's worth of a file with several", () => {
    const page = publications["a page's Markdown"] ?? String;
    const other = stytchApi({ "/v1/others": operation(errorResponse(400, "other_bad", "Bad.")) });
    assert.lengthOf(parseOpenApi(page(document) + page(other))?.facts ?? [], 4);
  });

  it("takes the product of an error's link where the path says nothing", () => {
    const example = { error_type: "a_b", error_url: "https://stytch.com/docs/fraud/api/errors/400#a_b" };
    assert.deepEqual(factsOf(stytchApi({}, { Failure: { example } })), [{ type: "a_b", api: "fraud" }]);
  });

  const schemas: Readonly<Record<string, object>> = {
    enum: { type: "string", enum: ["thing_gone", "thing_lost"] },
    const: { const: "thing_gone", description: "Or `thing_lost`; see `error_message`." },
    examples: { type: "string", examples: ["thing_gone", "thing_lost"] },
    "default and example": { type: "string", default: "thing_gone", example: "thing_lost" },
    composition: { anyOf: [{ const: "thing_gone" }, { oneOf: [{ enum: ["thing_lost", "Other words"] }] }] },
    "a reference": { $ref: "#/components/schemas/Kind" },
  };
  for (const [name, error_type] of Object.entries(schemas)) {
    it(`reads the schema of error_type: ${name}`, () =>
      assert.deepEqual(
        withSchema({ properties: { error_type } }, { Kind: { enum: ["thing_gone", "thing_lost"] } }),
        ["thing_gone", "thing_lost"].map((type) => ({ type, api: "b2b", status: 404 })),
      ));
  }

  it("takes the message of a schema that is one error's", () => {
    const properties = {
      status_code: { const: 409 },
      error_type: { const: "thing_gone" },
      error_message: { example: "Gone." },
    };
    assert.deepEqual(withSchema({ properties }), [{ type: "thing_gone", api: "b2b", status: 409, message: "Gone." }]);
  });

  it("reads an enumeration among the schemas", () => {
    assert.deepEqual(factsOf(stytchApi({}, { StytchErrorType: { enum: ["a_b"] }, TokenType: { enum: ["c_d"] } })), [
      { type: "a_b" },
    ]);
  });

  it("reads names out of descriptions, and no fields", () => {
    const types = described(
      "Sends `thing_id`. It will return a `thing_gone` error, or an error of type `thing_lost`,\nor an error if `thing_name` is empty. See error_type `thing_shut`. A `status_code` error is none.",
    )?.map(({ type }) => type);
    assert.sameMembers(types ?? [], ["thing_gone", "thing_lost", "thing_shut"]);
  });

  it("reads the lists of an error's response", () => {
    const responses = {
      "400": { description: "One of\n- `thing_bad`: the `thing_id` is bad\n- `thing_worse`" },
      "200": { description: "With\n- `thing_id`" },
    };
    assert.deepEqual(factsOf(stytchApi({ "/v1/things": operation(responses) })), [
      { type: "thing_bad", api: "consumer", status: 400 },
      { type: "thing_worse", api: "consumer", status: 400 },
    ]);
  });

  it("follows references, also in circles", () => {
    const schemas = {
      Failure: { properties: { error_type: { const: "a_b" }, inner: { $ref: "#/components/schemas/Failure" } } },
      Broken: { $ref: "#/components/schemas/Nowhere" },
      Outside: { $ref: "other.yaml#/x" },
    };
    assert.deepEqual(withSchema({ $ref: "#/components/schemas/Failure" }, schemas), [
      { type: "a_b", api: "b2b", status: 404 },
    ]);
  });

  it("knows no status but those of errors", () => {
    const example = { error_type: "a_b", status_code: 200 };
    assert.deepEqual(factsOf(stytchApi({ "/v1/things": { get: { example } } })), [{ type: "a_b", api: "consumer" }]);
  });
});
