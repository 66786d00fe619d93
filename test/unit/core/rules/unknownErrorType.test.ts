import { assert } from "chai";
import type { Source } from "../../../../src/core/text/textKind";
import { fixed, knowingOnly, log, markdown, marksIn, offered, problemsIn, told, typescript } from "./problemsIn";

const rule = "unknown-error-type";
const language = (name: string, kind: Source["kind"] = "code"): Source => ({ kind, language: name });

const comparing = (name: string): string => `import "stytch"; if (e.error_type === "${name}") {}`;

/** An unknown name in each language's ways of asking for one; every text names Stytch. */
const unknown: Readonly<Record<string, readonly [text: string, source: Source]>> = {
  "TypeScript: comparison": ['import "stytch"; if (e.error_type === "sesion_not_found") {}', language("typescript")],
  "TypeScript: comparison, the other way round": [
    'import "stytch"; "sesion_not_found" == e.error_type',
    language("typescript"),
  ],
  "TypeScript: switch": [
    'import "stytch";\nswitch (e.error_type) {\n  case "sesion_not_found":\n    break;\n}',
    language("typescript"),
  ],
  "TypeScript: includes": ['import "stytch"; ["sesion_not_found"].includes(e.error_type)', language("typescript")],
  "TypeScript: mock": [
    'import "stytch"; mock({ status_code: 404, error_type: "sesion_not_found" })',
    language("typescript"),
  ],
  "Python: comparison": ['import stytch\nif e.details.error_type == "sesion_not_found":', language("python")],
  "Python: in": [
    'import stytch\nif e.details.error_type in ("sesion_not_found", "weak_password"):',
    language("python"),
  ],
  "Python: match": [
    'import stytch\nmatch e.details.error_type:\n    case "sesion_not_found":\n        pass',
    language("python"),
  ],
  "Go: comparison": ['// stytch\nif stytchErr.ErrorType == "sesion_not_found" {', language("go")],
  "Go: switch": [
    '// stytch\n\tswitch stytchErr.ErrorType {\n\tcase "weak_password", "sesion_not_found":\n\t}',
    language("go"),
  ],
  "Ruby: index": ['# stytch\nif response["error_type"] == "sesion_not_found"', language("ruby")],
  "Ruby: case": ["# stytch\ncase response['error_type']\nwhen 'sesion_not_found'\n  x\nend", language("ruby")],
  "PHP: index": ["<?php // stytch\nif ($data['error_type'] === 'sesion_not_found') {}", language("php")],
  "Java: equals": ['// stytch\nif ("sesion_not_found".equals(e.getReason().getErrorType())) {}', language("java")],
  "Kotlin: when": ['// stytch\nwhen (e.reason.errorType) {\n    "sesion_not_found" -> 401\n}', language("kotlin")],
  "C#: comparison": ['// Stytch\nif (e.ErrorType == "sesion_not_found") {}', language("csharp")],
  "C#: switch": ['// Stytch\nreturn e.ErrorType switch\n{\n    "sesion_not_found" => 1,\n};', language("csharp")],
  "Rust: match": ['// stytch\nmatch res.error_type.as_str() {\n    "sesion_not_found" => x(),\n}', language("rust")],
  "JSON: fixture": [
    '{"status_code": 404, "error_type": "sesion_not_found", "error_url": "https://stytch.com/docs"}',
    language("json", "data"),
  ],
};

