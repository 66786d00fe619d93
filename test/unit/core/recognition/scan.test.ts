import { assert } from "chai";
import fc from "fast-check";
import { memberName } from "../../../../src/core/recognition/camelNames";
import { NameIndex } from "../../../../src/core/recognition/names";
import { at, inWord } from "../../../../src/core/recognition/mentionAt";
import { scan } from "../../../../src/core/recognition/scan";
import { sourceOf, type TextKind } from "../../../../src/core/text/textKind";
import { realCatalog } from "../../catalogOf";
import { assertReadInProportion } from "../../proportion";

const names = new NameIndex(realCatalog);
const found = (text: string, kind: TextKind = "code"): string[] =>
  scan(text, { kind, language: "" }, names).map(({ entry, context }) => `${context} ${entry.type}`);

describe("scan", () => {
  describe("sees a field in", () => {
    const fields = {
      "a comparison": 'if (err.error_type === "weak_password") {}',
      "an optional chain": "e?.error_type == 'weak_password'",
      "an index": 'response["error_type"] == "weak_password"',
      "a Go field": 'stytchErr.ErrorType == "weak_password"',
      JSON: '{"error_type": "weak_password"}',
      "escaped JSON": '{\\"error_type\\":\\"weak_password\\"}',
      "twice escaped JSON": '{\\\\\\"error_type\\\\\\":\\\\\\"weak_password\\\\\\"}',
      YAML: "error_type: weak_password",
      logfmt: "stytch_error_type=weak_password",
      Ruby: '{"error_type" => "weak_password"}',
      "a Ruby symbol key": '{:error_type=>"weak_password"}',
      "Kotlin's toString": "ErrorResponse(statusCode=400, errorType=weak_password, errorMessage=no)",
      "Go's sentence": "Stytch Error - request ID: x, status code: 400, type: weak_password, message: no",
      membership: 'if error.details.error_type in ("weak_password", "x"):',
    };
    for (const [name, text] of Object.entries(fields)) {
      it(name, () => assert.deepEqual(found(`${text} // stytch`), ["field weak_password"]));
    }
  });

  it("sees a reference link, with slashes escaped too", () => {
    const url = "https://stytch.com/docs/b2b/api/errors/403#use_https";
    assert.deepEqual(found(url, "prose"), ["url use_https"]);
    assert.deepEqual(found(JSON.stringify(url).replaceAll("/", "\\/")), ["url use_https"]);
  });

  it("sees literals and, in logs and prose only, bare words", () => {
    assert.deepEqual(found('const types = ["no_default_login_redirect_url_set", `unable_to_auth_magic_link`];'), [
      "literal no_default_login_redirect_url_set",
      "literal unable_to_auth_magic_link",
    ]);
    assert.deepEqual(found("const no_default_login_redirect_url_set = 1;"), []);
    assert.deepEqual(found("no_default_login_redirect_url_set: true", "data"), []);
    assert.deepEqual(found("got no_default_login_redirect_url_set", "log"), ["word no_default_login_redirect_url_set"]);
    assert.deepEqual(found("got no_default_login_redirect_url_set", "prose"), [
      "word no_default_login_redirect_url_set",
    ]);
  });

  it("takes whole words only", () => {
    assert.deepEqual(found("no_default_login_redirect_url_set_hash my_no_default_login_redirect_url_set", "log"), []);
    assert.deepEqual(found("_no_default_login_redirect_url_set no_default_login_redirect_url_set_", "log"), []);
  });

  it("judges each payload of a text by itself", () => {
    const ours = '{"error_type": "too_many_requests", "status_code": 429, "error_message": "no"}';
    const other = '{"error": "too_many_requests", "reason": "too_many_requests"}';
    assert.lengthOf(found(`${ours}\n${other}`, "log"), 1);
    assert.lengthOf(found(`${other}\n${ours}`, "log"), 1);
    assert.lengthOf(found(`${ours}\n${other}\n${ours}`, "log"), 2);
  });

  it("takes an identifier for none, whatever the text is about", () => {
    assert.isEmpty(found("import stytch\nconst unable_to_auth_magic_link = 1"));
  });

  describe("wants evidence for an ambiguous name", () => {
    const silent = {
      "Rails code": ['render status: :x, json: { error: "too_many_requests" }', "code"],
      "another program's log line": ["stytch is up\nnginx reason=too_many_requests", "log"],
      "an error type alone": ['{"error_type": "too_many_requests"}', "data"],
      "another API's field in code": ['if (e.error_type === "too_many_requests") {}', "code"],
    } as const satisfies Record<string, readonly [string, TextKind]>;
    for (const [name, [text, kind]] of Object.entries(silent)) {
      it(`${name} has none`, () => assert.deepEqual(found(text, kind), []));
    }
    const heard = {
      "a file that names Stytch": ['import stytch\ne.error_type == "too_many_requests"', "code"],
      "a payload with siblings": ['{"error_type": "too_many_requests", "status_code": 429, "request_id": "r"}', "data"],
      "a line with Stytch's request id": [
        "too_many_requests request-id-live-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10",
        "log",
      ],
      "a reference link": ["https://stytch.com/docs/api/errors/429#too_many_requests", "log"],
    } as const satisfies Record<string, readonly [string, TextKind]>;
    for (const [name, [text, kind]] of Object.entries(heard)) {
      it(`${name} has it`, () => assert.lengthOf(found(text, kind), 1));
    }
  });

  it("never throws, and answers with ordered offsets of the very names", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "_",
        '"error_type":"',
        "weak_password",
        "too_many_requests",
        "{",
        "}",
        "\\",
        "stytch",
        "SESSION_NOT_FOUND",
        ".sessionNotFound",
        "StytchAPIErrorType",
        "session\\_not\\_found",
        "\u001b[31m",
        "│ ",
        "\ud83d",
        "case ",
        "=> ",
        "\r\n",
        "request-id-test-",
      ),
    );
    const kinds = fc.constantFrom<TextKind>("code", "data", "log", "prose");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), kinds, (pieces, kind) => {
        const text = pieces.join("");
        let last = 0;
        for (const { entry, start, end } of scan(text, { kind, language: "swift" }, names)) {
          assert.include(
            [entry.type, entry.type.toUpperCase(), memberName(entry.type)],
            text.slice(start, end).replaceAll("\\", ""),
          );
          assert.isAtLeast(start, last);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  describe("takes time in proportion to the text, whatever it is", () => {
    const hostile: Readonly<Record<string, string>> = {
      underscores: "_",
      quotes: '"',
      backslashes: "\\",
      "open braces": "{",
      "closed braces": "}",
      "open brackets of all kinds": "<([{",
      "unclosed strings": '"error_type":"',
      "half a surrogate pair": "\ud83d",
      "open payloads": '{"too_many_requests ',
      "names after names": "session_not_found ",
      "names in one word": "session_not_found_",
      "escaped underscores": "session\\_",
      "frames without end": "│ error_type: session_not_found\n",
      "Go sentences": "Stytch Error - status code: 404, type: session_not_found, message: ",
      "keys without end": "error_type: session_not_found\n",
    };
    /** In code and data, where more is looked at, with the language that looks at most. */
    const hostileCode: Readonly<Record<string, string>> = {
      "constants and their values": 'typescript SESSION_NOT_FOUND = "session_not_found";\nKind.SESSION_NOT_FOUND ',
      "constants without an underscore": "typescript SessionNotFound(",
      "arguments of one function": 'typescript f(404, "session_not_found"); f("weak_password");\n',
      "words of one list": "ruby %w[ session_not_found ",
      "words of a shell": "shellscript session_not_found KEY=session_not_found ",
      "words of a value": "yaml a: session_not_found, ",
      "regular expressions": "ruby =~ /(session_not_found ~r{m{",
      "tags around text": "html <a b=session_not_found>session_not_found {",
      "enumerations called after Stytch": "kotlin enum StytchError { SESSION_NOT_FOUND, ",
      "keys of a dict": "python dict( session_not_found=(",
      "paths of messages": "properties stytch.error.session_not_found.",
      symbols: "ruby :session_not_found, ",
    };
    const log = { kind: "log", language: "log" } as const;
    const code = Object.entries(hostileCode).map(([name, unit]) => {
      const [language = ""] = unit.split(" ", 1);
      return [name, unit.slice(language.length + 1), sourceOf(language, "")] as const;
    });
    for (const [name, unit, source] of [...Object.entries(hostile).map((one) => [...one, log] as const), ...code]) {
      it(name, () => {
        assertReadInProportion((text) => scan(text, source, names), unit);
      });
    }
  });
});

