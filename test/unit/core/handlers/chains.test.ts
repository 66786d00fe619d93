import { assert } from "chai";
import ts from "typescript";
import type { Handling } from "../../../../src/core/handlers/handlerWriter";
import { explained, weakPassword, withCases, writerAt } from "./errors";
import { layouts } from "./layouts";
import { parses } from "./parses";

const errors = ["too_many_requests", "session_not_found"].map((type) => explained(type));

const chains: Readonly<Record<string, readonly [language: string, grammar: string, text: string]>> = {
  "TypeScript, one if": ["typescript", "typescript", 'if (e.error_type === "use_https") {\n    a();\n}\nb();\n'],
  "TypeScript, with an else": [
    "typescript",
    "typescript",
    'if (e.error_type === "weak_password") {\n    a();\n} else if (e.error_type === "use_https") {\n    b();\n} else {\n    c();\n}\n',
  ],
  Python: [
    "python",
    "python",
    'if e.details.error_type == "weak_password":\n    a()\nelif e.details.error_type == "use_https":\n    b()\nelse:\n    c()\n',
  ],
  "Python, without an else": ["python", "python", 'if e.details.error_type == "use_https":\n    b()\n\nc()\n'],
  Go: [
    "go",
    "go",
    'package a\n\nfunc f() {\n\tif e.ErrorType == "use_https" {\n\t\ta()\n\t} else {\n\t\tb()\n\t}\n}\n',
  ],
  Ruby: ["ruby", "ruby", 'if r["error_type"] == "use_https"\n  a\nelse\n  b\nend\n'],
  PHP: ["php", "php", "<?php\nif ($d['error_type'] === 'use_https') {\n    a();\n} else {\n    b();\n}\n"],
  "C#, braces on lines of their own": [
    "csharp",
    "c_sharp",
    'class A { void F() {\n    if (e.ErrorType == "use_https")\n    {\n        A();\n    }\n    else\n    {\n        B();\n    }\n} }\n',
  ],
  Rust: [
    "rust",
    "rust",
    'fn f() {\n    if r.error_type == "use_https" {\n        a();\n    } else {\n        b();\n    }\n}\n',
  ],
  Java: ["java", "java", 'class A { void f() {\n    if (e.errorType == "use_https") {\n        a();\n    }\n} }\n'],
  "Swift, a string of one's own": [
    "swift",
    "swift",
    'func f() {\n    if body.errorType == "use_https" {\n        a()\n    } else {\n        b()\n    }\n}\n',
  ],
  Kotlin: ["kotlin", "kotlin", 'fun f() {\n    if (e.errorType == "use_https") {\n        a()\n    }\n}\n'],
};

const chainAt = (text: string, offset: number, id = "typescript"): Handling["branches"] | undefined =>
  writerAt(id, text, offset).handling()?.branches;

describe("chains of conditions", () => {
  for (const [name, [id, grammar, text]] of Object.entries(chains)) {
    it(`${name}: gets branches that parse`, async () => {
      const chain = chainAt(text, text.indexOf("use_https"), id);
      if (!chain) throw new Error("no chain found");
      const code = withCases(id, text, text.indexOf("use_https"), errors, id === "python" ? "pass" : "");
      assert.isTrue(await parses(code, grammar), code);
      if (id === "typescript") {
        const { diagnostics } = ts.transpileModule(code, { reportDiagnostics: true });
        assert.isEmpty(diagnostics, code);
      }
      const order = ["use_https", "too_many_requests", "session_not_found"].map((type) => code.lastIndexOf(type));
      assert.deepEqual(
        order,
        [...order].sort((a, b) => a - b),
        code,
      );
      assert.strictEqual(chainAt(code, code.indexOf("use_https"), id)?.values.length, chain.values.length + 2, code);
    });
  }

  for (const [name, id, before, after] of layouts) {
    it(`${name}: a branch looks like those that are there`, () => {
      for (const [text, expected] of [
        [before, after],
        [before.replaceAll("\n", "\r\n"), after.replaceAll("\n", "\r\n")],
      ] as const) {
        assert.strictEqual(withCases(id, text, text.indexOf("use_https"), [weakPassword], "|"), expected);
      }
    });
  }

  it("are found by the cursor inside them, and nowhere else", () => {
    const text = 'a();\nif (e.error_type === "use_https") {\n    b();\n}\nc();\n';
    assert.isDefined(chainAt(text, text.indexOf("b()")));
    assert.isUndefined(chainAt(text, text.indexOf("a()")));
    assert.isUndefined(chainAt(text, text.indexOf("c()") + 1));
    assert.isDefined(chainAt(text, text.indexOf("if")), "at its start");
    assert.isDefined(chainAt(text, text.indexOf("}")), "at its end");
  });

  it("are found though nothing follows them", () => {
    assert.isDefined(chainAt('if (e.error_type === "use_https") {}', 30));
    const text = 'if e.error_type == "use_https":\n    a()';
    assert.isDefined(chainAt(text, text.length, "python"));
  });

  it("are the nearest of several", () => {
    const text = 'if e.error_type == "use_https":\n    a()\nif e.error_type == "weak_password":\n    b()\nc()\n';
    const valueAt = (place: string): string | undefined =>
      chainAt(text, text.indexOf(place), "python")?.values[0]?.value;
    assert.deepEqual([valueAt("a()"), valueAt("b()")], ["use_https", "weak_password"]);
  });
});
