import { assert } from "chai";
import { namesErrorTypes, namesStytch, type Policy, unmistakable } from "../../../../src/core/recognition/evidence";
import { NameIndex } from "../../../../src/core/recognition/names";
import { defaultRecognition, scan } from "../../../../src/core/recognition/scan";
import { sourceOf } from "../../../../src/core/text/textKind";
import { realCatalog } from "../../catalogOf";

const names = new NameIndex(realCatalog);
const found = (text: string, policy: Partial<Policy> = {}, language = "typescript"): string[] =>
  scan(text, sourceOf(language, ""), names, { ...defaultRecognition, ...policy }).map(({ entry }) => entry.type);

/** Nobody else has this name; the other two are anybody's, and HTTP libraries raise the last themselves. */
const [ours, common, everyones] = ["unable_to_auth_magic_link", "weak_password", "too_many_requests"] as const;

/** Texts that name nothing of Stytch's, by the context of the name in them. */
const silent = {
  field: (name: string) => `if (e.error_type === "${name}") {}`,
  case: (name: string) => `if (e.code === "${name}") {}`,
  key: (name: string) => `const texts = { "${name}": 1 };`,
  literal: (name: string) => `const code = "${name}";`,
  argument: (name: string) => `throwError("${name}");`,
};
type Named = keyof typeof silent;

