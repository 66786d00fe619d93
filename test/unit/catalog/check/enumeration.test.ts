import { assert } from "chai";
import { assertInProportion } from "../../proportion";
import { parseEnumeration } from "../../../../src/catalog/check/enumeration";

const names = ["thing_gone", "thing_4_lost", "other_bad"];

/** The forms in which Stytch's SDKs have published the whole registry. */
const whole = {
  "the browser SDK's source":
    "export type StytchAPIErrorType =\n  | 'thing_gone'\n  | 'thing_4_lost'\n  | 'other_bad'\n  | string;\n",
  "the browser SDK's declarations":
    "interface A {}\ntype StytchAPIErrorType = 'thing_gone' | 'thing_4_lost' | \"other_bad\" | string;\ntype Other = 'x_y';",
  "its one-line declarations":
    'declare class StytchError {}\ndeclare type StytchAPIErrorType = "thing_gone"|"thing_4_lost"|"other_bad";',
  "the Android SDK": `package com.stytch.sdk.common.errors

public enum class StytchAPIErrorType(public val type: String) {
    THING_GONE(
        type = "thing_gone",
    ),
    THING_4_LOST(
        type = "thing_4_lost",
    ),
    OTHER_BAD(type = "other_bad"),
    ;

    internal companion object {
        fun fromString(text: String?): StytchAPIErrorType = try { valueOf(text!!) } catch (_: Exception) { OTHER_BAD }
    }
}
private val after = "x_y"`,
  "the older Android SDK": `public enum class StytchAPIErrorType(public val type: String) {
    THING_GONE("thing_gone"), THING_4_LOST("thing_4_lost"), OTHER_BAD("other_bad"), UNKNOWN("unknown") }`,
  Swift: `public enum StytchAPIErrorType: String, Codable {
    case thingGone = "thing_gone"
    case thing4Lost = "thing_4_lost", otherBad = "other_bad"
}`,
};

/** Lists of what an SDK itself speaks of. */
const parts = {
  "the browser SDK's messages":
    "// Stytch\nconst errorMessages = {\n  thing_gone: { id: 'error.thingGone', message: 'Gone.' },\n  thing_4_lost: msg({\n    id: 'error.thing4Lost' }),\n other_bad: msg({ id: 'error.otherBad' }) };",
  "its bundle": `var stytch=1,m={thing_gone:{id:"error.thingGone",message:"a // b"},thing_4_lost:{id:"error.x"},other_bad:{id:"error.y"}};${" ".repeat(6000)}`,
  "its unrecoverable errors":
    "class StytchError {}\nconst UNRECOVERABLE_ERROR_TYPES = ['thing_gone', 'thing_4_lost',\n'other_bad'];",
  "Android's strings": `<resources><string name="stytch_error_thing_gone">Gone.</string>
    <string name="stytch_error_thing_4_lost">Lost.</string><string name="stytch_back_button">Back</string>
    <string name="stytch_error_other_bad">Bad.</string><string name="stytch_error_unknown">?</string></resources>`,
  "iOS's strings": `static var stytch_error_thing_gone: String { NSLocalizedString("stytch.error.thinggone") }
    static var stytch_error_thing_4_lost: String { "" }
    static var stytch_error_other_bad: String { "" }`,
  "iOS's choice of a text": `case .thingGone: LocalizationManager.stytch_error_thing_gone
    case .thing4Lost: LocalizationManager.stytch_error_thing_4_lost
    case .otherBad: LocalizationManager.stytch_error_other_bad // LocalizationManager.stytch_error_x_y`,
  "an older Android SDK": `package com.stytch.sdk
public enum class StytchErrorType(public val stringValue: String, public val message: String = "") {
    THING_GONE("thing_gone"),
    THING_LOST(stringValue = " thing_4_lost", message = "It is lost: { \\"x_y\\" }."),
    OTHER_BAD("other_bad") }`,
  "an older iOS SDK": `import StytchCore
extension StytchError { enum ErrorType: Decodable {
  case thingGone
  init(value: String) { switch value {
    case "thing_gone": self = .thingGone
    case "thing_4_lost", "other_bad": self = .other
    default: self = .undefined } } } }
let x = "x_y"`,
};

describe("catalog check: parseEnumeration", () => {
  for (const [name, text] of Object.entries(whole)) {
    it(`reads the whole registry: ${name}`, () =>
      assert.deepEqual(parseEnumeration(text), { title: "StytchAPIErrorType", names, isWhole: true }));
  }

  for (const [name, text] of Object.entries(parts)) {
    it(`reads a part of it: ${name}`, () => {
      const { names: found, isWhole } = parseEnumeration(text) ?? {};
      assert.deepEqual(found, names);
      assert.isFalse(isWhole);
    });
  }

  it("prefers the whole registry to a part in the same file", () => {
    const text = `${parts["its unrecoverable errors"]}\ntype StytchAPIErrorType = 'a_b';`;
    assert.deepEqual(parseEnumeration(text)?.names, ["a_b"]);
  });

  it("passes over comments", () => {
    const union = `// type StytchAPIErrorType = 'old_one';
type StytchAPIErrorType =
  | 'thing_gone' // was 'thing_left' // "x_y"
  /* | 'thing_hidden'
     | 'thing_past' */
  | 'https://x_y'
  // | 'thing_out'
  | 'other_bad';`;
    assert.deepEqual(parseEnumeration(union)?.names, ["thing_gone", "other_bad"]);
    const kotlin =
      'enum class StytchAPIErrorType(val type: String) {\n  // A_B("a_b"), }\n  C_D("c_d"), /* E_F("e_f") */ }';
    assert.deepEqual(parseEnumeration(kotlin)?.names, ["c_d"]);
    const strings = '<!-- <string name="stytch_error_a_b"/> --><string name="stytch_error_c_d"/>';
    assert.deepEqual(parseEnumeration(strings)?.names, ["c_d"]);
  });

  it("passes over long comments, and over no long lines", () => {
    const long = "x".repeat(6000);
    const text = `/* ${long}\ntype StytchAPIErrorType = 'a_b'; */\n// ${long} type StytchAPIErrorType = 'c_d';\n`;
    assert.isUndefined(parseEnumeration(text));
    assert.deepEqual(parseEnumeration(`${text}/*! */ ${long} type StytchAPIErrorType = 'e_f'`)?.names, ["e_f"]);
  });

  const others = {
    "another vendor's enumeration": 'enum class ErrorType(val s: String) { A("thing_gone") }',
    "another union": "// for Stytch\ntype Other = 'x_y' | 'a_b';",
    "an alias of the union": "type StytchAPIErrorType = Other;",
    "a use of the union": "import { StytchAPIErrorType } from 'stytch';\nconst a: StytchAPIErrorType = 'x_y';",
    "no code": "Stytch is an API.",
    nothing: "",
  };
  for (const [name, text] of Object.entries(others)) {
    it(`finds none in ${name}`, () => assert.isUndefined(parseEnumeration(text)));
  }

  it("reads a huge enumeration, and one that never ends, in time in proportion", () => {
    assertInProportion((size) => {
      const many = Array.from({ length: size }, (_, index) => `thing_${index}`);
      const union = `type StytchAPIErrorType = ${many.map((one) => `'${one}'`).join(" | ")};`;
      assert.lengthOf(parseEnumeration(union)?.names ?? [], size);
      const kotlin = `enum class StytchAPIErrorType {\n${many.map((one) => `X("${one}"),`).join("\n")}`;
      assert.lengthOf(parseEnumeration(kotlin)?.names ?? [], size);
    }, 12_500);
  });
});
