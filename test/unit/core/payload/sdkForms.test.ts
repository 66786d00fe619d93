import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import { distinctErrors } from "../../../../src/core/recognition/distinctErrors";
import { type Payload, readPayload } from "../../../../src/core/payload/payload";
import { payloadRegion } from "../../../../src/core/payload/region";
import { NameIndex } from "../../../../src/core/recognition/names";
import { scan } from "../../../../src/core/recognition/scan";
import { root } from "../../../host/paths.mjs";
import { realCatalog } from "../../catalogOf";

const shapes = join(root, "test", "fixtures", "recognition", "mentions", "shapes");
const names = new NameIndex(realCatalog);
const id = "request-id-live-4c1f0b7e-52aa-4f0d-9f0e-6d1b2c3a4e5f";
const other = "request-id-test-0d9e8c7b-6a5f-4e3d-8c2b-1a0f9e8d7c6b";
const gone = "Session could not be found.";

/** The fixture without its line of expectations. */
function textOf(file: string): string {
  return readFileSync(join(shapes, file), "utf8").replace(/^.*\r?\n/, "");
}

/** What stands around the last mention of a type. */
function payloadOf(file: string, type: string): Payload {
  const text = textOf(file);
  const start = text.lastIndexOf(type);
  return readPayload(text, payloadRegion(text, start, start + type.length));
}

/** For each form: request id, status and message, where the form has them. */
const forms: Readonly<
  Record<string, readonly [type: string, requestId?: string | undefined, status?: number, message?: string]>
> = {
  "wire.jsonl": ["session_not_found", id, 404, gone],
  "wire-fraud.jsonl": [
    "unauthorized_credentials_error",
    id.replace("live", "fraud"),
    401,
    "The provided credentials are invalid.",
  ],
  "pretty.json": ["weak_password", id, 400, "Too weak."],
  "pretty-crlf.json": ["duplicate_email", id],
  "subset-reordered.json": ["otp_code_not_found", id],
  "details.json": ["invalid_email_for_jit_provisioning", id, 400, "No."],
  "escaped-once.log": ["session_not_found", id, 404, gone],
  "escaped-twice.jsonl": ["session_not_found", id, 404, gone],
  "python-dict.log": ["session_not_found", id, 404, gone],
  "python-dict-apostrophe.log": ["weak_password", id, 400, "password doesn't meet our strength requirements."],
  "node-inspect.log": ["session_not_found", id, 404, gone],
  "browser-block.log": ["session_not_found", id, 404, gone],
  "browser-one-line.log": ["invalid_email", undefined, 400, "email format is invalid."],
  "python-str.log": ["session_not_found", id, 404, gone],
  "python-repr.log": ["user_not_found", id, 404, "User could not be found."],
  "python-traceback.log": [
    "duplicate_email",
    id,
    400,
    "A user with the specified email already exists for this project.",
  ],
  "go-sentence.log": ["session_not_found", id, 404, gone],
  "go-older.log": ["unauthorized_credentials", id, 401, "Unauthorized credentials."],
  "go-oldest.log": ["user_not_found", id, 404, "User could not be found."],
  "go-local.log": ["session_authorization_error", undefined, 403, "Not allowed, v16.2.0"],
  "go-struct.log": ["session_not_found", id, 404, gone],
  "cli.log": ["project_not_found", id, 404, "Project could not be found."],
  "terraform.log": ["bad_request", id, 400, "The submitted request is invalid."],
  "ruby-hash.log": ["session_not_found", id, 404, gone],
  "ruby-34-hash.log": ["invalid_token", id, 400, "Token format is invalid."],
  "ruby-symbols.log": ["user_not_found", id, 404],
  "kotlin-data-class.log": ["session_not_found", id, 404, "Session could not be found, sorry."],
  "dotnet.log": ["session_not_found", id, 404, gone],
  "php-official.log": ["session_not_found", id, 404, gone],
  "php-green.log": ["email_not_found", id, 404, "Email could not be found."],
  "php-var-dump.out": ["session_not_found", id, 404],
  "php-print-r.out": ["session_not_found", id, 404, gone],
  "rust-debug.log": ["session_not_found", id, 404, gone],
  "rust-spread.log": ["session_not_found", id, 404, gone],
  "elixir-inspect.log": ["session_not_found", id, 404, "gone"],
  "elixir-map.log": ["invalid_session_token", id, 400, "Session token format is invalid."],
  "gleam.log": ["session_not_found", id, 404],
  "android-data-class.log": ["SESSION_NOT_FOUND", id, 404, gone],
  "android-logcat.log": ["session_not_found", id, 404, gone],
  "ios.log": ["sessionNotFound", id, 404],
  "boxed.log": ["session_not_found", id, 404, gone],
  "posthog.log": ["invalid_project_id_authentication", undefined, 400],
  "n8n.log": ["session_not_found", id, 404, gone],
  "yaml.yaml": ["session_not_found", id, 404],
  "unicode-escapes.log": ["session_not_found", id],
};

describe("the payload of each form", () => {
  for (const [file, [type, requestId, status, message]] of Object.entries(forms)) {
    it(file, () => {
      const payload = payloadOf(file, type);
      assert.deepEqual(
        { requestId: payload.requestId, status: payload.status, message: payload.message },
        { requestId, status, message },
      );
    });
  }

  it("has the link, with slashes unescaped, and the details", () => {
    assert.strictEqual(
      payloadOf("php-official.log", "session_not_found").url,
      "https://stytch.com/docs/api/errors/404#session_not_found",
    );
    assert.strictEqual(
      payloadOf("details.json", "invalid_email_for_jit_provisioning").details,
      '{"domain":"example.com"}',
    );
  });

  it("knows an OAuth body", () => {
    const text = textOf("oauth-body.jsonl");
    assert.isTrue(readPayload(text, { start: 0, end: text.length }).isOAuth);
    assert.isUndefined(payloadOf("wire.jsonl", "session_not_found").isOAuth);
  });

  it("doesn't mix up two errors side by side", () => {
    assert.strictEqual(payloadOf("array-side-by-side.json", "session_not_found").requestId, id);
    assert.strictEqual(payloadOf("array-side-by-side.json", "weak_password").requestId, other);
    assert.strictEqual(payloadOf("go-two-on-a-line.log", "session_not_found").message, "Gone.");
    assert.strictEqual(payloadOf("go-two-on-a-line.log", "weak_password").message, "Weak.");
    assert.strictEqual(payloadOf("go-two-on-a-line.log", "weak_password").requestId, other);
  });
});

describe("distinctErrors", () => {
  const counted = (file: string): string[] => {
    const text = textOf(file);
    const found = scan(text, { kind: "log", language: "log" }, names);
    return distinctErrors(text, found).map(({ type, occurrences }) => `${type} x${occurrences.length}`);
  };

  it("counts an error once that its SDK prints twice", () => {
    assert.deepEqual(counted("node-inspect.log"), ["session_not_found x4"]);
    assert.deepEqual(counted("python-str.log"), ["session_not_found x4"]);
    assert.deepEqual(counted("browser-block.log"), ["session_not_found x2"]);
  });

  it("counts two errors as two", () => {
    assert.deepEqual(counted("array-side-by-side.json"), ["session_not_found x1", "weak_password x1"]);
    assert.deepEqual(counted("n8n.log"), ["unauthorized_credentials x1", "session_not_found x1"]);
    const line = textOf("wire.jsonl");
    const text = line + line.replaceAll(id, other);
    const found = scan(text, { kind: "log", language: "log" }, names);
    assert.lengthOf(distinctErrors(text, found), 2);
  });
});
