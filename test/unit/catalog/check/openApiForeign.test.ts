import { assert } from "chai";
import { assertInProportion } from "../../proportion";
import { parseOpenApi } from "../../../../src/catalog/check/openApi";
import { errorResponse, operation, stytchApi } from "./openApis";

const factsOf = (document: object) => parseOpenApi(JSON.stringify(document))?.facts;

describe("catalog check: parseOpenApi, of foreign and hostile texts", () => {
  const vendor = (url: string, error_url: string) => ({
    openapi: "3.1.0",
    info: { title: "Other API" },
    servers: [{ url }],
    paths: {
      "/v1/cards": operation({
        "402": { content: { json: { example: { status_code: 402, error_type: "card_declined", error_url } } } },
      }),
    },
    components: { schemas: { ErrorType: { enum: ["card_declined", "card_lost"] } } },
  });

  for (const url of ["https://api.example.com", "https://stytch.com.example.com", "https://notstytch.com", "/v1"]) {
    it(`refuses another vendor's document, at ${url}`, () =>
      assert.throws(() => factsOf(vendor(url, "https://example.com/docs/api/errors")), /Nothing in this .* Stytch's/));
  }

  it("takes of another's document only what links to Stytch's reference", () => {
    const document = vendor("https://api.example.com", "https://stytch.com/docs/b2b/api/errors/402#card_declined");
    assert.deepEqual(parseOpenApi(JSON.stringify(document)), {
      title: "Other API",
      isStytchs: false,
      facts: [{ type: "card_declined", api: "b2b", status: 402 }],
    });
  });

  it("takes other JSON, YAML and code for no OpenAPI", () => {
    const others = [
      '{"devDependencies": {"openapi": "1.0.0"}}',
      "name: test\non: push",
      "const openapi: string = '3.0'",
      "",
      "[1, 2]",
    ];
    for (const text of others) assert.isUndefined(parseOpenApi(text), text);
  });

  const broken = {
    JSON: '{"openapi": "3.0.0", "paths": {"/v1/things": ',
    YAML: 'openapi: 3.0.0\npaths:\n  /v1/things: "open',
    "two YAML documents": "openapi: 3.0.0\n---\nopenapi: 3.0.0\n",
  };
  for (const [name, text] of Object.entries(broken)) {
    it(`says that ${name} is broken`, () => assert.throws(() => parseOpenApi(text), /broken (?:JSON|YAML): .+/));
  }

  it("follows anchors and merges, also in circles", () => {
    const text = `openapi: 3.0.0
info: { title: T }
servers: [{ url: https://api.stytch.com }]
base: &base
  error_type: thing_gone
  self: &self { again: *self }
paths:
  /v1/things:
    get: { responses: { 404: { example: { <<: *base, status_code: 404 } } } }
`;
    assert.deepEqual(parseOpenApi(text)?.facts, [{ type: "thing_gone", api: "consumer", status: 404 }]);
  });

  // Unfolded it would have a million million parts: the test would never end.
  it("refuses a bomb of aliases at once", () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) =>
        `a${level}: &a${level} [${Array(10)
          .fill(level === 0 ? "x" : `*a${level - 1}`)
          .join(", ")}]`,
    );
    const text = `openapi: 3.0.0\n${levels.join("\n")}\n`;
    assert.throws(() => parseOpenApi(text), /broken YAML/);
  });

  it("reads a huge document in time in proportion", () => {
    assertInProportion((size) => {
      const paths = Object.fromEntries(
        Array.from({ length: size }, (_, index) => [
          `/v1/things/${index}`,
          operation(errorResponse(400, `thing_bad_${index}`, "Bad.")),
        ]),
      );
      assert.lengthOf(factsOf(stytchApi(paths)) ?? [], size);
    }, 400);
  });
});
