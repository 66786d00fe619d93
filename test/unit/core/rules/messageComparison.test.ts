import { assert } from "chai";
import type { Source } from "../../../../src/core/text/textKind";
import { fixed, markdown, marksIn, problemsIn, told } from "./problemsIn";

const rule = "message-comparison";

/** In each, a part of a message that one error has. */
const parts: Readonly<Record<string, readonly [text: string, right: string]>> = {
  "typescript: includes": [
    'import "stytch"; if (e.error_message.includes("Captcha required")) {}',
    'import "stytch"; if (e.error_type === "captcha_required") {}',
  ],
  "typescript: optional, folded": [
    "import 'stytch'; if (e?.error_message?.toLowerCase().includes('captcha required')) {}",
    "import 'stytch'; if (e?.error_type === 'captcha_required') {}",
  ],
  "typescript: not": [
    "import 'stytch'; if (!err.error_message.startsWith('Unauthorized credentials')) {}",
    "import 'stytch'; if (err.error_type !== 'unauthorized_credentials') {}",
  ],
  "javascript: a regular expression's test": [
    "import 'stytch'; if (/email format is invalid/i.test(err.error_message)) {}",
    "import 'stytch'; if (err.error_type === 'invalid_email') {}",
  ],
  "javascript: match": [
    "import 'stytch'; if (err.error_message.match(/^Email format is invalid\\.$/)) {}",
    "import 'stytch'; if (err.error_type === 'invalid_email') {}",
  ],
  "python: in": [
    'import stytch\nif "Captcha required" in e.details.error_message:',
    'import stytch\nif e.details.error_type == "captcha_required":',
  ],
  "python: not in": [
    'import stytch\nif "Captcha required" not in e.details.error_message:',
    'import stytch\nif e.details.error_type != "captcha_required":',
  ],
  "python: startswith": [
    "import stytch\nif not e.details.error_message.startswith('Email format'):",
    "import stytch\nif e.details.error_type != 'invalid_email':",
  ],
  "python: a regular expression": [
    'import stytch\nif re.search(r"Captcha required", e.details.error_message):',
    'import stytch\nif e.details.error_type == "captcha_required":',
  ],
  "go: strings": [
    '// stytch\nif ok && strings.Contains(string(se.ErrorMessage), "Session could not be found") {',
    '// stytch\nif ok && se.ErrorType == "session_not_found" {',
  ],
  "go: prefix": [
    '// stytch\nif !strings.HasPrefix(se.ErrorMessage, "Email format") {',
    '// stytch\nif se.ErrorType != "invalid_email" {',
  ],
  "ruby: include?": [
    "# stytch\nelsif result['error_message'].include?('passcode was incorrect')",
    "# stytch\nelsif result['error_type'] == 'otp_code_not_found'",
  ],
  "ruby: =~": [
    "# stytch\nraise Gone if result['error_message'] =~ /passcode was incorrect/",
    "# stytch\nraise Gone if result['error_type'] == 'otp_code_not_found'",
  ],
  "ruby: without brackets": [
    "# stytch\nif e.error_message.start_with? 'Email format'\nend",
    "# stytch\nif e.error_type == 'invalid_email'\nend",
  ],
  "php: str_contains": [
    "<?php // stytch\nif (str_contains($body['error_message'], 'Captcha required')) {}",
    "<?php // stytch\nif ($body['error_type'] === 'captcha_required') {}",
  ],
  "php: preg_match": [
    "<?php // stytch\nif (preg_match('/captcha required/i', $e->error_message)) {}",
    "<?php // stytch\nif ($e->error_type === 'captcha_required') {}",
  ],
  "java: equals": [
    '// stytch\nif (r.getErrorMessage().equals("Email could not be found.")) {',
    '// stytch\nif (r.getErrorType().equals("email_not_found")) {',
  ],
  "java: the text first": [
    '// stytch\nif (!"Email could not be found.".equals(r.getErrorMessage())) {',
    '// stytch\nif (!r.getErrorType().equals("email_not_found")) {',
  ],
  "csharp: Contains": [
    '// Stytch\nif (ex.ErrorMessage.Contains("Captcha required")) {}',
    '// Stytch\nif (ex.ErrorType == "captcha_required") {}',
  ],
  "csharp: Regex.IsMatch": [
    '// Stytch\nif (Regex.IsMatch(ex.ErrorMessage, "Captcha required")) {}',
    '// Stytch\nif (ex.ErrorType == "captcha_required") {}',
  ],
  "rust: contains": [
    '// stytch\nif err.error_message.contains("Captcha required") {',
    '// stytch\nif err.error_type == "captcha_required" {',
  ],
  "kotlin: contains": [
    '// stytch\nif (!body.errorMessage.contains("Captcha required")) {}',
    '// stytch\nif (body.errorType != "captcha_required") {}',
  ],
  "swift: hasPrefix": [
    '// stytch\nif error.errorMessage.hasPrefix("Captcha required") {}',
    "// stytch\nif error.errorType == .captchaRequired {}",
  ],
  "elixir: =~": [
    '# stytch\nif body["error_message"] =~ "Captcha required" do',
    '# stytch\nif body["error_type"] == "captcha_required" do',
  ],
  "elixir: a pattern": [
    '# stytch\n  {:ok, %{"error_message" => "Email could not be found."}} ->\n',
    '# stytch\n  {:ok, %{"error_type" => "email_not_found"}} ->\n',
  ],
  "perl: eq": [
    "# stytch\nif ($res->{error_message} eq 'Captcha required') {",
    "# stytch\nif ($res->{error_type} eq 'captcha_required') {",
  ],
  "svelte: startsWith": [
    "<script>import 'stytch'; if (err.error_message.startsWith('Unauthorized credentials')) {}</script>",
    "<script>import 'stytch'; if (err.error_type === 'unauthorized_credentials') {}</script>",
  ],
};

