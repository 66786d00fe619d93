import { assert } from "chai";
import fc from "fast-check";
import { assertReadInProportion } from "../../proportion";
import { Code } from "../../../../src/core/code/code";
import { askedPlaces } from "../../../../src/core/syntax/askedPlaces";
import { askedValues } from "../../../../src/core/syntax/askedValues";
import { piece, spanned } from "./texts";

/** A language, a text, and the values in it that an error type is asked for, `a_b` and the like; no others may be found. */
type Case = readonly [language: string, text: string, asked: string];

const variables: readonly Case[] = [
  ["typescript", 'const type = e.error_type;\nif (type === "a_b") {}\n', "a_b"],
  [
    "typescript",
    'function f(e) { const type = e.error_type ?? "";\nif (type === "a_b") {} }\nfunction g(type) { return type === "x_y"; }',
    "a_b",
  ],
  ["typescript", 'const { error_type: code } = err;\nif ("a_b" === code) {}\n', "a_b"],
  ["typescript", 'catch ({ error_type: code }) { return ["a_b","c_d"].includes(code) }\n code === "x_y"', "a_b,c_d"],
  [
    "typescript",
    'const K = new Set<string>(["a_b", "c_d"]);\nconst t = (e as StytchError).error_type;\nif (K.has(t)) {}',
    "a_b,c_d",
  ],
  [
    "typescript",
    'const M: Record<string, string> = { "a_b": "x_z", "c_d": "y" };\nreturn M[e.error_type] ?? "m_m"',
    "a_b,c_d",
  ],
  [
    "python",
    'def f(e):\n    t = e.details.error_type\n    if t in ("a_b", "c_d"):\n        pass\n\ndef g(t):\n    return t == "x_y"\n',
    "a_b,c_d",
  ],
  ["python", 'if (t := e.details.error_type) == "a_b":\n    x\nelif t == "c_d":\n    y\n', "a_b,c_d"],
  ["python", 'K = frozenset({"a_b"})\ndef f(e):\n    return e.details.error_type in K\n', "a_b"],
  ["go", 't := string(se.ErrorType)\nif t == "a_b" {\n}\nif slices.Contains([]string{"c_d"}, t) {}', "a_b,c_d"],
  ["go", 'if t := se.ErrorType; t == "a_b" || t == "c_d" {\n}', "a_b,c_d"],
  [
    "ruby",
    'type = details&.fetch("error_type", nil)\nretry if type == "a_b"\nfoo if %w[c_d e_f].include?(type)',
    "a_b,c_d,e_f",
  ],
  ["ruby", 'return if type.eql?("x_y")\ntype = body[:error_type]\nok if type.eql?("a_b")', "a_b"],
  [
    "java",
    'String type = e.getErrorType();\nif (type.equals("a_b")) {} else if ("c_d".equals(type)) {}\nif (Set.of("e_f").contains(type)) {}',
    "a_b,c_d,e_f",
  ],
  ["kotlin", 'val type = error.reason.errorType.lowercase()\nif (type in setOf("a_b", "c_d")) {}', "a_b,c_d"],
  ["kotlin", 'e.errorType?.let { type ->\n if (type == "a_b") {}\n}\nif (type == "x_y") {}', "a_b"],
  ["swift", 'guard let type = error.errorType else { return }\nif type == "a_b" {}', "a_b"],
  ["swift", 'if let t = err.errorType.rawValue as? String {\n  if ["a_b"].contains(t) {}\n}\nif t == "x_y" {}', "a_b"],
  ["csharp", 'var type = ex.ErrorType;\nif (type is "a_b" or "c_d") {}', "a_b,c_d"],
  ["rust", 'let t = resp.error_type.as_str();\nif matches!(t, "a_b" | "c_d") {}', "a_b,c_d"],
  ["rust", 'if let Some(code) = body.get("error_type").and_then(|v| v.as_str()) {\n if code == "a_b" {}\n}', "a_b"],
  [
    "rust",
    'match r { Err(StytchError { error_type: code, .. }) => {\n if code == "a_b" {} }\n Err(Other { code }) => code == "x_y",\n}',
    "a_b",
  ],
  [
    "php",
    "$type = $e->getErrorData()['error_type'] ?? null;\nif ($type === 'a_b' || in_array($type, ['c_d'], true)) {}",
    "a_b,c_d",
  ],
  ["elixir", 'type = body["error_type"]\nif type in ["a_b"] do\nend', "a_b"],
  [
    "elixir",
    'case r do\n  {:error, %{"error_type" => type}} ->\n    type == "a_b"\n  {:ok, type} ->\n    type == "x_y"\nend',
    "a_b",
  ],
  ["perl", 'my $type = $e->{error_type};\nif ($type eq "a_b") {}', "a_b"],
  ["shellscript", 'type=$(jq -r .error_type <<<"$body")\nif [[ "$type" == "a_b" ]]; then', "a_b"],
  ["dart", "final type = e.errorType;\nif (type == 'a_b') {}\nif (const {'c_d'}.contains(type)) {}", "a_b,c_d"],
  ["scala", 'val t = err.errorType\nif (t == "a_b" || Set("c_d").contains(t)) {}', "a_b,c_d"],
  ["java", 'assertEquals("a_b", e.getErrorType());', "a_b"],
  [
    "typescript",
    'expect(err.error_type).toBe("a_b"); const type = kindOf(e.error_type); if (type === "x_y") {}',
    "a_b",
  ],
  ["typescript", 'let type = e.error_type;\ntype = other();\nif (type === "x_y") {}', ""],
  ["typescript", 'const type = e.error_type;\nlist.map((type) => type === "x_y");\nif (type === "a_b") {}', "a_b"],
  ["typescript", 'const type = e.error_type; if (o.type === "x_y" || { type: "x_z" }) {}', ""],
  [
    "python",
    'match e:\n    case StytchError(error_type=code):\n        if code == "a_b": pass\n    case Other(code):\n        code == "x_y"\n',
    "a_b",
  ],
  ["ruby", 'case body\nin { error_type: code }\n  x if code == "a_b"\nin { code: }\n  code == "x_y"\nend', "a_b"],
  ["sql", "SELECT * FROM l WHERE body->>'error_type' IN ('a_b', 'c_d')", "a_b,c_d"],
];

