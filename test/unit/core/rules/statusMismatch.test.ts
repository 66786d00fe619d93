import { assert } from "chai";
import type { Source } from "../../../../src/core/text/textKind";
import { fixed, json, knowingOnly, log, marksIn, offered, problemsIn, told, typescript } from "./problemsIn";

const rule = "status-mismatch";
const code = (language: string): Source => ({ kind: "code", language });

/** Each asks for an error that has 404, and for 400. */
const atOnce: Readonly<Record<string, string>> = {
  "typescript: status first":
    'import "stytch"; if (e.status_code === 400 && e.error_type === "magic_link_not_found") {}',
  "typescript: type first": 'import "stytch"; if (e.error_type === "magic_link_not_found" && e.status_code === 400) {}',
  "typescript: values first":
    'import "stytch"; if (400 === e.status_code && "magic_link_not_found" === e.error_type) {}',
  "typescript: value of the type first":
    'import "stytch"; if ("magic_link_not_found" === e.error_type && e.status_code === 400) {}',
  "typescript: another condition between":
    'import "stytch"; if (e?.status_code === 400 && tries < 3 && e?.error_type === "magic_link_not_found") {}',
  "typescript: over lines":
    'import "stytch";\nif (\n  err.status_code === 400 &&\n  err.error_type === "magic_link_not_found"\n) {}',
  "typescript: nested":
    'import "stytch";\nif (e.status_code === 400) {\n  if (e.error_type === "magic_link_not_found") {}\n}',
  "typescript: nested the other way round":
    'import "stytch";\nif (e.error_type === "magic_link_not_found") {\n  if (e.status_code === 400) {}\n}',
  "typescript: response and body":
    'import "stytch"; if (res.status === 400 && body.error_type === "magic_link_not_found") {}',
  "javascript: includes":
    'import "stytch"; if (e.status_code == 400 && ["magic_link_not_found"].includes(e.error_type)) {}',
  "python: and": 'import stytch\nif d.status_code == 400 and d.error_type == "magic_link_not_found":\n    pass',
  "python: one of a tuple":
    'import stytch\nif e.details.status_code == 400 and e.details.error_type in ("magic_link_not_found",):\n    pass',
  "python: over lines":
    'import stytch\nif (\n    d.error_type == "magic_link_not_found"\n    and d.status_code == 400\n):\n    pass',
  "python: nested":
    'import stytch\nif d.status_code == 400:\n    if d.error_type == "magic_link_not_found":\n        pass',
  "python: match":
    'import stytch\nmatch (d.status_code, d.error_type):\n    case (429, "too_many_requests"):\n        pass\n    case (400, "magic_link_not_found"):\n        pass',
  "go: and": '// stytch\nif se.StatusCode == 400 && se.ErrorType == "magic_link_not_found" {\n}',
  "go: nested": '// stytch\nif se.StatusCode == 400 {\n\tif se.ErrorType == "magic_link_not_found" {\n\t}\n}',
  "ruby: and": "# stytch\nif res['status_code'] == 400 && res['error_type'] == 'magic_link_not_found'\nend",
  "ruby: modifier": "# stytch\nretry if e.status_code == 400 and e.error_type == 'magic_link_not_found'",
  "php: and": "<?php // stytch\nif ($e->status_code === 400 && $e->error_type === 'magic_link_not_found') {}",
  "java: equals": '// stytch\nif (r.getStatusCode() == 400 && "magic_link_not_found".equals(r.getErrorType())) {}',
  "kotlin: when": '// stytch\nwhen {\n    e.statusCode == 400 && e.errorType == "magic_link_not_found" -> a()\n}',
  "csharp: and": '// Stytch\nif (ex.StatusCode == 400 && ex.ErrorType == "magic_link_not_found") {}',
  "csharp: tuple":
    '// Stytch\nreturn (ex.StatusCode, ex.ErrorType) switch\n{\n    (400, "magic_link_not_found") => 1,\n    _ => 2,\n};',
  "rust: tuple":
    '// stytch\nmatch (e.status_code, e.error_type.as_str()) {\n    (400, "magic_link_not_found") => a(),\n    _ => b(),\n}',
  "rust: tuple the other way round":
    '// stytch\nmatch (e.error_type.as_str(), e.status_code) {\n    ("magic_link_not_found", 400) => a(),\n    _ => b(),\n}',
  "swift: guard":
    "import StytchCore\nguard error.statusCode == 400, error.errorType == .magicLinkNotFound else { return }",
  "swift: and": "import StytchCore\nif error.statusCode == 400 && error.errorType == .magicLinkNotFound {}",
  "elixir: tuple":
    '# stytch\ncase {body["status_code"], body["error_type"]} do\n  {400, "magic_link_not_found"} -> :gone\n  _ -> :other\nend',
  "elixir: and": '# stytch\nif e.status_code == 400 and e.error_type == "magic_link_not_found" do\nend',
  "scala: tuple":
    '// stytch\n(e.statusCode, e.errorType) match {\n  case (400, "magic_link_not_found") => a()\n  case _ => b()\n}',
  "csharp: a theory":
    '// Stytch\n[Theory]\n[InlineData("too_many_requests", 429, Failure.Slow)]\n[InlineData("intermediate_session_not_found", 400, Failure.Gone)]\npublic void Maps(string errorType, int statusCode, Failure expected) {}',
  "python: parameters":
    'import stytch\n@pytest.mark.parametrize(\n    ("status_code", "error_type", "expected"),\n    [\n        (429, "too_many_requests", 1),\n        (400, "magic_link_not_found", 2),\n    ],\n)\ndef test_it(status_code, error_type, expected): pass',
  "python: parameters in one string":
    'import stytch\n@pytest.mark.parametrize("error_type,status_code,want", [\n    pytest.param("intermediate_session_not_found", 400, 2),\n])',
  "typescript: each":
    'import "stytch"; it.each([\n  [429, "too_many_requests", "slow"],\n  [400, "magic_link_not_found", "gone"],\n])("maps %i %s", (status, errorType, expected) => {});',
  "perl: and": "# stytch\nif ($res->{status_code} == 400 && $res->{error_type} eq 'magic_link_not_found') {}",
};