describe("evidence", () => {
  /** In which contexts a name counts in a text that says nothing of Stytch. */
  const rows: readonly (readonly [name: string, policy: Partial<Policy>, contexts: readonly Named[]])[] = [
    [ours, {}, ["field", "case", "key", "literal", "argument"]],
    [ours, { dependsOnStytch: "workspace" }, ["field", "case", "key", "literal", "argument"]],
    [ours, { dependsOnStytch: "project" }, ["field", "case", "key", "literal", "argument"]],
    [ours, { mode: "strict" }, []],
    [ours, { mode: "strict", dependsOnStytch: "project" }, []],
    [common, {}, []],
    [common, { dependsOnStytch: "workspace" }, ["field"]],
    [common, { dependsOnStytch: "project" }, ["field", "case"]],
    [common, { mode: "strict", dependsOnStytch: "project" }, []],
    [common, { mode: "always" }, ["field", "case", "key", "literal", "argument"]],
  ];
  for (const [name, policy, contexts] of rows) {
    it(`${name} needs none, with ${JSON.stringify(policy)}, as ${contexts.join(", ") || "nothing at all"}`, () => {
      for (const [context, text] of Object.entries(silent)) {
        assert.lengthOf(found(text(name), policy), contexts.includes(context as Named) ? 1 : 0, context);
      }
    });
  }

  it("of the file is enough for a common name in each context, however strict", () => {
    for (const mode of ["auto", "strict"] as const) {
      for (const text of Object.values(silent)) {
        assert.deepEqual(found(`import "stytch";\n${text(common)}`, { mode }), [common], `${mode} ${text(common)}`);
      }
    }
  });

  it("isn't needed by the value of a field or function that the user named, however strict", () => {
    const own = { ...defaultRecognition, mode: "strict", fields: ["reason"], functions: ["report"] } as const;
    for (const text of [`report("${everyones}")`, `if (reason === "${everyones}") {}`]) {
      assert.lengthOf(scan(text, sourceOf("typescript", ""), names, own), 1, text);
    }
  });

  it("of a payload is enough, however strict", () => {
    const payload = `{"error_type": "${everyones}", "status_code": 429, "error_message": "no"}`;
    assert.deepEqual(found(payload, { mode: "strict" }, "json"), [everyones]);
  });

  describe("that an argument is an error type is, in a file that names Stytch,", () => {
    const argument = (callee: string, name: string): string[] => found(`import "stytch";\n${callee}("${name}");`);
    for (const callee of [
      ...["stytchCode", "raiseError", "errorOf", "t.err", "expectCode", "assertCode", "mockAnswer", "throwing"],
      ...["failWith", "reject", "testCase", "WEAK_WORD", "A2"],
    ]) {
      it(`a function called ${callee}`, () => assert.deepEqual(argument(callee, common), [common]));
    }
    for (const callee of ["translate", "Code", "errand", "W", "codeOf", "My_CODE", "CODEs", "2A"]) {
      it(`not one called ${callee}`, () => assert.deepEqual(argument(callee, common), []));
    }
    it("never any for a name that every HTTP library has", () => {
      for (const name of [
        ...["bad_request", "internal_server_error", "internal_error", "service_unavailable", "server_unavailable"],
        ...[
          "method_not_allowed",
          "too_many_requests",
          "unknown_error",
          "invalid_argument",
          "invalid_token",
          "invalid_id",
        ],
      ]) {
        assert.deepEqual(argument("raiseError", name), [], name);
      }
    });
    it("the innermost function, and through any quote", () => {
      assert.deepEqual(found('import "stytch";\nraiseError(t("weak_password"));'), []);
      for (const quote of ["'", "`", '"']) {
        assert.deepEqual(found(`import "stytch";\nraiseError(${quote}weak_password${quote});`), [common], quote);
      }
    });
  });

  describe("for a constant", () => {
    it("is the name of an SDK's enumeration somewhere in the file", () => {
      for (const type of ["StytchAPIErrorType", "StytchErrorType", "APIErrorType"]) {
        assert.deepEqual(found(`import ${type}\nwhen (e) { WEAK_PASSWORD -> 1 }`, {}, "kotlin"), [common], type);
      }
      assert.deepEqual(found("import MyAPIErrorType\nwhen (e) { WEAK_PASSWORD -> 1 }", {}, "kotlin"), []);
      assert.deepEqual(found("import stytch\nWEAK_PASSWORD = 1", {}, "python"), []);
      assert.deepEqual(found("WEAK_PASSWORD = 1", { mode: "always" }, "python"), []);
    });
    it("is an enumeration of Stytch's right before it", () => {
      assert.deepEqual(found("StytchB2BErrorType.WEAK_PASSWORD", {}, "kotlin"), [common]);
      assert.deepEqual(found("OtherErrorType.WEAK_PASSWORD", {}, "kotlin"), []);
    });
    it("is the payload around it", () => {
      assert.deepEqual(found("{errorType=WEAK_PASSWORD, requestId=1, statusCode=400}", {}, "kotlin"), [common]);
    });
    it("is one of the iOS SDK's modules in Swift, where its own enumeration isn't named", () => {
      for (const line of ["import StytchCore", "import StytchUI", "e as? StytchAPIError", "StytchAPIErrorType.x"]) {
        assert.deepEqual(found(`${line}\ncase .weakPassword: break`, {}, "swift"), [common], line);
      }
      for (const line of ["import Stytch", "StytchAPIErrors", "APIErrorType"]) {
        assert.deepEqual(found(`${line}\ncase .weakPassword: break`, {}, "swift"), [], line);
      }
      assert.isFalse(namesErrorTypes("import StytchCore", { kind: "code", language: "kotlin" }));
    });
  });

  describe("that a text is about Stytch", () => {
    it("is its name, as an SDK, a class or a variable has it", () => {
      for (const text of ["import stytch", "StytchClient", "STYTCH_SECRET"]) assert.isTrue(namesStytch(text), text);
      assert.isFalse(namesStytch("stitch"));
    });

    const table = [ours, "organization_slug_already_used", "session_too_old_to_reset_password"];
    it("are three names that nobody else has", () => {
      const text = (lines: readonly string[]): string => lines.map((name) => `  "${name}": 1,\n`).join("");
      assert.deepEqual(found(text([...table, common])), [...table, common]);
      const far = "\n".repeat(4);
      assert.deepEqual(found(text(table) + far + text([common])), [...table, common]);
      assert.deepEqual(found(text(table.slice(1)) + far + text([common])), table.slice(1));
      assert.deepEqual(found(text([ours, ours, ours]) + far + text([common])), [ours, ours, ours]);
    });

    it("is one such name beside a common one, line by line", () => {
      const text = (...names: string[]): string => names.map((name) => `  "${name}",\n`).join("");
      assert.deepEqual(found(text(common, ours)), [common, ours]);
      assert.deepEqual(found(text(ours, "duplicate_email", common)), [ours, "duplicate_email", common]);
      assert.deepEqual(found(`${text(ours)}\n\n\n${text(common)}`), [ours]);
      assert.deepEqual(found(`${text(ours)}${" ".repeat(400)}${text(common)}`), [ours]);
      assert.deepEqual(found(text("duplicate_email", common)), []);
      assert.deepEqual(found(`${ours.toUpperCase()} = 1\n${text(common)}`), [], "a constant is none");
      assert.deepEqual(found(`got ${ours}\nmail: ${common}`, {}, "log"), [ours], "nor another line of a log");
    });

    it("are no common names, and no identifiers", () => {
      assert.deepEqual([...unmistakable(names.mentions(`${ours} ${ours} ${common} ${ours.toUpperCase()}`))], [ours]);
      assert.isEmpty(unmistakable(names.mentions(ours.toUpperCase())));
    });
  });
});
