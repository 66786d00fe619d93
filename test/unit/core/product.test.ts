import { assert } from "chai";
import { productOf } from "../../../src/core/product";
import { sourceOf } from "../../../src/core/recognition/textKind";

describe("productOf", () => {
  const texts: readonly (readonly [string, ReturnType<typeof productOf>])[] = [
    ["new stytch.B2BClient({})", "b2b"],
    ["organization_id=x", "b2b"],
    ['import { Client, StytchError } from "stytch";', "consumer"],
    ["from stytch import Client", "consumer"],
    ["user_id: x", "consumer"],
    ["request-id-fraud-1", "fraud"],
    ["user_id and organization_id", undefined],
    ["new Client()", undefined],
    ["", undefined],
  ];
  for (const [text, product] of texts) {
    it(`${JSON.stringify(text)} is ${product ?? "anything"}`, () => assert.strictEqual(productOf(text), product));
  }
});

describe("sourceOf", () => {
  const kinds = [
    ["typescript", "/a/login.ts", "code"],
    ["json", "/a/x.json", "data"],
    ["log", "/a/x.log", "log"],
    ["plaintext", "/a/x.log.3", "log"],
    ["plaintext", "Untitled-1", "log"],
    ["markdown", "/a/README.md", "prose"],
    ["json", "/a/x.jsonl", "log"],
  ] as const;
  for (const [language, path, kind] of kinds) {
    it(`${language} ${path} is ${kind}`, () => assert.strictEqual(sourceOf(language, path).kind, kind));
  }
});
