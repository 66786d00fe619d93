import { assert } from "chai";
import { markdown, marksIn, problemsIn } from "./problemsIn";

const rule = "duplicate-case";
const twice: Readonly<Record<string, string>> = {
  "TypeScript: switch":
    'switch (e.error_type) {\n  case "weak_password":\n    a();\n  case "use_https":\n  case "weak_password":\n    b();\n}',
  "TypeScript: else if":
    'if (e.error_type === "weak_password") {\n} else if (e.error_type === "use_https") {\n} else if (e.error_type === "weak_password") {\n}',
  "Python: elif":
    'if e.details.error_type == "weak_password":\n    a()\nelif e.details.error_type == "weak_password":\n    b()',
  "Python: match":
    'match e.details.error_type:\n    case "weak_password" | "use_https":\n        a()\n    case "weak_password":\n        b()',
  Go: 'switch err.ErrorType {\ncase "weak_password", "use_https":\n\ta()\ncase "weak_password":\n\tb()\n}',
  Ruby: 'case response["error_type"]\nwhen "weak_password", "use_https"\n  a\nwhen "weak_password"\n  b\nend',
  Kotlin: 'when (e.errorType) {\n    "weak_password" -> a()\n    "use_https", "weak_password" -> b()\n}',
  "C#": 'return e.ErrorType switch\n{\n    "weak_password" => 1,\n    "weak_password" => 2,\n};',
  Rust: 'match res.error_type.as_str() {\n    "weak_password" => a(),\n    "use_https" | "weak_password" => b(),\n}',
  Java: 'switch (e.getErrorType()) {\n    case "weak_password" -> a();\n    case "weak_password" -> b();\n}',
  PHP: "match ($e->error_type) {\n    'weak_password' => 1,\n    'weak_password' => 2,\n};",
};

/** VS Code's id of the language that a title begins with. */
function languageOf(title: string): string {
  const [name = ""] = title.split(":");
  return name === "C#" ? "csharp" : name.toLowerCase();
}

describe(rule, () => {
  for (const [name, text] of Object.entries(twice)) {
    it(`marks the second in ${name}, and shows the first`, () => {
      const [problem, ...more] = problemsIn(text, [rule], { kind: "code", language: languageOf(name) });
      assert.isEmpty(more);
      assert.strictEqual(problem?.start, text.lastIndexOf("weak_password"));
      assert.strictEqual(problem?.related?.start, text.indexOf("weak_password"));
    });
  }

  it("says that the later branch never runs, and where the error is handled first", () => {
    const text = 'switch (e.error_type) {\n  case "use_https":\n    a();\n  case "use_https":\n  case "use_https":\n}';
    const [first, second, third] = [...text.matchAll(/use_https/g)].map(({ index }) => ({
      start: index,
      end: index + 9,
    }));
    const problem = {
      rule,
      type: "use_https",
      message: "use_https is handled above, so this branch never runs for it; remove one of the two.",
      related: { ...first, message: "use_https is handled here first." },
      fixes: [],
    };
    assert.deepEqual<unknown>(problemsIn(text, [rule]), [
      { ...second, ...problem },
      { ...third, ...problem },
    ]);
  });

  it("is silent on names that aren't Stytch's, and outside of code", () => {
    const text = 'switch (e.error_type) {\n  case "weak_password":\n  case "weak_password":\n}';
    assert.isEmpty(marksIn(text.replaceAll("weak_password", "card_declined"), rule));
    assert.isEmpty(marksIn(text, rule, markdown));
  });

  it("is silent on two blocks, on conditions that ask for more, and on other switches", () => {
    const block = 'switch (e.error_type) {\n  case "weak_password":\n    a();\n}\n';
    assert.deepEqual(marksIn(block + block, rule), []);
    const more = 'if (e.error_type === "weak_password" && a) {\n} else if (e.error_type === "weak_password") {\n}';
    assert.deepEqual(marksIn(more, rule), []);
    assert.deepEqual(marksIn('switch (color) {\n  case "weak_password":\n  case "weak_password":\n}', rule), []);
  });

  for (const [name, text] of Object.entries({
    "Python: guards":
      'match e.details.error_type:\n    case "weak_password" if a:\n        b()\n    case "weak_password":\n        c()',
    "Rust: guards":
      'match r.error_type.as_str() {\n    "weak_password" if a => b(),\n    "weak_password" => c(),\n    _ => d(),\n}',
    "Swift: guards":
      'switch error.errorType.rawValue {\ncase "weak_password" where a:\n    b()\ncase "weak_password":\n    c()\ndefault: d()\n}',
    "C#: guards":
      'return e.ErrorType switch\n{\n    "weak_password" when a => 1,\n    "weak_password" => 2,\n    _ => 3,\n};',
    "PHP: a map in an arm":
      "return match ($e->error_type) {\n    'weak_password' => ['weak_password' => 1],\n    default => 2,\n};",
    "TypeScript: a switch in an arm":
      'switch (e.error_type) {\n  case "weak_password":\n    switch (last) {\n      case "weak_password":\n        break;\n    }\n}',
    "TypeScript: a comment":
      'switch (e.error_type) {\n  // case "weak_password":\n  case "weak_password":\n    a();\n}',
    "TypeScript: conditions":
      'switch (true) {\n  case e.error_type === "weak_password" && a:\n  case e.error_type === "weak_password":\n}',
    "TypeScript: another error":
      'if (a.error_type === "weak_password") {\n} else if (b.error_type === "weak_password") {\n}',
    "Go: two chains":
      'if e.ErrorType == "weak_password" {\n\treturn a\n}\nif e.ErrorType == "weak_password" {\n\treturn b\n}',
    "Kotlin: conditions":
      'when {\n    e.errorType == "weak_password" && a -> 1\n    e.errorType == "weak_password" -> 2\n}',
  })) {
    it(`is silent on ${name}`, () =>
      assert.deepEqual(marksIn(text, rule, { kind: "code", language: languageOf(name) }), []));
  }
});