const lists: readonly Case[] = [
  [
    "go",
    'var retry = map[string]bool{"a_b": true, "c_d": true}\nfunc f() { if retry[string(se.ErrorType)] {} }',
    "a_b,c_d",
  ],
  ["go", 'var known = []string{"a_b"}\nfunc f() { return slices.Contains(known, string(se.ErrorType)) }', "a_b"],
  ["rust", 'const K: &[&str] = &["a_b"];\nK.contains(&e.error_type.as_str())', "a_b"],
  [
    "java",
    'private static final Set<String> K = Set.of("a_b", "c_d");\nboolean f(E e) { return K.contains(e.getErrorType()); }',
    "a_b,c_d",
  ],
  ["kotlin", 'private val texts = mapOf("a_b" to 1, "c_d" to 2)\nfun f(e: E) = texts[e.errorType]', "a_b,c_d"],
  ["csharp", 'static readonly HashSet<string> K = new() { "a_b" };\nbool F(E e) => K.Contains(e.ErrorType);', "a_b"],
  [
    "csharp",
    'static readonly HashSet<string> K = new HashSet<string> { "a_b" };\nbool F(E e) => K.Contains(e.ErrorType);',
    "a_b",
  ],
  ["csharp", 'static readonly string[] K = { "a_b" };\nbool F(E e) => K.Contains(e.ErrorType);', "a_b"],
  ["csharp", 'var K = new[] { "a_b" };\nreturn K.Contains(e.ErrorType);', "a_b"],
  [
    "swift",
    'let texts: [String: String] = ["a_b": "x y", "c_d": "z"]\nreturn texts[error.errorType] ?? "n"',
    "a_b,c_d",
  ],
  ["php", "const K = ['a_b', 'c_d'];\nin_array($e->errorType, self::K, true)", "a_b,c_d"],
  ["ruby", "RETRY = %w[a_b c_d].freeze\ndef f(e) = RETRY.include?(e.error_type)", "a_b,c_d"],
  ["ruby", "TEXTS = { 'a_b' => 'x', 'c_d' => 'y' }.freeze\nTEXTS.fetch(e.error_type) { 'z' }", "a_b,c_d"],
  ["python", 'TEXTS = {"a_b": "x", "c_d": "y"}\nreturn TEXTS.get(e.details.error_type, "m_n")', "a_b,c_d"],
  ["elixir", '@retry ["a_b"]\ndef f(%{"error_type" => type}), do: type in @retry', ""],
  ["typescript", 'const x = load("q_q");\nx.has(e.error_type)', ""],
  ["typescript", 'const { data: { error_type: kind } } = await call();\nif (kind === "a_b") {}', "a_b"],
  [
    "typescript",
    'function f({ error_type: kind }: StytchError) {\n  return kind === "a_b";\n}\nconst g = (kind: string) => kind === "x_y";',
    "a_b",
  ],
  ["typescript", 'const kind = e instanceof StytchError ? e.error_type : undefined;\nif (kind === "a_b") {}', "a_b"],
  ["typescript", 'const type =\n  error?.error_type;\nif (type === "a_b") {}', "a_b"],
  ["java", 'final String code = e.getReason().getErrorType();\nif (code.equalsIgnoreCase("a_b")) {}', "a_b"],
  ["php", "['error_type' => $type] = $body;\nif ($type === 'a_b') {}", "a_b"],
  ["python", 'code = getattr(exc, "error_type", None)\nif code == "a_b": pass', "a_b"],
  ["python", 'code = exc.details.error_type if exc.details else None\nif code == "a_b": pass', "a_b"],
  ["kotlin", 'val code = (e as? StytchAPIError)?.errorType\nif (code == "a_b") {}', "a_b"],
  [
    "swift",
    'switch result { case .failure(let e):\n let code = (e as? StytchAPIError)?.errorType.rawValue\n if code == "a_b" {} }',
    "a_b",
  ],
];

