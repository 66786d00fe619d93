import { assert } from "chai";
import type { Source } from "../../../../src/core/text/textKind";
import { fixed, marksIn, problemsIn } from "./problemsIn";

const rule = "unknown-error-type";
const language = (name: string, kind: Source["kind"] = "code"): Source => ({ kind, language: name });

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

  it("suggests by meaning too, and prefers what stands out", () => {
    const [byMeaning] = problemsIn('import "stytch"; e.error_type === "magic_link_expired"', [rule]);
    assert.strictEqual(byMeaning?.fixes[0]?.edits[0]?.text, "unable_to_auth_magic_link");
    assert.strictEqual(byMeaning?.fixes[0]?.isPreferred, true);
    assert.strictEqual(
      byMeaning?.message,
      '"magic_link_expired" isn\'t a Stytch error type; did you mean unable_to_auth_magic_link?',
    );
    const [vague] = problemsIn('import "stytch"; e.error_type === "everything_is_on_fire"', [rule]);
    assert.isFalse(vague?.fixes.some(({ isPreferred }) => isPreferred));
  });

  it("is silent without evidence, on OAuth's names, on placeholders, and in logs", () => {
    assert.deepEqual(marksIn('if (e.error_type === "sesion_not_found") {}', rule), []);
    assert.deepEqual(marksIn('import "stytch"; e.error_type === "invalid_client"', rule), []);
    assert.deepEqual(marksIn('import "stytch"; mock({ error_type: "some_error" })', rule), []);
    assert.deepEqual(marksIn('import "stytch"; e.error_type === "session_not_found"', rule), []);
    assert.deepEqual(marksIn("stytch error_type='sesion_not_found'", rule, language("log", "log")), []);
    assert.deepEqual(marksIn('import "stytch"; switch (color) { case "sesion_not_found": }', rule), []);
  });
});