const notAtOnce: Readonly<Record<string, readonly string[]>> = {
  typescript: [
    'import "stytch";\n// if (e.status_code === 400 && e.error_type === "magic_link_not_found") {}',
    'import "stytch"; if (e.status_code === 400 || e.error_type === "magic_link_not_found") {}',
    'import "stytch"; if (e.status_code !== 400 && e.error_type === "magic_link_not_found") {}',
    'import "stytch"; if (e.status_code === 400 && e.error_type !== "magic_link_not_found") {}',
    'import "stytch"; if (e.status_code >= 400 && e.error_type === "magic_link_not_found") {}',
    'import "stytch"; if (upstream.status === 400 && err.error_type === "magic_link_not_found") {}',
    'import "stytch"; if (!(e.status_code === 400 && e.error_type === "magic_link_not_found")) {}',
    'import "stytch"; if (e.status_code === 400) return a; if (e.error_type === "magic_link_not_found") return b;',
    'import "stytch";\nif (e.status_code === 400) {\n  a();\n  if (e.error_type === "magic_link_not_found") {}\n}',
    'import "stytch";\nif (e.status_code === 400) {\n} else if (e.error_type === "magic_link_not_found") {\n}',
    'import "stytch"; if (e.error_type === "magic_link_not_found") return reply.status(400).send();',
    'import "stytch"; const status = e.error_type === "magic_link_not_found" ? 400 : 500;',
    'import "stytch"; if (e.error_type === "magic_link_not_found") { status = 400; }',
    'import "stytch"; ok(a.status_code === 400 && x ? e.error_type === "magic_link_not_found" : b)',
    'import "stytch"; if (e.status_code === 400 && ["magic_link_not_found", "weak_password"].includes(e.error_type)) {}',
  ],
  python: [
    'import stytch\nif d.status_code == 400 or d.error_type == "magic_link_not_found":\n    pass',
    'import stytch\nif d.status_code == 400:\n    raise Gone\nif d.error_type == "magic_link_not_found":\n    pass',
    'import stytch\nif d.status_code == 400 and d.error_type not in ("magic_link_not_found",):\n    pass',
    'import stytch\nif not (d.status_code == 400 and d.error_type == "magic_link_not_found"):\n    pass',
    'import stytch\nmatch (answer.code, d.error_type):\n    case (400, "magic_link_not_found"):\n        pass',
    'import stytch\nours = {"magic_link_not_found": 400}\nassert status_of("magic_link_not_found") == 400',
  ],
  csharp: [
    '// Stytch\n[InlineData("magic_link_not_found", 400)]\npublic void Answers(string errorType, int statusCode) {}',
    '// Stytch\nAnswer("magic_link_not_found", 400, x);\nvoid Answer(string errorType, int statusCode, string result) {}',
  ],
  go: [
    '// stytch\nif res.StatusCode == 400 {\n\treturn err\n}\nif se.ErrorType == "magic_link_not_found" {\n}',
    '// stytch\nif rec.StatusCode == 400 && se.ErrorType == "magic_link_not_found" {\n}',
    '// stytch\nif se.ErrorType == "magic_link_not_found" {\n\treturn http.StatusBadRequest\n}',
  ],
  ruby: [
    "# stytch\nunless e.status_code == 400 && e.error_type == 'magic_link_not_found'\nend",
    "# stytch\nrender status: 400 if e.error_type == 'magic_link_not_found'",
  ],
  rust: [
    '// stytch\nmatch (job.state, e.error_type.as_str()) {\n    (400, "magic_link_not_found") => a(),\n    _ => b(),\n}',
  ],
};

