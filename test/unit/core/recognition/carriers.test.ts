import { assert } from "chai";
import { NameIndex } from "../../../../src/core/recognition/names";
import { scan } from "../../../../src/core/recognition/scan";
import { sourceOf } from "../../../../src/core/text/textKind";
import { realCatalog } from "../../catalogOf";

const names = new NameIndex(realCatalog);
/** The names that count in a text that names Stytch far above. */
const found = (language: string, text: string): string[] =>
  scan(`# stytch\n\n${text}`, sourceOf(language, ""), names).map(({ entry }) => entry.type);

describe("names of other things", () => {
  const things: readonly (readonly [what: string, language: string, text: string])[] = [
    ["a test's handle", "typescriptreact", '<p data-testid="weak_password" />'],
    ["a test's handle on a line of its own", "vue", '  <p\n    data-testid="weak_password"\n  />'],
    ["an element", "html", '<p id="weak_password" class="box weak_password wide">'],
    ["a form's field", "html", '<input name="invalid_email">'],
    ["a permission", "yaml", "permissions:\n  - unauthorized_action"],
    ["a permission in a list", "python", 'PERMISSIONS = ["invalid_role", "unauthorized_action"]'],
    ["an event", "typescript", 'const a = { event: "user_locked_out" };'],
    ["a button's text", "json", '{\n  "buttons": {\n    "weak_password": "Change it"\n  }\n}'],
    ["a check of one's own", "yaml", "activerecord:\n  attributes:\n    email:\n      invalid_email: looks odd"],
    ["an entry of an audit log", "kotlin", 'enum class AuditAction {\n    "user_locked_out"\n}'],
    ["a label of a metric", "yaml", 'expr: sum(rate(replies_total{reason="too_many_requests"}[5m]))'],
    ["a column's constraint", "sql", "create type problem as enum ('invalid_role', 'too_many_roles');"],
    ["a field of a Go struct", "go", '\tEmail string `json:"invalid_email"`'],
  ];
  for (const [what, language, text] of things) {
    it(`are no errors: ${what}`, () => assert.deepEqual(found(language, text), [], text));
  }

  it("are errors where they are called so", () => {
    for (const [language, text] of [
      ["json", '{\n  "errors": {\n    "weak_password": "Change it"\n  }\n}'],
      ["json", '{\n  "buttons": {\n    "stytch": {\n      "weak_password": "Change it"\n    }\n  }\n}'],
      ["typescriptreact", '<p data-error-code="weak_password" />'],
      ["typescript", 'const ERRORS = ["weak_password"];'],
      ["yaml", 'expr: sum(rate(stytch_errors_total{reason="weak_password"}[5m]))'],
    ] as const) {
      assert.deepEqual(found(language, text), ["weak_password"], text);
    }
  });

  it("can be a name that nobody else has where only a test or a style looks", () => {
    assert.deepEqual(
      found("html", '<p data-testid="unable_to_auth_magic_link" class="unable_to_auth_magic_link">'),
      [],
    );
    assert.deepEqual(found("html", '<p id="unable_to_auth_magic_link">'), ["unable_to_auth_magic_link"]);
  });
});

describe("a word that Stytch uses for something else too", () => {
  it("is no error as a field, a setting, or the type of something else", () => {
    for (const [language, text] of [
      ["json", '{ "breached_password": true, "cross_org_passwords_enabled": false }'],
      ["typescript", 'if (token_type === "reset_password") {}'],
      ["typescript", 'const redirect = { type: "reset_password" };'],
      ["python", 'params = {"use_https": True}'],
      ["markdown", "Click on reset_password, and use_https stays on."],
      ["log", "stytch_token_type=reset_password"],
    ] as const) {
      assert.deepEqual(found(language, text), [], text);
    }
  });

  it("is one where an error stands", () => {
    for (const [language, text] of [
      ["typescript", 'if (e.error_type === "reset_password") {}'],
      ["typescript", 'if (code === "reset_password") {}'],
      ["typescript", 'const again = ["reset_password", "weak_password"];'],
      ["markdown", "Returns a `reset_password` error."],
      ["markdown", "- `reset_password`: choose another one"],
      ["json", '{ "error_type": "reset_password", "status_code": 400, "request_id": "x" }'],
    ] as const) {
      assert.include(found(language, text), "reset_password", text);
    }
  });
});