const asked = (language: string, text: string): string => {
  const values = askedValues(new Code(text, language));
  return spanned(text, values).join(",");
};

describe("askedValues", () => {
  for (const [group, cases] of Object.entries({ "by fields and variables": variables, "by lists and maps": lists })) {
    describe(group, () => {
      for (const [language, text, values] of cases) {
        it(`${language}: ${text}`, () => assert.strictEqual(asked(language, text), values));
      }
    });
  }

  it("follows a variable to the end of its block only", () => {
    const inner = 'if (a) {\n  const code = e.error_type;\n  code === "a_b";\n}\ncode === "x_y";';
    assert.strictEqual(asked("typescript", inner), "a_b");
    const nested = 'const code = e.error_type;\n{\n  const code = other;\n  code === "x_y";\n}\ncode === "a_b";';
    assert.strictEqual(asked("typescript", nested), "a_b");
  });

  it("gives spans that cover the values, in order, in any text", () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom("typescript", "python", "ruby", ""),
        (pieces, id) => {
          const text = `t = e.error_type\n${pieces.join("")}`;
          spanned(text, askedValues(new Code(text, id)));
        },
      ),
      { numRuns: 300 },
    );
  });

  describe("takes time in proportion to the text, whatever it is", () => {
    for (const unit of [
      "t=e.error_type;\n",
      "{ error_type: a } = b;",
      "X[e.error_type]",
      "(((e.error_type",
      "switch ",
    ]) {
      it(JSON.stringify(unit), () => {
        const read = (text: string): unknown => askedPlaces(new Code(text, "typescript"));
        assertReadInProportion(read, unit, { beginning: "error_type " });
      });
    }
  });
});

describe("askedPlaces", () => {
  it("leaves out what is decided further off than a name is read around", () => {
    const near = 'const code = e.error_type;\nswitch (code) {\n  case "a_b":\n';
    const text = `${near}${"    f();\n".repeat(800)}  case "c_d":\n}`;
    const places = askedPlaces(new Code(text, "typescript"));
    assert.isTrue(places.has(text.indexOf("a_b")));
    assert.isFalse(places.has(text.indexOf("c_d")));
  });
});