const unfixed: Readonly<Record<string, readonly string[]>> = {
  typescript: [
    "import 'stytch'; if (e.error_message.toLowerCase().includes('session could not be found')) {}",
    'import "stytch"; if (e.error_message.indexOf("Captcha required") >= 0) {}',
    'if (e instanceof StytchError) { switch (e.error_message) {\n  case "Something new": break;\n} }',
    "if (e instanceof StytchError && e.error_message.match(/^(?:too|very) (?:many|fast)/)) {}",
  ],
  python: ['except StytchError as e:\n    if "already exists" in e.details.error_message:'],
  kotlin: [
    'import com.stytch.sdk.common.errors.StytchAPIError\nif (error.message.contains("Phone number could not be found")) {}',
    'import com.stytch.sdk.common.errors.StytchAPIError\nif (e.errorMessage.contains("Captcha required")) {}',
  ],
  ruby: ["rescue StytchError => e\ncase e.error_message\nwhen 'Something new' then a\nend"],
};

const innocent: Readonly<Record<string, readonly string[]>> = {
  typescript: [
    'import "stytch"; test("it", () => { expect(e.error_message === "Captcha required").toBe(true); });',
    'import "stytch"; expect(e.error_message).toContain("Captcha required");',
    'import "stytch";\n\n// Plaid\nif (e.error_message === "the login details of this item have changed") {}',
    'import "stytch";\n// if (e.error_message === "Captcha required") {}',
    'import "stytch"; log.warn(e.error_message, "Captcha required");',
    'import "stytch"; if (e.error_message.includes(needle)) {}',
    'import "stytch"; if (e.message.includes("not found")) {}',
    'import "stytch"; if (delivery.error_message === "Connection refused") {}',
    'import "stytch"; if (e.error_message === "") {}',
    'import "stytch"; const text = e.error_message.replace("Captcha required", "");',
  ],
  python: [
    'import stytch\ndef test_it():\n    assert "Captcha required" in e.details.error_message',
    'import stytch\nexcept twilio.TwilioRestException as e:\n    if "is not a valid phone number" in e.error_message:',
    'import stytch\nlog.info("Captcha required", e.details.error_message)',
  ],
  ruby: [
    "# stytch\nrescue Twilio::REST::RestError => e\n  raise Blocked if e.error_message.include?('is not a valid number')",
    "# stytch\nexpect(body['error_message']).to eq('Captcha required')",
  ],
  go: [
    '// stytch\nif se.ErrorMessage != "Captcha required" {\n\tt.Fatalf("got %v", se)\n}',
    '// stytch\nreturn f.ErrorMessage == "signal: killed"',
  ],
};