describe(rule, () => {
  const wrong =
    '{"status_code": 400, "request_id": "request-id-test-x", "error_type": "session_authorization_error", "error_url": "https://stytch.com"}';

  it("marks a status that the error never has, and mends it", () => {
    const span = { start: wrong.indexOf("400"), end: wrong.indexOf("400") + 3 };
    assert.deepEqual(problemsIn(wrong, [rule], json), [
      {
        rule,
        ...span,
        type: "session_authorization_error",
        message: "Stytch sends session_authorization_error with status 403, not 400; correct the status.",
        fixes: [{ title: "Change to 403", edits: [{ ...span, text: "403" }], isPreferred: true }],
      },
    ]);
    assert.strictEqual(fixed(wrong, rule, json), wrong.replace("400", "403"));
  });

  it("leaves the choice where an error has two statuses", () => {
    const declined = knowingOnly({ card_declined: { apis: { consumer: { status: 400 }, b2b: { status: 402 } } } });
    const text = 'import "stytch"; fail({ status_code: 404, error_type: "card_declined" })';
    assert.deepEqual(told(text, rule, typescript, declined), [
      "Stytch sends card_declined with status 400 or 402, not 404; correct the status.",
    ]);
    assert.deepEqual(offered(text, rule, typescript, declined), ["Change to 400", "Change to 402"]);
  });

  it("marks it in mocks of code", () => {
    for (const text of [
      'import "stytch"; fail({ status_code: 400, error_type: "use_https" })',
      'import stytch\nStytchErrorDetails(status_code=400, error_type="use_https")',
      '// stytch\nstytcherror.Error{StatusCode: 400, ErrorType: "use_https"}',
      'import "stytch"; fail({ statusCode : 400, errorType: "use_https" })',
      'import "stytch"; fail({ statuscode: "400", error_type: "use_https" })',
      '# stytch\nfail({ "status_code" => 400, "error_type" => "use_https" })',
    ]) {
      assert.deepEqual(marksIn(text, rule), ["400"], text);
    }
  });

  it("tells the status that it marks, though the link says another one", () => {
    const text =
      '{"error_url": "https://stytch.com/docs/api/errors/403#use_https", "error_type": "use_https", "status_code": 404}';
    assert.deepEqual(told(text, rule, json), ["Stytch sends use_https with status 403, not 404; correct the status."]);
  });

  it("marks it among the calls of a builder", () => {
    const java = code("java");
    const built =
      '// stytch\nreturn Error.builder()\n  .statusCode(401)\n  .errorType("magic_link_not_found")\n  .build();';
    assert.deepEqual(marksIn(built, rule, java), ["401"]);
    assert.strictEqual(fixed(built, rule, java), built.replace("401", "404"));
    const setters = '// stytch\nbuilder.setErrorType("magic_link_not_found").setStatusCode(401);';
    assert.deepEqual(marksIn(setters, rule, java), ["401"]);
    const two = '// stytch\na.errorType("magic_link_not_found").statusCode(404);\nb.statusCode(401);';
    assert.deepEqual(marksIn(two, rule, java), []);
    const other = '// stytch\nreply("magic_link_not_found").statusCode(401);';
    assert.deepEqual(marksIn(other, rule, java), []);
  });

  for (const [name, text] of Object.entries(atOnce)) {
    it(`marks a status that a condition asks for together with the error in ${name}`, () => {
      const source = code(name.replace(/:.*/, ""));
      assert.deepEqual(marksIn(text, rule, source), ["400"]);
      assert.strictEqual(fixed(text, rule, source), text.replace("400", "404"));
      assert.deepEqual(marksIn(text.replace("400", "404"), rule, source), []);
    });
  }

  for (const [name, texts] of Object.entries(notAtOnce)) {
    it(`is silent on a status that isn't asked for together with the error in ${name}`, () => {
      for (const text of texts) assert.deepEqual(marksIn(text, rule, code(name)), [], text);
    });
  }

  it("is silent on a test that answers 200, and where two statuses contradict each other", () => {
    assert.deepEqual(marksIn('import "stytch"; ok({ status_code: 200, error_type: "use_https" })', rule), []);
    const two = 'import "stytch"; fail({ status_code: 400, error_type: "use_https", proxy: { status_code: 502 } })';
    assert.deepEqual(marksIn(two, rule), []);
    const other = 'import "stytch"; fail({ status: 400, error_type: "use_https", request_id: "x" })';
    assert.deepEqual(marksIn(other, rule), []);
  });

  it("is silent where a name is compared with no field, though a status stands beside it", () => {
    const text = 'import "stytch"; fail({ status_code: 400, request_id: "x", reason: "use_https" })';
    assert.deepEqual(marksIn(text, rule), []);
  });

  it("is silent where the status is right, unknown, absent or somebody else's", () => {
    assert.deepEqual(marksIn(wrong.replace("400", "403"), rule, json), []);
    assert.deepEqual(marksIn(wrong.replace("session_authorization_error", "invalid_hash_type"), rule, json), []);
    assert.deepEqual(marksIn('{"error_type": "use_https", "error_url": "https://stytch.com"}', rule, json), []);
    assert.deepEqual(
      marksIn('import "stytch"; if (e.status_code === 400 || e.error_type === "use_https") {}', rule),
      [],
    );
    assert.deepEqual(marksIn(wrong, rule, log), []);
  });

  it("offers no status that is wrong for another error beside it", () => {
    const helper =
      "function refuse(status, type) { return new StytchError({ status_code: status, error_type: type }); }";
    const text = `import "stytch";\n${helper}\nrefuse(400, "weak_password unauthorized_credentials");`;
    assert.deepEqual(marksIn(text, rule), ["400"]);
    assert.isEmpty(offered(text, rule));
  });
});

describe("status-mismatch in a table of a text for people", () => {
  const prose: Source = { kind: "prose", language: "markdown" };
  const table = (...rows: readonly string[]): string =>
    `# Stytch errors\n\n| Error type | Status |\n| --- | --- |\n${rows.map((row) => `| ${row} |\n`).join("")}`;
  const right = ["`too_many_requests` | 429", "`email_not_found` | 404"];

  it("corrects the status that isn't Stytch's, where the others are", () => {
    assert.deepEqual(marksIn(table(...right, "`magic_link_not_found` | 401"), rule, prose), ["401"]);
  });

  it("is silent where the column may hold what an application answers", () => {
    const own = ["`magic_link_not_found` | 401", "`email_not_found` | 401", "`too_many_requests` | 429"];
    assert.deepEqual(marksIn(table(...own), rule, prose), []);
    assert.deepEqual(marksIn(table("`magic_link_not_found` | 401"), rule, prose), []);
  });
});
