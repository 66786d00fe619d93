import { assert } from "chai";
import { calleeOf } from "../../../../src/core/recognition/callee";
import type { OwnNames } from "../../../../src/core/recognition/context";
import { contextOf } from "../../../../src/core/recognition/contextOf";
import { isFieldAhead } from "../../../../src/core/recognition/fieldContext";
import { NameIndex } from "../../../../src/core/recognition/names";
import { sourceOf } from "../../../../src/core/text/textKind";
import { realCatalog } from "../../catalogOf";
import { type ContextCases, fieldCases } from "./contextCases";
import { quotedCases, unquotedCases } from "./stringCases";

const names = new NameIndex(realCatalog);
const nobody: OwnNames = { fields: [], functions: [] };

/** The context of the one `weak_password` in a text. */
function contextIn(language: string, text: string, own = nobody): string | undefined {
  const mention = names.mentions(text, language === "swift").find(({ entry }) => entry.type === "weak_password");
  return mention && contextOf(text, mention, sourceOf(language, ""), own);
}

describe("the context of a name", () => {
  const groups: Readonly<Record<string, ContextCases>> = {
    "beside fields and in sentences": fieldCases,
    "in quotes": quotedCases,
    "without quotes": unquotedCases,
  };
  for (const [group, cases] of Object.entries(groups)) {
    for (const [context, texts] of Object.entries(cases)) {
      describe(`${group} is "${context}" in`, () => {
        for (const [language, text] of texts) {
          it(`${language}: ${text}`, () => assert.strictEqual(contextIn(language, text), context));
        }
      });
    }
  }

  describe("with the user's own names", () => {
    const own: OwnNames = { fields: ["reason"], functions: ["report"] };
    it("is own as the value of a field, whatever object has it", () => {
      for (const text of ['if (reason === "weak_password") {}', 'if (answer.reason == "weak_password") {}']) {
        assert.strictEqual(contextIn("typescript", text, own), "own", text);
      }
      assert.strictEqual(contextIn("typescript", 'if (treason === "weak_password") {}', own), "case");
    });

    it("is own as an argument of a function, whatever object has it", () => {
      for (const text of [
        'report("weak_password")',
        'log.report(400, "weak_password")',
        'report<Kind>("weak_password")',
      ]) {
        assert.strictEqual(contextIn("typescript", text, own), "own", text);
      }
      assert.strictEqual(contextIn("typescript", 'unreport("weak_password")', own), "argument");
      assert.strictEqual(contextIn("typescript", 'report(hide("weak_password"))', own), "argument");
    });
  });
});

describe("isFieldAhead", () => {
  const own: OwnNames = { fields: ["reason"], functions: ["report"] };
  it("sees where the value of an error-type field, or of one of the user's own, begins", () => {
    for (const before of ['e.error_type === "', "error_type: ", 'answer.reason == "', 'if (reason !== "']) {
      assert.isTrue(isFieldAhead(before, own), before);
    }
    for (const before of ['e.code === "', "", "error_type", 'treason == "', 'report("']) {
      assert.isFalse(isFieldAhead(before, own), before);
    }
    assert.isFalse(isFieldAhead('reason == "', nobody));
  });
});

describe("calleeOf", () => {
  it("names the innermost function that is still open, with its object", () => {
    assert.strictEqual(calleeOf("a(log.warn(1, "), "log.warn");
    assert.strictEqual(calleeOf("new Set<string>("), "Set");
    for (const before of ["", "a(1) ", "("]) assert.isUndefined(calleeOf(before), before);
  });
});