describe(rule, () => {
  it("says which type to compare, and does it", () => {
    const text = 'import "stytch"; if (e.error_message === "Session could not be found.") {}';
    const span = { start: text.indexOf("e.error_message"), end: text.indexOf(") {}") };
    assert.deepEqual(problemsIn(text, [rule]), [
      {
        rule,
        ...span,
        type: "session_not_found",
        message: "Stytch may reword its messages; compare error_type with session_not_found instead.",
        fixes: [
          {
            title: "Compare error_type with session_not_found",
            edits: [{ ...span, text: 'e.error_type === "session_not_found"' }],
            isPreferred: true,
          },
        ],
      },
    ]);
  });

  it("keeps each language's field, operator, quotes and blanks", () => {
    for (const [text, right] of [
      [
        'if stytchErr.ErrorMessage == "Session could not be found." {',
        'if stytchErr.ErrorType == "session_not_found" {',
      ],
      ['e.errorMessage !== "Captcha required"', 'e.errorType !== "captcha_required"'],
      ["$e->error_message=='Captcha required'", "$e->error_type=='captcha_required'"],
      ["$body['error_message']   !=   'Captcha required'", "$body['error_type']   !=   'captcha_required'"],
      ["e?.error_message === `CAPTCHA REQUIRED`", "e?.error_type === `captcha_required`"],
      [
        String.raw`e.error_message == 'Unable to authenticate because attributes on request don\'t match stored attributes.'`,
        "e.error_type == 'attribute_mismatch'",
      ],
    ] as const) {
      assert.strictEqual(fixed(`// stytch\n${text}`, rule), `// stytch\n${right}`);
    }
  });

  it("marks a message that is unknown, or that several errors have, without a fix", () => {
    const shared =
      "There is no biometric registration available. Authenticate with another method and add a new biometric registration first.";
    for (const message of ["Oh no", shared]) {
      const text = `if (e instanceof StytchError && e.errorMessage == '${message}') {}`;
      assert.deepEqual<unknown>(problemsIn(text, [rule]), [
        {
          rule,
          start: text.indexOf("e.errorMessage"),
          end: text.indexOf(") {}"),
          message: "Stytch may reword its messages; compare errorType instead.",
          fixes: [],
        },
      ]);
    }
  });

  it("marks a comparison behind a check of another value's type", () => {
    const text = 'import "stytch"; if (typeof e === "object" && e.error_message === "Captcha required") {}';
    assert.lengthOf(marksIn(text, rule), 1);
  });

  for (const [name, [text, right]] of Object.entries(parts)) {
    it(`compares the type where a part of a message is asked for in ${name}`, () => {
      const source: Source = { kind: "code", language: name.replace(/:.*/, "") };
      assert.strictEqual(fixed(text, rule, source), right);
    });
  }

  for (const [name, texts] of Object.entries(unfixed)) {
    it(`marks it without a fix in ${name}`, () => {
      const source: Source = { kind: "code", language: name };
      for (const text of texts) {
        assert.lengthOf(marksIn(text, rule, source), 1, text);
        assert.strictEqual(fixed(text, rule, source), text);
      }
    });
  }

  for (const [name, texts] of Object.entries(innocent)) {
    it(`is silent in ${name} on other vendors' messages, on tests, and on messages that are only shown`, () => {
      const source: Source = { kind: "code", language: name };
      for (const text of texts) assert.deepEqual(marksIn(text, rule, source), [], text);
    });
  }

  it("takes no part for one error's that several errors' messages have, or that is a single word", () => {
    for (const part of ["already exists", "already used or expired", "password"]) {
      const text = `if (e instanceof StytchError && e.error_message.includes("${part}")) {}`;
      assert.deepEqual(told(text, rule), ["Stytch may reword its messages; compare error_type instead."], part);
    }
  });

  it("minds capital letters where the code does", () => {
    const asking = (how: string): string[] => told(`import "stytch"; if (${how}) {}`, rule);
    assert.match(asking('e.error_message.includes("Session could not be found")')[0] ?? "", /with session_not_found/);
    assert.notMatch(asking("/session could not be found/i.test(e.error_message)")[0] ?? "", /with session_not_found/);
  });

  it("is silent without evidence, outside of code, and where a message is only given", () => {
    const text = 'if (e.error_message === "Session could not be found.") {}';
    assert.deepEqual(marksIn(text, rule), []);
    assert.deepEqual(marksIn(`import "stytch"; ${text}`, rule, markdown), []);
    assert.deepEqual(marksIn('import "stytch"; if (typeof e?.error_message === "string") {}', rule), []);
    assert.deepEqual(marksIn('import "stytch"; if (typeof\n  e.error_message === "string") {}', rule), []);
    assert.deepEqual(marksIn('import "stytch"; fail({ error_message: "Session could not be found." })', rule), []);
  });
});
