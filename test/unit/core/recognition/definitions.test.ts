import { assert } from "chai";
import { constantOf, Definitions, isDefined } from "../../../../src/core/recognition/definitions";
import { NameIndex } from "../../../../src/core/recognition/names";
import { sourceOf } from "../../../../src/core/text/textKind";
import { realCatalog } from "../../catalogOf";

const names = new NameIndex(realCatalog);

/** The constant that the last mention of `weak_password` in a text is the value of. */
function constantIn(text: string, language = "typescript"): string | undefined {
  const mention = names
    .mentions(text, sourceOf(language, ""))
    .findLast(({ spelling }) => spelling === "session_not_found");
  return mention && constantOf(text, mention);
}

describe("the constant of a string", () => {
  const definitions: readonly (readonly [language: string, text: string, constant: string])[] = [
    ["java", 'static final String WEAK_PASSWORD = "weak_password";', "WEAK_PASSWORD"],
    ["java", 'WEAK_PASSWORD(400, "weak_password"),', "WEAK_PASSWORD"],
    ["kotlin", 'const val WEAK_PASSWORD: String = "weak_password"', "WEAK_PASSWORD"],
    ["kotlin", 'WeakPassword("weak_password"),', "WeakPassword"],
    ["python", "WEAK_PASSWORD: Final[str] = 'weak_password'", "WEAK_PASSWORD"],
    ["typescript", 'weakPassword: "weak_password",', "weakPassword"],
    ["typescript", "const WEAK_PASSWORD = `weak_password`;", "WEAK_PASSWORD"],
    ["go", 'WeakPassword ErrorType = "weak_password"', "WeakPassword"],
    ["go", 'ErrWeakPassword := Kind("weak_password")', "ErrWeakPassword"],
    ["rust", 'const WEAK_PASSWORD: &str = "weak_password";', "WEAK_PASSWORD"],
    ["rust", 'Kind::WeakPassword => "weak_password",', "WeakPassword"],
    ["csharp", 'public const string WeakPassword = "weak_password";', "WeakPassword"],
    ["php", "case WeakPassword = 'weak_password';", "WeakPassword"],
    ["ruby", 'WEAK_PASSWORD = "weak_password".freeze', "WEAK_PASSWORD"],
    ["ruby", "WEAK_PASSWORD = :weak_password", "WEAK_PASSWORD"],
    ["swift", 'case weakPassword = "weak_password"', "weakPassword"],
    ["dart", "weakPassword('weak_password'),", "weakPassword"],
    ["elixir", '@weak_password "weak_password"', "@weak_password"],
    ["c", '#define ERR_WEAK_PASSWORD "weak_password"', "ERR_WEAK_PASSWORD"],
    ["php", "define('WEAK_PASSWORD', 'weak_password');", "WEAK_PASSWORD"],
    ["erlang", '-define(WEAK_PASSWORD, "weak_password").', "WEAK_PASSWORD"],
    ["kotlin", '@SerialName("weak_password") WEAK_PASSWORD,', "WEAK_PASSWORD"],
    ["rust", '    #[serde(rename = "weak_password")]\n    WeakPassword,', "*weak_password"],
    ["csharp", '    [EnumMember(Value = "weak_password")]\n    WeakPassword,', "*weak_password"],
    ["java", '    @SerializedName("weak_password")\n    WEAK_PASSWORD,', "*weak_password"],
  ];
  for (const [language, text, constant] of definitions) {
    it(`is ${constant} in ${language}: ${text}`, () => assert.strictEqual(constantIn(text, language), constant));
  }

  for (const text of [
    'if (kind === WEAK_PASSWORD || kind === "weak_password") {}',
    'if (WEAK_PASSWORD == "weak_password") {}',
    'if (WEAK_PASSWORD != "weak_password") {}',
    'log(WEAK_PASSWORD, "weak_password");',
    'log(WEAK_PASSWORD, kind="weak_password");',
    'throw weakPassword("weak_password");',
    'WEAK_PASSWORD = ""; kind = "weak_password";',
    'PASSWORD_WEAK = "weak_password"',
    "WEAK_PASSWORD = weak_password",
    'weakPasswordText: "weak_password"',
    '#[serde(rename = "weak_password")] Other,',
  ]) {
    it(`is none in ${text}`, () => assert.isUndefined(constantIn(text), text));
  }

  it("reads no further than a line, and not without end", () => {
    assert.isUndefined(constantIn('WEAK_PASSWORD =\n"weak_password"'));
    assert.isUndefined(constantIn(`WEAK_PASSWORD = ${" ".repeat(200)}"weak_password"`));
  });
});

describe("a use of a constant", () => {
  const use = (text: string, constants: readonly string[], language = "go"): boolean => {
    const [mention] = names.mentions(text, sourceOf(language, ""));
    return mention !== undefined && isDefined(text, mention, new Set(constants));
  };
  it("is the very word that was defined", () => {
    assert.isTrue(use("Kind.WeakPassword", ["WeakPassword"]));
    assert.isTrue(use("ERR_WEAK_PASSWORD", ["ERR_WEAK_PASSWORD"]));
    assert.isTrue(use("@weak_password", ["@weak_password"], "elixir"));
    assert.isFalse(use("weakPassword()", ["WeakPassword"]));
    assert.isFalse(use("ERR_WEAK_PASSWORD", ["WEAK_PASSWORD"]));
  });
  it("of what an annotation names is any that begins with a capital", () => {
    assert.isTrue(use("Kind.WeakPassword", ["*weak_password"]));
    assert.isTrue(use("WEAK_PASSWORD", ["*weak_password"]));
    assert.isFalse(use("weakPassword", ["*weak_password"]));
    assert.isFalse(use("weak_password", ["*weak_password"]));
  });

  it("leads to the definition that is near", () => {
    const definition = 'const WeakPassword = "weak_password"\n';
    const at = (text: string): number | undefined => {
      const mentions = names.mentions(text, sourceOf("go", ""));
      const last = mentions.at(-1);
      return last && new Definitions(text, mentions).of(last)?.start;
    };
    assert.strictEqual(at(`${definition}return WeakPassword`), definition.indexOf("weak_password"));
    assert.isUndefined(at(`${definition}${" ".repeat(5000)}return WeakPassword`));
    assert.isUndefined(at("return WeakPassword"));
  });
});
