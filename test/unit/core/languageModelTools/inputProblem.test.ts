import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { assert } from "chai";
import { inputProblem } from "../../../../src/core/languageModelTools/inputProblem";
import { root } from "../../../host/paths.mjs";

interface Tool {
  readonly name: string;
  readonly inputSchema: { readonly properties: Readonly<Record<string, { readonly examples?: readonly unknown[] }>> };
}

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly contributes: { readonly languageModelTools: readonly Tool[] };
};
const ajv = new Ajv({ allErrors: true });
const checks = new Map(
  manifest.contributes.languageModelTools.map(({ name, inputSchema }) => [name, ajv.compile(inputSchema)]),
);

describe("inputProblem", () => {
  const problem = (tool: string, input: unknown): string => {
    const check = checks.get(tool);
    assert.isDefined(check);
    assert.isFalse(check(input), JSON.stringify(input));
    return inputProblem(check.errors ?? []);
  };

  for (const [tool, input, told] of [
    ["stytch_explain_error", {}, "`error` is missing"],
    ["stytch_explain_error", { error: 4 }, "`error` has to be of the type string"],
    ["stytch_explain_error", { error: "" }, "`error` is too short, at least 1 character"],
    ["stytch_explain_error", { error: "x".repeat(100_001) }, "`error` is too long, at most 100000 characters"],
    ["stytch_explain_error", "session_not_found", "the input has to be of the type object"],
    ["stytch_find_errors", { query: "x", limit: 0 }, "`limit` has to be 1 or more"],
    ["stytch_find_errors", { query: "x", limit: 51 }, "`limit` has to be 50 or less"],
    ["stytch_find_errors", { query: "x", limit: 1.5 }, "`limit` has to be of the type integer"],
    ["stytch_list_errors", { product: "b2c" }, "`product` has to be one of consumer, b2b, fraud"],
    ["stytch_list_errors", { name: "x" }, "there is no property `name`, leave it out"],
  ] as const) {
    it(`tells ${told}`, () => {
      assert.strictEqual(problem(tool, input), `Wrong input: ${told}. Correct it and call the tool again.`);
    });
  }

  it("tells everything that is wrong at once", () => {
    assert.match(problem("stytch_find_errors", { limit: 99, x: 1 }), /missing; .*leave it out; .*50 or less\./);
  });

  it("has a word for every rule of the schemas", () => {
    assert.notInclude(JSON.stringify(manifest.contributes.languageModelTools), '"pattern"');
    assert.include(
      inputProblem([{ keyword: "pattern", instancePath: "/x", params: {} }]),
      "`x` breaks the rule pattern",
    );
  });
});

describe("the tools of the manifest", () => {
  it("take the examples of their own schemas", () => {
    for (const { name, inputSchema } of manifest.contributes.languageModelTools) {
      for (const [property, { examples = [] }] of Object.entries(inputSchema.properties)) {
        for (const example of examples) {
          assert.isTrue(checks.get(name)?.({ [property]: example }), `${name}: ${JSON.stringify(example)}`);
        }
      }
    }
  });
});