describe("an RFC's invalid_token", () => {
  const policy = { mode: "always", dependsOnStytch: "project", fields: [], functions: [] } as const;
  const isFound = (text: string): boolean => scan(text, { kind: "code", language: "" }, names, policy).length > 0;

  it("is none of Stytch's as the value of an OAuth endpoint's error", () => {
    for (const text of [
      '{"error": "invalid_token"}',
      "{'error':'invalid_token'}",
      '{\\"error\\" : \\"invalid_token\\"}',
      "error='invalid_token'",
      "'error' => 'invalid_token'",
      'error   =   "invalid_token"',
    ]) {
      assert.isFalse(isFound(text), text);
    }
  });

  it("is Stytch's in another field, and other names are in that one", () => {
    for (const text of [
      'x = {"error_type": "invalid_token"}',
      'x = {"my_error": "invalid_token"}',
      'error("invalid_token")',
      'error = code || "invalid_token"',
      '{"error": "weak_password"}',
    ]) {
      assert.isTrue(isFound(text), text);
    }
  });
});

describe("at", () => {
  const occurrences = scan('"no_default_login_redirect_url_set"', { kind: "code", language: "" }, names);
  it("finds what the offset lies in or touches", () => {
    for (const offset of [1, 5, 34]) assert.isDefined(at(occurrences, offset), String(offset));
    for (const offset of [0, 35]) assert.isUndefined(at(occurrences, offset), String(offset));
  });
});

describe("inWord", () => {
  const text = "getString(R.string.stytch_error_weak_password, weak_password)";
  const mentions = names.mentions(text);
  const found = (offset: number): string | undefined => {
    const word = inWord(text, mentions, offset);
    return word && text.slice(word.start, word.end);
  };
  it("finds the name that ends a word, wherever in front of it the offset is", () => {
    const start = text.indexOf("stytch_error_");
    for (const offset of [start, start + 3, start + 13]) {
      assert.strictEqual(found(offset), "stytch_error_weak_password", String(offset));
    }
  });
  it("finds none in another word, and none that is a whole word", () => {
    for (const offset of [0, 12, text.indexOf("string."), text.indexOf(", weak") + 2]) {
      assert.isUndefined(found(offset), String(offset));
    }
  });
  it("leaves out escape sequences and prefixes alike", () => {
    const log = "got\\nweak_password";
    assert.strictEqual(inWord(log, names.mentions(log), log.indexOf("nweak"))?.mention.entry.type, "weak_password");
    const constant = "ERR_WEAK_PASSWORD";
    assert.strictEqual(inWord(constant, names.mentions(constant), 1)?.start, 0);
  });
  it("never reads on without end", () => {
    const long = `${"a".repeat(500)}_weak_password`;
    assert.isUndefined(inWord(long, names.mentions(long), 400));
  });
});
