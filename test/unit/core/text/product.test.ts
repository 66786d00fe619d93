import { assert } from "chai";
import { productOf } from "../../../../src/core/text/product";
import { sourceOf } from "../../../../src/core/text/textKind";

describe("productOf", () => {
  const texts: readonly (readonly [string, ReturnType<typeof productOf>])[] = [
    ["new stytch.B2BClient({})", "b2b"],
    ["organization_id=x", "b2b"],
    ['import { Client, StytchError } from "stytch";', "consumer"],
    ["from stytch import Client", "consumer"],
    ["user_id: x", "consumer"],
    ["request-id-fraud-1", "fraud"],
    ["client.fraud.fingerprint.lookup({ telemetry_id })", "fraud"],
    ['import "github.com/stytchauth/stytch-go/v16/stytch/b2b/b2bstytchapi"', "b2b"],
    ["from stytch.b2b.client import Client", "b2b"],
    ["client = StytchB2B::Client.new", "b2b"],
    ["import com.stytch.sdk.b2b.StytchB2BClient", "b2b"],
    ["use Stytch\\B2B\\Client;", "b2b"],
    ["organization-live-1 member-live-2", "b2b"],
    ["https://stytch.com/docs/b2b/api/errors/404", "b2b"],
    ["client = Stytch::Client.new", "consumer"],
    ["import com.stytch.sdk.consumer.StytchClient", "consumer"],
    ["user-live-1", "consumer"],
    ["https://stytch.com/docs/api/errors/404#session_not_found", undefined],
    ["user_id and organization_id", undefined],
    ["stytchClient.sessions.authenticate(token)", undefined],
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
    ["plaintext", "/a/Login.kt", "code"],
    ["plaintext", "/a/config.toml", "data"],
    ["plaintext", "/a/notes.md", "prose"],
  ] as const;
  for (const [language, path, kind] of kinds) {
    it(`${language} ${path} is ${kind}`, () => assert.strictEqual(sourceOf(language, path).kind, kind));
  }
});