describe(rule, () => {
  for (const [name, [text, source]] of Object.entries(unknown)) {
    it(`marks it in ${name}`, () => assert.deepEqual(marksIn(text, rule, source), ["sesion_not_found"]));
  }

  it("mends it, with quotes and surroundings untouched", () => {
    for (const [text, source] of Object.values(unknown)) {
      assert.strictEqual(fixed(text, rule, source), text.replace("sesion_not_found", "session_not_found"));
    }
  });

  it("tells what is wrong, and which name is meant", () => {
    const text = comparing("session_not_fond");
    const span = { start: text.indexOf("session"), end: text.indexOf('") {}') };
    assert.deepEqual(problemsIn(text, [rule]), [
      {
        rule,
        ...span,
        message: '"session_not_fond" isn\'t a Stytch error type; did you mean session_not_found?',
        fixes: [
          { title: "Change to session_not_found", edits: [{ ...span, text: "session_not_found" }], isPreferred: true },
        ],
      },
    ]);
  });

  it("suggests by meaning, and prefers what stands out", () => {
    assert.deepEqual(told(comparing("magic_link_expired"), rule), [
      '"magic_link_expired" isn\'t a Stytch error type; did you mean unable_to_auth_magic_link?',
    ]);
    assert.deepEqual(offered(comparing("magic_link_expired"), rule), ["Change to unable_to_auth_magic_link *"]);
  });

  it("leaves the choice among names that are as near", () => {
    assert.sameMembers(offered(comparing("impersonation_not_allowed"), rule), [
      "Change to user_impersonation_not_allowed",
      "Change to member_impersonation_not_allowed",
    ]);
    const near = knowingOnly({ card_declined: {}, cart_declined: {}, declined_by_bank: {} });
    assert.sameMembers(offered(comparing("carx_declined"), rule, typescript, near), [
      "Change to card_declined",
      "Change to cart_declined",
    ]);
  });

  it("prefers the nearest of two names that may be meant", () => {
    const near = knowingOnly({ card_declined: {}, cards_declined: {}, declined_by_bank: {} });
    assert.deepEqual(offered(comparing("card_declinet"), rule, typescript, near), [
      "Change to card_declined *",
      "Change to cards_declined",
    ]);
  });

  it("offers a handful at most", () => {
    const many = knowingOnly(
      Object.fromEntries(["b", "c", "f", "g", "h", "k"].map((letter) => [`card_${letter}eclined`, {}])),
    );
    assert.lengthOf(offered(comparing("card_xeclined"), rule, typescript, many), 4);
  });

  it("looks for the right names of a hundred wrong ones, and marks the rest without", () => {
    const text = comparing("sesion_not_found").repeat(120);
    assert.lengthOf(told(text, rule), 120);
    assert.lengthOf(offered(text, rule), 100);
  });

  it("points to the reference where a name resembles none, though it shares a word", () => {
    for (const name of ["qqqqqq_zzzzz", "tape_ran_out", "seat_limit_reached", "gateway_was_asleep"]) {
      assert.deepEqual(told(comparing(name), rule), [
        `"${name}" isn't a Stytch error type; look it up in Stytch's reference.`,
      ]);
      assert.isEmpty(offered(comparing(name), rule), name);
    }
  });

  it("knows names from other words by their shape", () => {
    for (const name of ["oops1", "wrong", "stringent_policy", "codec_unknown", "a1_2fa_failed"]) {
      assert.deepEqual(marksIn(comparing(name), rule), [name]);
    }
    for (const word of ["oops", "Oops_error", "2fa_failed", "bad-name", "bad.name", "_private_name", "trailing_"]) {
      assert.deepEqual(marksIn(comparing(word), rule), [], word);
    }
  });

  it("is silent on the names of OAuth and OpenID Connect, which Stytch passes on", () => {
    for (const name of [
      // RFC 6749
      ...["invalid_request", "invalid_client", "invalid_grant", "unauthorized_client", "unsupported_grant_type"],
      ...["unsupported_response_type", "invalid_scope", "access_denied", "server_error", "temporarily_unavailable"],
      // RFC 6750, 7591, 8628 and 8707
      ...["insufficient_scope", "invalid_redirect_uri", "invalid_client_metadata"],
      ...["authorization_pending", "slow_down", "expired_token", "invalid_target"],
      // OpenID Connect Core
      ...["interaction_required", "login_required", "consent_required"],
    ]) {
      assert.deepEqual(marksIn(comparing(name), rule), [], name);
    }
  });

  it("is silent on what stands for any name in samples", () => {
    for (const name of ["string", "error_type", "errortype", "unknown", "dummy", "example", "some_error", "my_type"]) {
      assert.deepEqual(marksIn(comparing(name), rule), [], name);
    }
  });

  it("is silent without evidence, in logs, in running text, and on names that are right", () => {
    assert.deepEqual(marksIn('if (e.error_type === "sesion_not_found") {}', rule), []);
    assert.deepEqual(marksIn(comparing("session_not_found"), rule), []);
    assert.deepEqual(marksIn("stytch error_type='sesion_not_found'", rule, log), []);
    assert.deepEqual(marksIn('Stytch sends `"error_type": "sesion_not_found"`.', rule, markdown), []);
    assert.deepEqual(marksIn('import "stytch"; switch (color) { case "sesion_not_found": }', rule), []);
  });
});
